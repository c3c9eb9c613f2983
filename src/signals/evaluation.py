"""Whether a condition holds on the facts of a screening; unknown is kept apart from no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, frozen

from signals.answer import Answer, Value
from signals.checklist import Checklist
from signals.condition import (
    Compared,
    Condition,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Present,
    Within,
)
from signals.episodes import episode_truth
from signals.facts import MAJORITY, Facts
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth, negated, settled
from signals.masks import Literal, Masks, masks_of
from signals.orientation import Population
from signals.scoring import score_truth, table_truth
from signals.screening import Screening
from signals.span import Span, days_before, hours_before
from signals.term import settled_bit


def facts_of(screening: Screening) -> Facts:
    """The facts that a screening states; a hidden item has no answer and no effect."""
    nothing = _nothing_stated(screening.checklist)
    must, may = nothing.must, nothing.may
    plain, others = nothing.plain, []
    for id, said in screening.stated:
        bit = plain.get(id)
        if bit is None or len(said) > 1:
            others.append(id)
        elif said[0].value is Answer.YES:
            must |= bit
        elif said[0].value is Answer.NO:
            may ^= bit
    stated = Facts(
        *(screening.checklist, screening.date, screening.time, screening.statements),
        must=must,
        may=may,
    )
    return _with_hidden(_read(stated, others))


def assume(facts: Facts, item: str, value: Value) -> Facts:
    """The facts as they would be if an item that is not known had an answer."""
    stated = facts.assuming(item, value)
    if not facts.checklist.conditional:
        return _read(stated, (item,))
    shown = evolve(stated, hidden=frozenset(), veiled=frozenset())
    return _with_hidden(_read(shown, {item, *facts.hidden, *facts.veiled}))


@frozen
class _Nothing:
    """What holds of a checklist of which nothing is stated, whatever the day.

    ``plain`` are the bits of the items of which a yes or a no changes nothing else.
    """

    must: int
    may: int
    plain: dict[str, int]


def _nothing_stated(checklist: Checklist) -> _Nothing:
    nothing: _Nothing | None = checklist.derived.get(_Nothing)
    if nothing is None:
        masks = masks_of(checklist)
        facts = _read(Facts(checklist, dt.date.max, None, {}), checklist.items)
        read = {*masks.literals_on, *checklist.age_doubt, checklist.age}
        plain = {
            id: masks.present[id]
            for id, item in checklist.items.items()
            if item.type is ItemType.YES_NO and id not in read
        }
        nothing = checklist.derived[_Nothing] = _Nothing(facts.must, facts.may, plain)
    return nothing


def _with_hidden(facts: Facts) -> Facts:
    for item in facts.checklist.conditional:
        shown = True if item.shown_when is None else truth(item.shown_when, facts)
        if shown is False:
            facts = _read(evolve(facts, hidden=facts.hidden | {item.id}), (item.id,))
        elif shown is None:
            facts = _read(evolve(facts, veiled=facts.veiled | {item.id}), (item.id,))
    return facts


def _read(facts: Facts, ids: Iterable[str]) -> Facts:
    """The facts with the bits that some items settle, once what is stated of them changed."""
    masks, items = masks_of(facts.checklist), facts.checklist.items
    must, may = facts.must | masks.always, facts.may | masks.always
    literals: dict[Literal, None] = {}
    for id in ids:
        held = False if id in facts.hidden else facts.unveiled(id, facts.told(items[id]))
        must, may = settled_bit(masks.present[id], held, must, may)
        literals.update(dict.fromkeys(masks.literals_on.get(id, ())))
        if id == facts.checklist.age:
            young = facts.span(items[id]).stays_under(MAJORITY - 1)
            must, may = settled_bit(masks.young, young, must, may)
    facts = facts.settled(*masks.with_populations(must, may))
    # The other bits are read last, as some read the presence of items.
    return facts.settled(*_literals_read(literals, facts)) if literals else facts


def truth(condition: Condition, facts: Facts) -> Truth:
    """Whether a condition holds: true, false, or ``None`` when the answers do not settle it."""
    term = masks_of(facts.checklist).term(condition)
    if term is not None:
        return term.truth(facts.must, facts.may)
    # A condition that is not of the checklist has literals of its own.
    masks = Masks(facts.checklist, (condition,))
    common = facts.settled(facts.must & masks.common, facts.may & masks.common)
    return masks.found(condition).truth(*_literals_read(masks.literals, common))


def reads(condition: Condition, facts: Facts) -> int:
    """The presences of the items that a condition reads, as bits."""
    own = masks_of(facts.checklist).term(condition)
    return (own or Masks(facts.checklist, (condition,)).found(condition)).reads


def _literals_read(literals: Iterable[Literal], facts: Facts) -> tuple[int, int]:
    must, may = facts.must, facts.may
    for each in literals:
        held = _leaf_truth(each.leaf, facts)
        must, may = settled_bit(each.bit, negated(held) if each.negated else held, must, may)
    return must, may


def _leaf_truth(leaf: Condition, facts: Facts) -> Truth:
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
    raise TypeError(leaf)


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
