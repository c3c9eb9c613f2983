"""Conditions as JsonLogic, for the two peers that read it."""

from __future__ import annotations

from typing import Any

from peers.two_valued import MINOR, Among, Every, Flag, Plain, Reaches, Some, Under, minor, rules
from signals.checklist import Checklist
from signals.orientation import Population

Logic = Any
"""A rule of JsonLogic: objects of one operator, lists and values."""


def minor_logic(checklist: Checklist) -> Logic:
    """Whether the person is a minor, or may be one."""
    return _logic(minor(checklist))


def rules_logic(checklist: Checklist) -> list[Logic]:
    """Whether each rule holds, one after the other, in one list."""
    return [_for(population, _logic(each)) for population, each in rules(checklist).values()]


def _for(population: Population, logic: Logic) -> Logic:
    if population is Population.EVERYONE:
        return logic
    member: Logic = {"var": MINOR}
    return {"and": [member if population is Population.MINORS else {"!": [member]}, logic]}


def _logic(condition: Plain) -> Logic:
    match condition:
        case Every(parts):
            return {"and": [_logic(part) for part in parts]} if parts else True
        case Some(1, parts):
            return {"or": [_logic(part) for part in parts]} if parts else False
        case Some(k, parts):
            return {">=": [{"+": [_one(part) for part in parts]}, k]}
        case Flag(fact):
            return {"var": fact}
        case Reaches(fact, bound):
            return {">=": [{"var": fact}, bound]}
        case Under(fact, bound):
            return {"<=": [{"var": fact}, bound]}
        case Among(fact, words):
            return {"in": [{"var": fact}, list(words)]}


def _one(part: Plain) -> Logic:
    return {"var": part.fact} if isinstance(part, Flag) else {"if": [_logic(part), 1, 0]}
