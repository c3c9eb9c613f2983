"""What the answers to an item settle, as bits: read once for answers that are few, and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import frozen

from signals.answer import Answer, Statement, Value
from signals.checklist import Checklist
from signals.condition import Compared, Present
from signals.facts import MAJORITY, Facts
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import negated
from signals.leaf import leaf_truth
from signals.masks import Literal, masks_of
from signals.term import settled_bit

_MOST = 130
"""The numbers of an item are read once where it takes no more: ages, and small counts."""


@frozen(eq=False)
class Effect:
    """What one answer alone to an item settles: the bits it leaves as they were, and its own."""

    kept: int
    must: int
    may: int


@frozen(eq=False)
class Effects:
    """What each answer to an item settles, where nothing else bears on it.

    ``must`` and ``may`` are the bits where nothing is stated. ``yes_no`` are the bits of items of
    which an answer settles the presence and nothing else, 0 of the others; ``by_answer`` are those
    of the others whose answers are few.
    """

    must: int
    may: int
    yes_no: Mapping[str, int]
    by_answer: Mapping[str, Mapping[Value, Effect]]


def effects_of(checklist: Checklist) -> Effects:
    """What each answer to each item of a checklist settles, read once and kept with it."""
    effects: Effects | None = checklist.derived.get(Effects)
    if effects is None:
        effects = checklist.derived[Effects] = _effects(checklist)
    return effects


def _effects(checklist: Checklist) -> Effects:
    masks = masks_of(checklist)
    nothing = read(Facts(checklist, dt.date.max, None, {}), checklist.items)
    apart = {*masks.literals_on, *checklist.age_doubt, checklist.age}
    yes_no, by_answer = dict.fromkeys(checklist.items, 0), {}
    for id, item in checklist.items.items():
        if item.type is ItemType.YES_NO and id not in apart:
            yes_no[id] = masks.present[id]
        else:
            leaves = [each.leaf for each in masks.literals_on.get(id, ())]
            compared = [each for each in leaves if isinstance(each, Compared)]
            if all(isinstance(each, Compared | Present) for each in leaves):
                by_answer[id] = _by_answer(item, compared, nothing)
    return Effects(nothing.must, nothing.may, yes_no, by_answer)


def _by_answer(item: Item, read_by: list[Compared], nothing: Facts) -> dict[Value, Effect]:
    match item.type:
        case ItemType.YES_NO:
            values: Iterable[Value] = Answer
        case ItemType.CHOICE:
            values = (*item.option_ids, Answer.UNKNOWN)
        case ItemType.NUMBER if item.top - item.minimum < _MOST:
            return _by_number(item, read_by, nothing)
        case _:
            return {}
    return {value: _effect(item.id, value, nothing) for value in values}


def _by_number(item: Item, read_by: list[Compared], nothing: Facts) -> dict[Value, Effect]:
    # From one bound to the next, every number settles the same.
    bounds = {item.minimum, 1, MAJORITY}
    for leaf in read_by:
        told = (*leaf.one_of, leaf.at_least, leaf.at_most)
        bounds.update(int(each) + more for each in told if each is not None for more in (0, 1))
    found: dict[Value, Effect] = {Answer.UNKNOWN: _effect(item.id, Answer.UNKNOWN, nothing)}
    effect = found[Answer.UNKNOWN]
    for number in range(item.minimum, item.top + 1):
        effect = _effect(item.id, number, nothing) if number in bounds else effect
        found[number] = effect
    return found


def _effect(id: str, value: Value, nothing: Facts) -> Effect:
    masks = masks_of(nothing.checklist)
    stated = read(nothing.stating(id, (Statement(value),)), (id,))
    own = masks.own(id)
    return Effect(~own, stated.must & own, stated.may & own)


def read(facts: Facts, ids: Iterable[str]) -> Facts:
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
    return facts.settled(*literals_read(literals, facts)) if literals else facts


def literals_read(literals: Iterable[Literal], facts: Facts) -> tuple[int, int]:
    """The bits of some facts, with those of some literals."""
    must, may = facts.must, facts.may
    for each in literals:
        held = leaf_truth(each.leaf, facts)
        must, may = settled_bit(each.bit, negated(held) if each.negated else held, must, may)
    return must, may
