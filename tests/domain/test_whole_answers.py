"""A condition is settled exactly when everything that is not known could no longer change it."""

from __future__ import annotations

from typing import Any

import builders as build
from attrs import frozen
from conditions import one
from hypothesis import given
from hypothesis import strategies as st
from strategies import examples
from whole_answers import holds, wholes

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
from signals.evaluation import facts_of, truth
from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.screening import Screening

CONTEXT, RISK = Kind.CONTEXT, Kind.VULNERABILITY
SCALE = ("none", "some", "much")
RESULTS = ("calm", "tense", "grave")


@frozen
class Piece:
    """A condition with the questions that it alone reads, by section."""

    when: Condition
    sections: dict[str, tuple[Item, ...]]
    scores: tuple[Score, ...] = ()
    tables: tuple[Table, ...] = ()


def _sign(draw: st.DrawFn, at: str) -> Piece:
    """A sign, of any type, reached or not."""
    makers = [
        (build.yes_no(at), [Present(at), Compared(at, ("yes",))]),
        (build.choice(at, *SCALE), [Present(at), Compared(at, at_least="much")]),
        (build.number(at, maximum=3), [Present(at), Compared(at, at_least=2)]),
    ]
    item, conditions = one(draw, makers)
    return Piece(one(draw, conditions), {at: (item,)})


def _fact(draw: st.DrawFn, at: str) -> Piece:
    """A fact of the context: compared, or denied; or a vulnerability that another fact shows."""
    other = f"{at}x"
    gate, closed = build.yes_no(other, CONTEXT), Not(Present(other))
    plain = build.choice(at, *SCALE, kind=CONTEXT, ordered=False)
    yes_no, number = build.yes_no(at, CONTEXT), build.number(at, CONTEXT, maximum=4)
    makers: list[tuple[tuple[Item, ...], Condition]] = [
        ((plain,), Compared(at, one_of=("none", "much"))),
        ((build.choice(at, *SCALE, kind=CONTEXT),), Compared(at, at_most="some")),
        ((yes_no,), Compared(at, ("no",))),
        ((yes_no,), Not(Present(at))),
        ((yes_no,), Present(at)),
        ((number,), Compared(at, at_least=1, at_most=3)),
        ((number,), Compared(at, one_of=(0, 2))),
        ((number,), Not(Compared(at, at_least=2))),
        ((gate, build.yes_no(at, RISK, shown_when=Present(other))), Present(at)),
        ((gate, build.number(at, CONTEXT, maximum=3, shown_when=closed)), Compared(at, at_most=1)),
    ]
    items, condition = one(draw, makers)
    return Piece(condition, {at: items})


def _count(draw: st.DrawFn, at: str) -> Piece:
    """A count of items or of sections, by kind or by group."""
    harm = build.yes_no(f"{at}h", Kind.HARM_SIGN, groups=("g",))
    first = (build.yes_no(f"{at}a", groups=("g",)), build.number(f"{at}n", maximum=2))
    second = (harm, build.choice(f"{at}c", *SCALE), build.yes_no(f"{at}v", RISK, groups=("g",)))
    sections = {at: first, f"{at}x": second}
    makers = [
        (4, (), (), Distinct.ITEMS),
        (2, (Kind.WARNING_SIGN,), (), Distinct.SECTIONS),
        (3, (Kind.WARNING_SIGN,), (), Distinct.ITEMS),
        (2, (), ("g",), Distinct.ITEMS),
        (1, (RISK,), (), Distinct.ITEMS),
        (2, (), (), Distinct.SECTIONS),
    ]
    most, kinds, groups, distinct = one(draw, makers)
    return Piece(
        Count(one(draw, (most, max(1, most - 1))), kinds, tuple(sections), groups, distinct),
        sections,
    )


