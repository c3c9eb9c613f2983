"""Whether a condition holds on the facts of a screening; unknown is kept apart from no."""

from __future__ import annotations

from attrs import evolve

from signals.answer import Answer, Value
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.episodes import episode_truth
from signals.facts import Facts
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth, negated, settled
from signals.orientation import Population
from signals.scoring import score_truth, table_truth
from signals.screening import Screening
from signals.span import Span, days_before, hours_before


def facts_of(screening: Screening) -> Facts:
    """The facts that a screening states; a hidden item has no answer and no effect."""
    return _with_hidden(Facts.of(screening))


def assume(facts: Facts, item: str, value: Value) -> Facts:
    """The facts as they would be if an item that is not known had an answer."""
    return _with_hidden(facts.assuming(item, value))


def _with_hidden(facts: Facts) -> Facts:
    for item in facts.checklist.conditional:
        shown = True if item.shown_when is None else truth(item.shown_when, facts)
        if shown is False:
            facts = evolve(facts, hidden=facts.hidden | {item.id}, presences={})
        elif shown is None:
            facts = evolve(facts, veiled=facts.veiled | {item.id}, presences={})
    return facts


def truth(condition: Condition, facts: Facts) -> Truth:
    """Whether a condition holds: true, false, or ``None`` when the answers do not settle it."""
    match condition:
        case Present(item):
            return facts.presence(item)
        case Count(at_least):
            units = facts.checklist.counted(condition)
            return settled(at_least, (_any(unit, facts) for unit in units), len(units))
        case All(parts):
            return settled(len(parts), (truth(part, facts) for part in parts), len(parts))
        case Either(parts):
            return settled(1, (truth(part, facts) for part in parts), len(parts))
        case AtLeast(k, parts):
            return settled(k, (truth(part, facts) for part in parts), len(parts))
        case Not(part):
            return negated(truth(part, facts))
        case Always():
            return True
        case InBand(score, band):
            return score_truth(facts.checklist.scores[score], band, facts)
        case InTable(table, result):
            return table_truth(facts.checklist.tables[table], result, facts)
        case Compared() | Within() | Episodes() | HoursSince():
            if condition.item in facts.hidden:
                return False
            return facts.unveiled(condition.item, _item_truth(condition, facts))


def _any(unit: tuple[str, ...], facts: Facts) -> Truth:
    if len(unit) == 1:
        return facts.presence(unit[0])
    return settled(1, (facts.presence(id) for id in unit), len(unit))


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


def of_population(population: Population, facts: Facts) -> Truth:
    """Whether the person belongs to a population; an age not given is presumed a minor's."""
    if population is Population.EVERYONE:
        return True
    return facts.minor if population is Population.MINORS else negated(facts.minor)
