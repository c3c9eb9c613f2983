"""Two-valued logic, written apart from ours: what a condition is worth once all is answered.

A full set of answers is a plain number for each item (1 or 0 for yes or no, the rank of an option),
or ``None`` where the context hides it. Nothing here is unknown, and nothing of our evaluation is
called.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from signals.answer import Answer, Statement
from signals.checklist import Checklist
from signals.condition import (
    All,
    AtLeast,
    Compared,
    Condition,
    Count,
    Distinct,
    Either,
    InBand,
    InTable,
    Not,
    Present,
)
from signals.instrument import Axis, Maximum, Score, Weight
from signals.item import Item
from signals.kind import ItemType
from signals.screening import Screening

Whole = Mapping[str, int | None]


def wholes(told: Screening) -> Iterator[Whole]:
    """Every full set of answers that what was told leaves possible."""
    items = told.checklist.items
    values = [_left(item, told.statements.get(id, ())) for id, item in items.items()]
    for chosen in product(*values):
        whole = dict(zip(items, chosen, strict=True))
        hidden = {
            id
            for id, item in items.items()
            if item.shown_when is not None and not holds(item.shown_when, whole, told.checklist)
        }
        yield {id: None if id in hidden else value for id, value in whole.items()}


def _left(item: Item, statements: tuple[Statement, ...]) -> list[int]:
    """The values that an item can still have, in the words of the contract."""
    every = [*range(_size(item))]
    told = [_number(item, each) for each in statements if each.value is not Answer.UNKNOWN]
    someone_ignores = len(told) < len(statements)
    if not told:
        return every
    if not item.monotone:
        # One of what was told; a number, one between the least and the most that was told.
        numbered = item.type is ItemType.NUMBER or item.ordered
        return [*range(min(told), max(told) + 1)] if numbered else sorted({*told})
    # More may only raise: the most that was told stands, and who does not know may hide more.
    return [each for each in every if each >= max(told)] if someone_ignores else [max(told)]


def _size(item: Item) -> int:
    if item.type is ItemType.YES_NO:
        return 2
    return len(item.options) if item.type is ItemType.CHOICE else item.top + 1


def _number(item: Item, statement: Statement) -> int:
    value = statement.value
    if isinstance(value, Answer):
        return int(value is Answer.YES)
    return item.option_ids.index(str(value)) if item.type is ItemType.CHOICE else int(str(value))


def holds(condition: Condition, whole: Whole, checklist: Checklist) -> bool:
    """Whether a condition holds where everything is answered."""
    match condition:
        case Present(item):
            return bool(whole[item])
        case Compared(item):
            return _compares(condition, whole[item], checklist.items[item])
        case All(parts):
            return all(holds(each, whole, checklist) for each in parts)
        case Either(parts):
            return any(holds(each, whole, checklist) for each in parts)
        case AtLeast(k, parts):
            return sum(holds(each, whole, checklist) for each in parts) >= k
        case Not(part):
            return not holds(part, whole, checklist)
        case Count():
            return _counted(condition, whole, checklist) >= condition.at_least
        case InBand(score, band):
            ranks = [each.id for each in checklist.scores[score].bands]
            return _band(checklist.scores[score], whole, checklist) >= ranks.index(band)
        case InTable(table, result):
            found = checklist.tables[table]
            row, column = (_place(axis, whole, checklist) for axis in (found.rows, found.columns))
            cell = found.cells[row][1][column][1]
            return found.results.index(cell) >= found.results.index(result)
    raise AssertionError(f"{condition} reads dates, which are not counted out here")


def _compares(condition: Compared, value: int | None, item: Item) -> bool:
    if value is None:
        return False
    words = ("no", "yes") if item.type is ItemType.YES_NO else item.option_ids
    if condition.one_of:
        return (words[value] if words else value) in condition.one_of
    low, high = (
        words.index(bound) if isinstance(bound, str) else bound
        for bound in (condition.at_least, condition.at_most)
    )
    return (low is None or value >= low) and (high is None or value <= high)


def _counted(count: Count, whole: Whole, checklist: Checklist) -> int:
    present = [
        section.id
        for section in checklist.sections
        for item in section.items
        if whole[item.id]
        and (item.kind in count.kinds if count.kinds else item.kind.is_sign)
        and (not count.sections or section.id in count.sections)
        and (not count.groups or {*item.groups} & {*count.groups})
    ]
    return len({*present}) if count.distinct is Distinct.SECTIONS else len(present)


def _band(score: Score, whole: Whole, checklist: Checklist) -> int:
    points = 0
    for term in score.terms:
        weights = term.maximum if isinstance(term, Maximum) else (term,)
        points += max(_points(each, whole) for each in weights)
    return max(rank for rank, band in enumerate(score.bands) if band.from_ <= points)


def _points(weight: Weight, whole: Whole) -> int:
    value = whole[weight.item]
    if isinstance(weight.points, int):
        return weight.points if value else 0
    return 0 if value is None else weight.points[value][1]


def _place(axis: Axis, whole: Whole, checklist: Checklist) -> int:
    if axis.item is not None:
        return whole[axis.item] or 0
    return _band(checklist.scores[str(axis.score)], whole, checklist)
