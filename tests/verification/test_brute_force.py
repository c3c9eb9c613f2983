"""What the solver proves is what every answer shows, one by one, on checklists that are tiny."""

from __future__ import annotations

from itertools import chain, combinations, product

import builders as build
from attrs import evolve
from conditions import one
from hypothesis import given
from hypothesis import strategies as st
from strategies import examples

from signals.answer import Answer, Statement
from signals.condition import All, Compared, Either, Not, Present
from signals.kind import Kind
from signals.orientation import DueAction, Orientation, Population, Urgency
from signals.outcome import evaluate
from signals.rule import Guarantee, Promise
from signals.screening import Screening
from signals.verification.conclusion import ASSESSED
from signals.verification.properties.floor import floor
from signals.verification.properties.further import further_signs
from signals.verification.properties.guaranteed import guarantees, is_kept
from signals.verification.properties.split import splits
from signals.verification.replay import parts_established
from signals.verification.revision import lowerings

ITEMS = (build.yes_no("a"), build.yes_no("x", Kind.CONTEXT), build.yes_no("y", Kind.CONTEXT))
LEAVES = (
    Present("a"),
    Present("x"),
    Compared("x", ("no",)),
    Present("y"),
    Compared("y", ("no",)),
    Compared("age", at_most=14),
    Compared("age", at_least=15),
)
ANSWERS = (Answer.YES, Answer.NO, Answer.UNKNOWN)
ALL = tuple(chain.from_iterable(combinations(ANSWERS, size) for size in range(4)))
ONCE = ((), (Answer.YES,), (Answer.NO,))
AGES = (None, 10, 16, 18)


def condition(draw, safe):
    """A condition on a sign, two facts and the age; one that a sign lifts where it is not safe."""
    parts = [one(draw, LEAVES) for _ in range(one(draw, (1, 2, 2, 3)))]
    if not safe and one(draw, (False, True)):
        parts.append(Not(Present("a")))
    return one(draw, (All, All, Either))(tuple(parts))


@st.composite
def grids(draw, safe=True):
    """A tiny checklist of one to four rules, with a guarantee and a floor."""
    rules = [
        build.rule(
            f"r{place}",
            condition(draw, safe),
            orientation=one(draw, (Orientation.REFERRAL, Orientation.SIGNALEMENT)),
            urgency=one(draw, list(Urgency)),
            actions=one(draw, ((), ("call",))),
            population=one(draw, (Population.MINORS, Population.MINORS, Population.EVERYONE)),
        )
        for place in range(one(draw, range(1, 5)))
    ]
    due = (DueAction("always", one(draw, list(Population))),)
    made = build.checklist(ITEMS, rules, actions=("always", "call"), floor=due)
    promise = Promise(one(draw, (Orientation.REFERRAL, Orientation.SIGNALEMENT)))
    guarantee = Guarantee("g", "Une suite.", condition(draw, True), promise)
    return evolve(made, rulebook=evolve(made.rulebook, guarantees=(guarantee,)))


def screening(grid, said, age):
    """A screening of a tiny checklist, with statements for its three items and an age."""
    told = Screening(grid, build.DATE)
    for item, values in zip(ITEMS, said, strict=True):
        if values:
            told = told.stating(item.id, tuple(map(Statement, values)))
    return told if age is None else told.answered("age", age)


def screenings(grid, sets=ALL):
    """Every screening of a tiny checklist."""
    return (screening(grid, said, age) for *said, age in product(sets, sets, sets, AGES))


def parts(told):
    """What a screening establishes."""
    return parts_established(evaluate(told))


@examples(40)
@given(grids(safe=False))
def test_a_further_yes(grid):
    """Refuted exactly where a yes more takes something away from what is established."""
    [proof] = further_signs(grid)
    shown = any(parts(told) - parts(told.also_stated("a", "yes")) for told in screenings(grid))
    if shown:
        assert not proof.holds
    if not proof.holds:
        before, after = proof.counter_example.screenings
        possible = [evaluate(each).possible for each in (before, after)]
        assert parts(before) - parts(after) or possible[0] != possible[1]


@examples(40)
@given(grids())
def test_guarantees_and_floor(grid):
    """Kept exactly where every screening keeps them."""
    [proof] = guarantees(grid)
    [due] = floor(grid)
    all_told = list(screenings(grid))
    assert proof.holds is all(is_kept(grid.rulebook.guarantees[0], told) for told in all_told)
    assert due.holds is all(evaluate(told).floor for told in all_told)


@examples(40)
@given(grids())
def test_splits(grid):
    """Refuted exactly where all completions of the context give what is not established."""
    [proof] = splits(grid)
    shown = False
    for a, (x, y, age) in product(ALL, product(ONCE, ONCE, AGES)):
        ages = (10, 16) if age is None else (age,)
        filled = [each if each else None for each in (x, y)]
        whole = [
            parts(screening(grid, (a, one_x, one_y), one_age))
            for one_x in ([filled[0]] if filled[0] else ONCE[1:])
            for one_y in ([filled[1]] if filled[1] else ONCE[1:])
            for one_age in ages
        ]
        given_by_all = frozenset.intersection(*whole) - ASSESSED
        shown = shown or bool(given_by_all - parts(screening(grid, (a, x, y), age)))
    assert proof.holds is not shown


@examples(40)
@given(grids(), st.data())
def test_lowerings(grid, data):
    """Found exactly where a screening has less under the newer version."""
    newer = evolve(data.draw(grids()), version="1.1.0", digest="1")
    found = list(lowerings(grid, newer, most=1))

    def finding(told):
        return {part for part in parts(told) if part[0] != "action"} - ASSESSED

    pairs = zip(screenings(grid), screenings(newer), strict=True)
    assert bool(found) is any(finding(old) - finding(new) for old, new in pairs)
