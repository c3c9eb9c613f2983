"""The same answers about somebody else: what changes of the outcome, and which rules explain it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from random import Random

from builders import DATE

from signals.answer import Answer, Episode, Value
from signals.checklist import Checklist
from signals.facts import MAJORITY
from signals.finding import Finding
from signals.item import Item
from signals.kind import Attribute, ItemType
from signals.outcome import Outcome, evaluate
from signals.rule import Rule
from signals.screening import Screening

_LONG_AGO = dt.timedelta(400)


def random_screening(checklist: Checklist, chance: Random) -> Screening:
    """Answers at random: to few questions or to many, with unknowns among them."""
    told = Screening(checklist, DATE)
    share = chance.choice((0.03, 0.1, 0.3, 0.9))
    for id, item in checklist.items.items():
        if chance.random() < share:
            value = Answer.UNKNOWN if chance.random() < 0.2 else _value(item, chance)
            told = told.answered(id, value)
    return told


def random_pair(told: Screening, attribute: Attribute, chance: Random) -> tuple[Outcome, Outcome]:
    """A screening with two known answers to every item of an attribute; minors on both sides."""
    one = other = told
    for id, item in told.checklist.items.items():
        if item.attribute is attribute:
            one = one.answered(id, _value(item, chance, of_minors=True))
            other = other.answered(id, _value(item, chance, of_minors=True))
    return evaluate(one), evaluate(other)


def _value(item: Item, chance: Random, of_minors: bool = False) -> Value:
    match item.type:
        case ItemType.YES_NO:
            return chance.choice((Answer.YES, Answer.NO))
        case ItemType.CHOICE:
            return chance.choice(item.option_ids)
        case ItemType.NUMBER:
            minors = of_minors and item.presumed is not None
            return chance.randint(item.minimum, min(item.top, MAJORITY - 1 if minors else 30))
        case ItemType.DATE:
            return _day(chance)
        case ItemType.DATETIME:
            return dt.datetime.combine(_day(chance), dt.time(12))
        case ItemType.TEXT:
            return "Un récit."
        case ItemType.EPISODES:
            starts = [_day(chance) for _ in range(chance.randint(0, 4))]
            return tuple(Episode(each, min(each + dt.timedelta(2), DATE)) for each in starts)


def _day(chance: Random) -> dt.date:
    return DATE - chance.random() * _LONG_AGO


def unexplained(one: Outcome, other: Outcome, listed: Iterable[Rule]) -> list[str]:
    """What differs between two outcomes where no listed rule does; rules that differ unlisted."""
    known = set(listed)
    moved = {rule for rule, truth in one.rules.items() if other.rules[rule] is not truth}
    told = [f"la règle {rule.id} n'est pas nommée" for rule in moved - known]
    if not moved & known and _said(one) != _said(other):
        told.append(f"{_said(one)} != {_said(other)}")
    return told


def _said(outcome: Outcome) -> tuple[tuple[object, ...], tuple[object, ...]]:
    return _found(outcome.established), _found(outcome.possible)


def _found(finding: Finding) -> tuple[object, ...]:
    return finding.level, finding.urgency, finding.classification, finding.orientations
