"""The answers that could make a condition hold: what a question would have to be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.answer import Answer, Episode, Value
from signals.condition import (
    Always,
    Compared,
    Condition,
    EpisodeFact,
    Episodes,
    HoursSince,
    Not,
    walk,
)
from signals.evaluation import rank
from signals.facts import Facts
from signals.item import Item
from signals.kind import ItemType
from signals.masks import leaf_items as leaf_items
from signals.span import days_before, moment_before


def items_read(condition: Condition, facts: Facts) -> frozenset[str]:
    """The ids of every item that a condition reads, scores, tables and counts included."""
    return frozenset(
        id for _, leaf, _ in walk(condition) for id in leaf_items(leaf, facts.checklist)
    )


def items_asked(condition: Condition, facts: Facts) -> frozenset[str]:
    """The ids of every item that a condition turns on: those read, and those that show them."""
    read = items_read(condition, facts)
    shown = [facts.checklist.items[id].shown_when for id in read & facts.veiled]
    return read.union(*(items_asked(each, facts) for each in shown if each is not None))


def candidates(item: Item, condition: Condition, facts: Facts) -> tuple[Value, ...]:
    """The answers to an item that a condition may turn on, those that raise first."""
    found: dict[Value, None] = {}
    for _, leaf, under_not in walk(condition):
        read = set(leaf_items(leaf, facts.checklist))
        if item.id in read:
            found.update(dict.fromkeys(_for_leaf(item, leaf, facts, under_not)))
            if under_not:  # a negation may itself be negated
                found.update(dict.fromkeys(_for_leaf(item, leaf, facts, False)))
        for id in facts.veiled & read:
            shown = facts.checklist.items[id].shown_when or Always()
            found.update(dict.fromkeys(candidates(item, shown, facts)))
            found.update(dict.fromkeys(candidates(item, Not(shown), facts)))
    return tuple(value for value in found if _takes(item, value))


def _for_leaf(item: Item, leaf: Condition, facts: Facts, under_not: bool) -> Iterator[Value]:
    match leaf:
        case Compared():
            yield from _for_comparison(item, leaf, under_not)
        case Episodes():
            yield _for_episodes(leaf, facts)
        case HoursSince(_, at_least):
            now = dt.datetime.combine(facts.date, facts.time or dt.time.min)
            yield moment_before(now, at_least)
            yield now
        case _:
            yield from _for_presence(item, facts, under_not)


def _for_presence(item: Item, facts: Facts, under_not: bool) -> Iterator[Value]:
    match item.type:
        case ItemType.YES_NO:
            yield Answer.NO if under_not else Answer.YES
        case ItemType.CHOICE:
            # The highest option first: with points to an option, it is the one that weighs most.
            yield from reversed(item.option_ids)
        case ItemType.NUMBER:
            yield 0 if under_not else 1
        case ItemType.EPISODES:
            yield () if under_not else (Episode(start=facts.date),)
        case ItemType.DATE:
            yield facts.date
        case ItemType.DATETIME:
            yield dt.datetime.combine(facts.date, facts.time or dt.time.min)
        case ItemType.TEXT:
            return


def _for_comparison(item: Item, leaf: Compared, under_not: bool) -> Iterator[Value]:
    if item.type is ItemType.YES_NO:
        wanted = Answer.YES.value in leaf.one_of
        yield Answer.YES if wanted is not under_not else Answer.NO
        return
    if item.type is ItemType.CHOICE:
        low = 0 if leaf.at_least is None else rank(item, leaf.at_least)
        high = len(item.options) if leaf.at_most is None else rank(item, leaf.at_most)
        inside = {id for place, id in enumerate(item.option_ids) if low <= place <= high}
        accepted = inside & set(leaf.one_of) if leaf.one_of else inside
        yield from (id for id in item.option_ids if (id in accepted) is not under_not)
        return
    bounds = [int(each) for each in (leaf.at_least, leaf.at_most) if each is not None]
    numbers = [*bounds, *(int(value) for value in leaf.one_of)]
    yield from (near for number in numbers for near in (number, number - 1, number + 1))


def _for_episodes(leaf: Episodes, facts: Facts) -> Value:
    match leaf.fact:
        case EpisodeFact.COUNT:
            backs = range(leaf.at_least)
            return tuple(Episode(start=days_before(facts.date, back)) for back in backs)
        case EpisodeFact.GROWTH:
            earlier = days_before(facts.date, 30)
            end = dt.datetime.combine(facts.date, dt.time.min)
            return (
                Episode(earlier, earlier),
                Episode(moment_before(end, 10 * 24), end),
            )
        case _:
            end = dt.datetime.combine(facts.date, facts.time or dt.time.min)
            return (Episode(moment_before(end, leaf.at_least), end),)


def _takes(item: Item, value: Value) -> bool:
    if isinstance(value, int):
        top = item.top if item.presumed is None else item.presumed.at_most
        return item.minimum <= value <= top
    return True
