"""Definite answers to the context, each for all those that conditions do not tell apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from attrs import frozen

from signals.answer import Answer, Statement
from signals.candidate import leaf_items
from signals.checklist import Checklist
from signals.condition import Compared, Condition, Episodes, HoursSince, Present, Within
from signals.evaluation import facts_of, truth
from signals.facts import MAJORITY
from signals.kind import ItemType
from signals.screening import Screening
from signals.span import days_before, moment_before
from signals.verification.answers import Answers
from signals.verification.built_episodes import UNBUILT, alone, built
from signals.verification.formula import Formula, Model, Truths, all_of, none_of
from signals.verification.readings.choice import Choice
from signals.verification.readings.leafwise import Leafwise
from signals.verification.readings.number import Numbered
from signals.verification.readings.reading import Reading, holds, number_of
from signals.verification.readings.yes_no import YesNo
from signals.verification.smallest import Undecided

ItemLeaf = Present | Compared | Within | Episodes | HoursSince


@frozen(eq=False)
class Known:
    """A definite answer to an item: its reading, and which answers leave it open.

    ``fits`` tells whether any answers to the item leave it open; ``statement`` gives it.
    """

    reading: Reading
    fits: Callable[[Answers], Formula]
    statement: Callable[[Screening], Statement]


def known_in(id: str, full: Answers, model: Model, leaves: tuple[Condition, ...]) -> Known:
    """The definite answer that a model gives to an item of complete answers."""
    reading, item = full.readings[id], full.checklist.items[id]
    own = tuple(leaf for leaf in leaves if _is_on(leaf, id))
    match reading:
        case YesNo() if not any(isinstance(leaf, Within) for leaf in own):
            yes = holds(reading.yes, model)
            return _yes_no(id, YesNo(item, False, False, yes, not yes, 0), yes)
        case Choice():
            rank = next(rank for rank, each in enumerate(reading.options) if holds(each, model))
            options = tuple(place == rank for place in range(len(reading.options)))
            return _option(id, Choice(item, False, options), rank)
        case Numbered():
            value = number_of(reading.highest, model)
            low, high = _class_of(value, _cuts(own, _turns(id, full.checklist, leaves)))
            return _number(id, Numbered(item, False, True, value, value), low, high)
        case _:
            return _leafwise(id, full, model, (Present(id), *own))


def _is_on(leaf: Condition, id: str) -> bool:
    return isinstance(leaf, ItemLeaf) and leaf.item == id


def _yes_no(id: str, reading: YesNo, yes: bool) -> Known:
    def fits(answers: Answers) -> Formula:
        found = answers.readings[id].presence
        return found.may if yes else none_of(found.must)

    return Known(reading, fits, lambda told: Statement(Answer.YES if yes else Answer.NO))


def _option(id: str, reading: Choice, rank: int) -> Known:
    def fits(answers: Answers) -> Formula:
        found = answers.readings[id]
        assert isinstance(found, Choice)
        return found.possible(rank)

    return Known(reading, fits, lambda told: Statement(reading.item.option_ids[rank]))


def _number(id: str, reading: Numbered, low: int | None, high: int | None) -> Known:
    def fits(answers: Answers) -> Formula:
        found = answers.readings[id]
        assert isinstance(found, Numbered)
        under = True if high is None else found.low <= high
        return all_of((under, True if low is None else found.high >= low))

    return Known(reading, fits, lambda told: Statement(int(reading.highest)))


def _turns(id: str, checklist: Checklist, leaves: tuple[Condition, ...]) -> set[int]:
    """Where a number begins to be read otherwise, without a condition on it that says so."""
    # Scores, tables and counts read its presence.
    others = (leaf for leaf in leaves if not isinstance(leaf, ItemLeaf))
    presence = {1} if any(id in leaf_items(leaf, checklist) for leaf in others) else set()
    return presence | ({MAJORITY} if id == checklist.age else set())


def _cuts(leaves: tuple[Condition, ...], known: set[int]) -> list[int]:
    """The numbers at which a condition on them changes: each begins a class."""
    found = set(known)
    for leaf in leaves:
        match leaf:
            case Present():
                found.add(1)
            case Compared(_, one_of, at_least, at_most):
                found |= {near for each in one_of for near in (int(each), int(each) + 1)}
                found |= {int(at_least)} if at_least is not None else set()
                found |= {int(at_most) + 1} if at_most is not None else set()
            case _:
                pass
    return sorted(found)


def _class_of(value: int, cuts: list[int]) -> tuple[int | None, int | None]:
    """The lowest and the highest number that conditions do not tell apart from one."""
    under = [cut for cut in cuts if cut <= value]
    over = [cut for cut in cuts if cut > value]
    return (under[-1] if under else None), (over[0] - 1 if over else None)


def _leafwise(id: str, full: Answers, model: Model, leaves: tuple[Condition, ...]) -> Known:
    held = tuple((leaf, holds(raw_truth(leaf, full).must, model)) for leaf in leaves)

    def fits(answers: Answers) -> Formula:
        truths = ((raw_truth(leaf, answers), is_held) for leaf, is_held in held)
        return all_of(each.may if is_held else none_of(each.must) for each, is_held in truths)

    def statement(told: Screening) -> Statement:
        bare = alone(told)
        if full.checklist.items[id].type is ItemType.EPISODES:
            wanted = {
                leaf: is_held for leaf, is_held in held if isinstance(leaf, Episodes | Present)
            }
            episodes = built(bare, wanted)
            if episodes is None:
                raise Undecided(UNBUILT)
            return Statement(episodes)
        return next(each for each in _statements(id, bare, leaves) if _gives(id, each, bare, held))

    return Known(Leafwise(full.checklist.items[id], False, held), fits, statement)


def raw_truth(leaf: Condition, answers: Answers) -> Truths:
    """The truth of a condition on one item, as if it were shown."""
    from signals.verification.conditions import item_truth

    assert isinstance(leaf, ItemLeaf)
    if isinstance(leaf, Present):
        return answers.readings[leaf.item].presence
    return item_truth(leaf, answers)


def _gives(
    id: str, said: Statement, bare: Screening, held: tuple[tuple[Condition, bool], ...]
) -> bool:
    facts = facts_of(bare.stating(id, (said,)))
    return all(truth(leaf, facts) is is_held for leaf, is_held in held)


def _statements(id: str, bare: Screening, leaves: tuple[Condition, ...]) -> Iterator[Statement]:
    """Statements of an item on each side of every bound that conditions set, at a screening."""
    type = bare.checklist.items[id].type
    windows = {leaf.days for leaf in leaves if isinstance(leaf, Within)}
    days = [bare.date, *(days_before(bare.date, n + more) for n in windows for more in (0, 1))]
    days.sort(reverse=True)
    if type is ItemType.YES_NO:
        yield Statement(Answer.NO)
        yield from (Statement(Answer.YES, day) for day in days)
    elif type is ItemType.DATE:
        yield from map(Statement, days)
    else:
        second = dt.timedelta(seconds=1)
        now = dt.datetime.combine(bare.date, bare.time or dt.time.min)
        since = {leaf.at_least for leaf in leaves if isinstance(leaf, HoursSince)}
        reached = [moment_before(now, each) for each in since]
        midnights = [dt.datetime.combine(day, dt.time.min) for day in days]
        moments = {now, *reached, *midnights, *(each - second for each in midnights)}
        moments |= {each + second for each in reached}
        yield from map(Statement, sorted(moments, reverse=True))
