"""Whether a condition surely holds each time another does, read in the conditions alone."""

from __future__ import annotations

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
    Within,
)
from signals.evaluation import rank


def implies(one: Condition, other: Condition, checklist: Checklist) -> bool:
    """Whether another condition surely holds each time one holds; « no » may be « not seen »."""
    if one == other or isinstance(other, Always):
        return True
    match one:
        case Either(parts):
            return all(implies(part, other, checklist) for part in parts)
        case All(parts) if any(implies(part, other, checklist) for part in parts):
            return True
        case All(parts) if _branches_imply(parts, other, checklist):
            return True
        case Count() if _count_implies(one, other, checklist):
            return True
        # What is told of an item's episodes or date tells that the item is present.
        case Episodes(item) | Within(item) | HoursSince(item) if implies(
            Present(item), other, checklist
        ):
            return True
    match other:
        case All(parts):
            return all(implies(one, part, checklist) for part in parts)
        case Either(parts):
            return any(implies(one, part, checklist) for part in parts)
        case AtLeast(k, parts):
            return sum(implies(one, part, checklist) for part in parts) >= k
        case Count(1) if isinstance(one, Present):
            return any(one.item in unit for unit in checklist.counted(other))
        case Compared():
            return isinstance(one, Compared) and _is_inside(one, other, checklist)
        case Episodes():
            return isinstance(one, Episodes) and _has_as_many(one, other)
    return False


def _branches_imply(parts: tuple[Condition, ...], other: Condition, checklist: Checklist) -> bool:
    """Whether each way in which some conditions hold together implies another."""
    for place, part in enumerate(parts):
        if isinstance(part, Either):
            ways = (
                All((*parts[:place], branch, *parts[place + 1 :])) for branch in part.conditions
            )
            return all(implies(way, other, checklist) for way in ways)
    return False


def _count_implies(count: Count, other: Condition, checklist: Checklist) -> bool:
    units = checklist.counted(count)
    wider = checklist.counted(other) if isinstance(other, Count) else ()
    if isinstance(other, Count) and count.at_least >= other.at_least and set(units) <= set(wider):
        return True
    # One of them is present at least: what each of them implies holds.
    return all(implies(Present(id), other, checklist) for unit in units for id in unit)


def _is_inside(one: Compared, other: Compared, checklist: Checklist) -> bool:
    if one.item != other.item:
        return False
    if one.one_of or other.one_of:
        return bool(one.one_of) and set(one.one_of) <= set(other.one_of)
    item = checklist.items[one.item]
    low = other.at_least is None or (
        one.at_least is not None and rank(item, one.at_least) >= rank(item, other.at_least)
    )
    high = other.at_most is None or (
        one.at_most is not None and rank(item, one.at_most) <= rank(item, other.at_most)
    )
    return low and high


def _has_as_many(one: Episodes, other: Episodes) -> bool:
    if one.item != other.item:
        return False
    if other.fact is EpisodeFact.COUNT and one.fact is EpisodeFact.GROWTH:
        return other.at_least <= 2 and other.days is None
    as_recent = other.days is None or (one.days is not None and one.days <= other.days)
    return one.fact is other.fact and one.at_least >= other.at_least and as_recent
