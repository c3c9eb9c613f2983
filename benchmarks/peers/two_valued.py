"""The rules of a checklist as two-valued conditions over plain facts, before any peer's language.

Peers know neither unknown answers nor episodes: they are given complete answers, with what is
derived from episodes and hours (how many, how long, for how long) already computed.
"""

from __future__ import annotations

from attrs import frozen

from signals.answer import Answer
from signals.checklist import Checklist
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    EpisodeFact,
    Episodes,
    HoursSince,
    Present,
)
from signals.evaluation import rank
from signals.facts import MAJORITY
from signals.kind import ItemType
from signals.orientation import Population


@frozen
class Every:
    """Every condition holds; with none, it always does."""

    parts: tuple[Plain, ...]


@frozen
class Some:
    """At least ``k`` of the conditions hold."""

    k: int
    parts: tuple[Plain, ...]


@frozen
class Flag:
    """A fact that is 1 or 0 is 1."""

    fact: str


@frozen
class Reaches:
    """A number is at least a bound."""

    fact: str
    bound: int


@frozen
class Under:
    """A number is at most a bound."""

    fact: str
    bound: int


@frozen
class Among:
    """A word is one of some."""

    fact: str
    words: tuple[str, ...]


Plain = Every | Some | Flag | Reaches | Under | Among

MINOR = "is_minor"
"""The fact that peers work out first, and that their rules read."""


def plain(condition: Condition, checklist: Checklist) -> Plain:
    """A condition over plain facts; raises ``NotImplementedError`` for a form not yet needed."""
    match condition:
        case Always():
            return Every(())
        case All(parts):
            return Every(tuple(plain(part, checklist) for part in parts))
        case Either(parts):
            return Some(1, tuple(plain(part, checklist) for part in parts))
        case AtLeast(k, parts):
            return Some(k, tuple(plain(part, checklist) for part in parts))
        case Count(k):
            units = [
                tuple(_present(id, checklist) for id in u) for u in checklist.counted(condition)
            ]
            return Some(k, tuple(each[0] if len(each) == 1 else Some(1, each) for each in units))
        case Present(item):
            return _present(item, checklist)
        case Compared():
            return _compared(condition, checklist)
        case Episodes(_, EpisodeFact.GROWTH):
            return Flag(derived(condition))
        case Episodes(_, _, bound) | HoursSince(_, bound):
            return Reaches(derived(condition), bound)
    raise NotImplementedError(f"no peer is given this form of condition yet: {condition}")


def _present(id: str, checklist: Checklist) -> Plain:
    item = checklist.items[id]
    match item.type:
        case ItemType.YES_NO:
            return Flag(id)
        case ItemType.NUMBER:
            return Reaches(id, 1)
        case ItemType.CHOICE:
            return Among(id, item.option_ids[1:])
        case ItemType.EPISODES:
            return plain(any_episode(id), checklist)
    raise NotImplementedError(f"no peer is given the presence of such an item yet: {id}")


def any_episode(id: str) -> Episodes:
    """That an item has one episode at least."""
    return Episodes(id, EpisodeFact.COUNT)


def _compared(condition: Compared, checklist: Checklist) -> Plain:
    item = checklist.items[condition.item]
    if item.type is ItemType.CHOICE:
        ranks = range(len(item.options))
        if condition.one_of:
            return Among(item.id, tuple(str(each) for each in condition.one_of))
        low = 0 if condition.at_least is None else rank(item, condition.at_least)
        high = ranks[-1] if condition.at_most is None else rank(item, condition.at_most)
        return Among(item.id, tuple(item.option_ids[place] for place in range(low, high + 1)))
    if item.type is ItemType.YES_NO:
        yes = Answer.YES.value in condition.one_of
        return Reaches(item.id, 1) if yes else Under(item.id, 0)
    if condition.one_of:
        raise NotImplementedError(f"no peer is given a choice of numbers yet: {condition}")
    bounds: list[Plain] = []
    if condition.at_least is not None:
        bounds.append(Reaches(item.id, int(condition.at_least)))
    if condition.at_most is not None:
        bounds.append(Under(item.id, int(condition.at_most)))
    return bounds[0] if len(bounds) == 1 else Every(tuple(bounds))


def derived(condition: Episodes | HoursSince) -> str:
    """The name of the fact that is worked out of episodes, or of an hour."""
    if isinstance(condition, HoursSince):
        return f"{condition.item}_hours_since"
    window = "" if condition.days is None else f"_{condition.days}"
    return f"{condition.item}_{condition.fact.value}{window}"


def minor(checklist: Checklist) -> Plain:
    """Whether the person is a minor, or may be one."""
    doubts = tuple(Flag(id) for id in checklist.age_doubt)
    return Some(1, (Under(checklist.age, MAJORITY - 1), *doubts))


def rules(checklist: Checklist) -> dict[str, tuple[Population, Plain]]:
    """For whom each rule is, and its condition, in the order of the checklist."""
    if checklist.conditional:
        raise NotImplementedError(f"no peer is given items that are hidden yet: {checklist.name}")
    return {
        rule.id: (rule.population, plain(rule.when, checklist)) for rule in checklist.rulebook.rules
    }
