"""Hypothesis strategies for conditions that are valid on a checklist and never lower a sign."""

from __future__ import annotations

from typing import Any

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

Conditions = st.SearchStrategy[Condition]
_RESULTS = ("low", "middle", "high")
_GROWING = (EpisodeFact.COUNT, EpisodeFact.LONGEST, EpisodeFact.GROWTH)


@st.composite
def trees(draw: st.DrawFn, grid: Checklist) -> tuple[Conditions, dict[str, Any]]:
    """Condition trees for a checklist, with the scores and tables that they may read."""
    items = list(grid.items.values())
    graded = [each for each in items if each.monotone and each.type is ItemType.CHOICE]
    score = draw(_scores([each for each in items if each.monotone and each.id != "age"]))
    axes = [Axis(score=score.id), *(Axis(item=each.id) for each in graded)]
    table = draw(_tables(axes, grid, score))
    leaves = st.one_of(
        st.sampled_from(items).flatmap(_leaves),
        st.sampled_from(items).flatmap(_leaves),
        _counts(grid),
        st.sampled_from([InBand(score.id, band.id) for band in score.bands[1:]]),
        st.sampled_from([InTable(table.id, result) for result in _RESULTS[1:]]),
        st.just(Always()),
    )
    plain = [each for each in items if not each.monotone]
    if plain:
        negated = st.sampled_from(plain).flatmap(_leaves)
        leaves = leaves | st.recursive(negated, _branches, max_leaves=3).map(Not)
    whole = st.recursive(leaves, _branches, max_leaves=4)
    return whole, {"scores": (score,), "tables": (table,)}


def _branches(children: Conditions) -> Conditions:
    several = st.lists(children, min_size=1, max_size=3).map(tuple)
    some = several.flatmap(lambda each: st.builds(AtLeast, st.integers(1, len(each)), st.just(each)))
    return several.map(All) | several.map(Either) | some


def _leaves(item: Item) -> Conditions:
    id = item.id
    found: list[Condition | Conditions] = []
    match item.type:
        case ItemType.YES_NO:
            found += [Present(id), Compared(id, ("yes",)), st.builds(Within, st.just(id), _DAYS)]
            found += [] if item.monotone else [Compared(id, ("no",))]
        case ItemType.CHOICE:
            options = st.sampled_from(item.option_ids)
            if item.ordered:
                found += [Present(id), options.map(lambda each: Compared(id, at_least=each))]
            if not item.monotone:
                several = st.lists(options, min_size=1, max_size=2, unique=True).map(tuple)
                found += [several.map(lambda each: Compared(id, one_of=each))]
        case ItemType.NUMBER:
            numbers = st.integers(12, 18) if id == "age" else st.integers(1, 6)
            found += [Present(id), numbers.map(lambda each: Compared(id, at_least=each))]
            if not item.monotone:
                found += [numbers.map(lambda each: Compared(id, at_most=each))]
                found += [numbers.map(lambda each: Compared(id, one_of=(each,)))]
        case ItemType.EPISODES:
            facts = st.sampled_from(_GROWING if item.monotone else list(EpisodeFact))
            bounds = st.integers(1, 3)
            found += [Present(id), st.builds(Episodes, st.just(id), facts, bounds)]
            found += [st.builds(lambda at_least: Episodes(id, _GROWING[0], at_least, 7), bounds)]
        case ItemType.DATE:
            found += [st.builds(Within, st.just(id), _DAYS)]
        case _:
            found += [st.builds(HoursSince, st.just(id), st.integers(1, 72))]
    return st.one_of(*(st.just(each) if not _is_strategy(each) else each for each in found))


_DAYS = st.integers(1, 30)


def _is_strategy(each: object) -> bool:
    return isinstance(each, st.SearchStrategy)


@st.composite
def _counts(draw: st.DrawFn, grid: Checklist) -> Condition:
    kinds = [(), (Kind.WARNING_SIGN,), (Kind.HARM_SIGN,), (Kind.VULNERABILITY,)]
    sections = [(), (grid.sections[0].id,)]
    count = Count(
        1,
        draw(st.sampled_from(kinds)),
        draw(st.sampled_from(sections)),
        draw(st.sampled_from([(), ("strong",)])),
        draw(st.sampled_from(list(Distinct))),
    )
    units = len(grid.counted(count))
    if not units:
        return Present("i0")
    at_least = draw(st.integers(1, min(units, 3)))
    return Count(at_least, count.kinds, count.sections, count.groups, count.distinct)


@st.composite
def _scores(draw: st.DrawFn, items: list[Item]) -> Score:
    weights = []
    for item in items:
        points: Any = draw(st.integers(0, 2))
        if item.type is ItemType.CHOICE:
            steps = sorted(draw(st.tuples(*(st.integers(0, 3) for _ in item.options))))
            points = tuple(zip(item.option_ids, steps, strict=True))
        weights.append(Weight(item.id, points))
    split = draw(st.integers(0, len(weights)))
    grouped = (Maximum(tuple(weights[split:])),) if weights[split:] else ()
    bands = (Band("b0", 0, 1), Band("b1", 2, 2), Band("b2", 3))
    return Score("points", (*weights[:split], *grouped), bands)


@st.composite
def _tables(draw: st.DrawFn, axes: list[Axis], grid: Checklist, score: Score) -> Table:
    rows, columns = draw(st.sampled_from(axes)), draw(st.sampled_from(axes))
    steps = draw(st.sampled_from([(1, 0), (0, 1), (1, 1), (2, 1)]))
    cells = tuple(
        (
            row,
            tuple(
                (column, _RESULTS[min(2, place * steps[0] + other * steps[1])])
                for other, column in enumerate(_ids(columns, grid, score))
            ),
        )
        for place, row in enumerate(_ids(rows, grid, score))
    )
    return Table("table", rows, columns, _RESULTS, cells)


def _ids(axis: Axis, grid: Checklist, score: Score) -> tuple[str, ...]:
    if axis.item is not None:
        return grid.items[axis.item].option_ids
    return tuple(band.id for band in score.bands)
