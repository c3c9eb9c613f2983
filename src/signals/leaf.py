"""Whether a condition that reads items itself holds; unknown is kept apart from no."""

from __future__ import annotations

from signals.answer import Answer
from signals.condition import (
    Compared,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Present,
    Within,
)
from signals.episodes import episode_truth
from signals.facts import Facts
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth, negated, settled
from signals.masks import Leaf
from signals.scoring import score_truth, table_truth
from signals.span import Span, days_before, hours_before


def leaf_truth(leaf: Leaf, facts: Facts) -> Truth:
    """Whether a leaf holds: true, false, or ``None`` when the answers do not settle it."""
    match leaf:
        case Present(item):
            return facts.presence(item)
        case InBand(score, band):
            return score_truth(facts.checklist.scores[score], band, facts)
        case InTable(table, result):
            return table_truth(facts.checklist.tables[table], result, facts)
        case Compared() | Within() | Episodes() | HoursSince():
            if leaf.item in facts.hidden:
                return False
            return facts.unveiled(leaf.item, _item_truth(leaf, facts))


def _item_truth(condition: Compared | Within | Episodes | HoursSince, facts: Facts) -> Truth:
    match condition:
        case Compared():
            return _compared(condition, facts)
        case Within():
            return _within(condition, facts)
        case Episodes():
            return episode_truth(condition, facts)
        case HoursSince(item, at_least):
            moments = facts.moments(facts.checklist.items[item])
            return _dated(
                item, [hours_before(facts.now, each).reaches(at_least) for each in moments], facts
            )


def _compared(condition: Compared, facts: Facts) -> Truth:
    item = facts.checklist.items[condition.item]
    if item.type is ItemType.YES_NO:
        held = facts.presence(item.id)
        return held if Answer.YES.value in condition.one_of else negated(held)
    if condition.one_of and item.type is ItemType.CHOICE:
        options = facts.options(item)
        accepted = options & set(condition.one_of)
        return True if accepted == options else None if accepted else False
    span = facts.span(item)
    if condition.one_of:
        return _among(span, condition.one_of)
    low = True if condition.at_least is None else span.reaches(rank(item, condition.at_least))
    high = True if condition.at_most is None else span.stays_under(rank(item, condition.at_most))
    return settled(2, (low, high), 2)


def _among(span: Span, values: tuple[str | int, ...]) -> Truth:
    inside = sum(span.low <= int(value) <= span.high for value in set(values))
    if not inside:
        return False
    return True if inside > span.high - span.low else None


def rank(item: Item, value: str | int) -> int:
    """A number itself, or the position of an option among those of its choice."""
    return value if isinstance(value, int) else item.option_ids.index(value)


def _within(condition: Within, facts: Facts) -> Truth:
    item = facts.checklist.items[condition.item]
    since = days_before(facts.date, condition.days)
    if item.type is not ItemType.YES_NO:
        days = [each.isoformat()[:10] for each in facts.moments(item)]
        return _dated(item.id, [day >= since.isoformat() for day in days], facts)
    if facts.presence(item.id) is not True:
        return facts.presence(item.id)
    said = facts.stated(item)
    dates = [each.date for each in said if each.value is Answer.YES]
    if any(date is not None and date >= since for date in dates):
        return True
    return None if None in dates or facts.open_ended(item) else False


def _dated(id: str, truths: list[Truth], facts: Facts) -> Truth:
    # One date is enough where more may only raise; elsewhere what all the dates told agree on.
    item = facts.checklist.items[id]
    if not item.monotone:
        return truths[0] if len(set(truths)) == 1 else None
    return settled(1, [*truths, None] if facts.open_ended(item) else truths, len(truths) + 1)
