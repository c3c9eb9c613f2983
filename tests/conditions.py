"""Conditions drawn at random that are valid on a checklist and never lower a sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from signals.checklist import Checklist
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Distinct,
    Either,
    EpisodeFact,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.item import Item
from signals.kind import ItemType, Kind

RESULTS = ("low", "middle", "high")
BANDS = ("b0", "b1", "b2")
_GROWING = (EpisodeFact.COUNT, EpisodeFact.LONGEST, EpisodeFact.GROWTH)
_KINDS = ((), (Kind.WARNING_SIGN,), (Kind.HARM_SIGN,), (Kind.VULNERABILITY,))
_T = TypeVar("_T")


def one(draw: st.DrawFn, among: Sequence[_T]) -> _T:
    """One of some things."""
    return among[draw(st.integers(0, len(among) - 1))]


def tree(draw: st.DrawFn, grid: Checklist, items: Sequence[Item], depth: int = 2) -> Condition:
    """A condition over some items of a checklist that has a score and a table."""
    if depth and one(draw, (False, False, True)):
        return _branch(draw, lambda: tree(draw, grid, items, depth - 1))
    plain = [each for each in items if not each.monotone]
    shape = one(draw, ("leaf", "leaf", "leaf", "count", "band", "table", "not", "always"))
    match shape:
        case "count":
            return _count(draw, grid)
        case "band":
            return InBand("points", one(draw, BANDS[1:]))
        case "table":
            return InTable("table", one(draw, RESULTS[1:]))
        case "not" if plain:
            return Not(_context(draw, plain, 2))
        case "always":
            return Always()
        case _:
            return _leaf(draw, one(draw, items))


def _context(draw: st.DrawFn, plain: list[Item], depth: int) -> Condition:
    if depth and one(draw, (False, False, True)):
        return _branch(draw, lambda: _context(draw, plain, depth - 1))
    leaf = _leaf(draw, one(draw, plain))
    return Not(leaf) if one(draw, (False, False, False, True)) else leaf


def _branch(draw: st.DrawFn, part: Callable[[], Condition]) -> Condition:
    parts = tuple(part() for _ in range(one(draw, (1, 2, 3))))
    match one(draw, ("all", "any", "some")):
        case "all":
            return All(parts)
        case "any":
            return Either(parts)
        case _:
            return AtLeast(one(draw, range(1, len(parts) + 1)), parts)


def _leaf(draw: st.DrawFn, item: Item) -> Condition:
    id, plain = item.id, not item.monotone
    match item.type:
        case ItemType.YES_NO:
            shapes = [Present(id), Compared(id, ("yes",)), Within(id, one(draw, (7, 30)))]
            return one(draw, [*shapes, *([Compared(id, ("no",))] if plain else [])])
        case ItemType.CHOICE:
            option = one(draw, item.option_ids)
            shapes = [Present(id), Compared(id, at_least=option)] if item.ordered else []
            return one(draw, [*shapes, *([Compared(id, one_of=(option,))] if plain else [])])
        case ItemType.NUMBER:
            bound = one(draw, range(12, 19) if id == "age" else range(1, 7))
            shapes = [Present(id), Compared(id, at_least=bound)]
            under = [Compared(id, at_most=bound), Compared(id, one_of=(bound,))]
            return one(draw, shapes + under if plain else shapes)
        case ItemType.EPISODES:
            fact = one(draw, list(EpisodeFact) if plain else _GROWING)
            bound = one(draw, (1, 2, 3))
            return one(
                draw, [Present(id), Episodes(id, fact, bound), Episodes(id, _GROWING[0], bound, 7)]
            )
        case ItemType.DATE:
            return Within(id, one(draw, (7, 30)))
        case _:
            return HoursSince(id, one(draw, (1, 24, 72)))


def _count(draw: st.DrawFn, grid: Checklist) -> Condition:
    sections = ((), (grid.sections[0].id,))
    groups = ((), ("strong",))
    distinct = one(draw, (Distinct.ITEMS, Distinct.SECTIONS))
    count = Count(1, one(draw, _KINDS), one(draw, sections), one(draw, groups), distinct)
    units = len(grid.counted(count))
    return evolve(count, at_least=one(draw, range(1, min(units, 3) + 1))) if units else Always()


def instruments(draw: st.DrawFn, items: Sequence[Item]) -> dict[str, Any]:
    """A score over the items that only raise, with a table that only raises either."""
    undated = [each for each in items if each.type not in (ItemType.DATE, ItemType.DATETIME)]
    monotone = [each for each in undated if each.monotone]
    weights = tuple(_weight(draw, each) for each in monotone)
    split = one(draw, range(len(weights)))
    bands = (Band("b0", 0, 1), Band("b1", 2, 2), Band("b2", 3))
    score = Score("points", (*weights[:split], Maximum(weights[split:])), bands)
    axes = [(Axis(score="points"), BANDS)]
    axes += [(Axis(item=each.id), each.option_ids) for each in monotone if each.ordered]
    (rows, row_ids), (columns, column_ids) = one(draw, axes), one(draw, axes)
    down, right = one(draw, ((1, 0), (0, 1), (1, 1), (2, 1)))
    cells = tuple(
        (
            row,
            tuple(
                (column, RESULTS[min(2, place * down + other * right)])
                for other, column in enumerate(column_ids)
            ),
        )
        for place, row in enumerate(row_ids)
    )
    return {"scores": (score,), "tables": (Table("table", rows, columns, RESULTS, cells),)}


def _weight(draw: st.DrawFn, item: Item) -> Weight:
    if item.type is ItemType.CHOICE:
        steps = sorted(one(draw, range(4)) for _ in item.options)
        return Weight(item.id, tuple(zip(item.option_ids, steps, strict=True)))
    return Weight(item.id, one(draw, range(3)))