def _score(draw: st.DrawFn, at: str) -> tuple[Score, tuple[Item, ...]]:
    ids = [f"{at}{each}" for each in "abcd"]
    items = (
        *map(build.yes_no, ids[:2]),
        build.choice(ids[2], *SCALE),
        build.yes_no(ids[3], one(draw, (RISK, Kind.HARM_SIGN))),
    )
    steps = sorted(one(draw, range(4)) for _ in SCALE)
    weights = [Weight(id, one(draw, range(4))) for id in (ids[0], ids[1], ids[3])]
    weights.insert(2, Weight(ids[2], tuple(zip(SCALE, steps, strict=True))))
    split = one(draw, range(4))
    terms = (*weights[:split], Maximum(tuple(weights[split:])))
    low, high = one(draw, ((1, 2), (2, 4), (3, 5)))
    bands = (Band("low", 0, low - 1), Band("middle", low, high - 1), Band("high", high))
    return Score(at, terms, bands), items


def _band(draw: st.DrawFn, at: str) -> Piece:
    """A sum, with a maximum inside a group, that reaches a band."""
    score, items = _score(draw, at)
    return Piece(InBand(at, one(draw, ("low", "middle", "high"))), {at: items}, (score,))


def _table(draw: st.DrawFn, at: str) -> Piece:
    """A table over an ordered choice and the bands of a sum."""
    score, items = _score(draw, at)
    row = build.choice(f"{at}r", *SCALE)
    down, right = one(draw, ((1, 0), (0, 1), (1, 1), (2, 1)))
    cells = tuple(
        (id, tuple((band.id, RESULTS[min(2, x * down + y * right)]) for y, band in order))
        for x, id in enumerate(SCALE)
        for order in [[*enumerate(score.bands)]]
    )
    table = Table(at, Axis(item=row.id), Axis(score=at), RESULTS, cells)
    when = InTable(at, one(draw, RESULTS))
    return Piece(when, {at: (row, *items)}, (score,), (table,))


def _joined(draw: st.DrawFn, parts: list[Condition]) -> Condition:
    """One condition out of several, each read once."""
    if len(parts) == 1:
        return parts[0]
    cut = one(draw, range(1, len(parts)))
    groups = one(draw, (tuple(parts), (_joined(draw, parts[:cut]), _joined(draw, parts[cut:]))))
    k = one(draw, range(1, len(groups) + 1))
    return one(draw, (All(groups), Either(groups), AtLeast(k, groups)))


def _answers(draw: st.DrawFn, item: Item) -> tuple[Statement, ...]:
    """Nothing, one answer, or two that may contradict each other."""
    values: list[Any] = [Answer.UNKNOWN]
    if item.type is ItemType.YES_NO:
        values += [Answer.YES, Answer.NO]
    else:
        values += item.option_ids or range(item.top + 1)
    return tuple(Statement(one(draw, values)) for _ in range(one(draw, (0, 1, 1, 1, 2))))


@st.composite
def told(draw: st.DrawFn) -> tuple[Condition, Screening]:
    """A condition in which no question is read twice, and a screening of what it reads."""
    makers = (_sign, _fact, _count, _count, _band, _table)
    pieces = [one(draw, makers)(draw, f"p{at}") for at in range(one(draw, (1, 2, 3, 3)))]
    when = _joined(draw, [each.when for each in pieces])
    sections = {id: items for each in pieces for id, items in each.sections.items()}
    grid: Checklist = build.checklist(
        sections={**sections, "person": [build.number("age", CONTEXT, maximum=0)]},
        scores=[score for each in pieces for score in each.scores],
        tables=[table for each in pieces for table in each.tables],
    )
    screening = Screening(grid, build.DATE)
    for id, item in grid.items.items():
        stated = _answers(draw, item)
        if stated and id != "age":
            screening = screening.stating(id, stated)
    return when, screening


@examples(600)
@given(told())
def test_a_condition_is_settled_exactly_when_all_completions_agree(drawn):
    """It is true (false) when, and only when, every completion makes it true (false)."""
    condition, screening = drawn
    grid = screening.checklist
    reached = {holds(condition, whole, grid) for whole in wholes(screening)}
    assert truth(condition, facts_of(screening)) is (reached.pop() if len(reached) == 1 else None)
