"""A sheet prepared beforehand fills in facts, answers no criterion, and loses no sign."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from builders import DATE, checklist, choice, episodes, moment, number, rule, screening, yes_no
from hypothesis import given
from hypothesis import strategies as st
from shipped import RELEASED
from strategies import checklists, examples, screenings, values

from signals import open_library
from signals.answer import Answer, Episode, Provenance, Statement
from signals.checklist import Checklist
from signals.errors import InvalidAnswer, InvalidInput
from signals.kind import ItemType
from signals.preparation import prepare
from signals.prepared import Aside, PreparedSheet, Wait
from signals.record import Record
from signals.reopening import stands
from signals.screening import Screening
from signals.wording.prepared import supplied_by

LIBRARY = open_library()
GRIDS = tuple(LIBRARY.checklist(name) for name in RELEASED)
TODAY = DATE + dt.timedelta(days=3)
BY = "fourni par le foyer le 22/11/2026"


def _sheet(former: Screening, grid: Checklist, on: dt.date = TODAY) -> PreparedSheet:
    return prepare(Record(former), grid, on, said_by=supplied_by("le foyer", former.date))


def _kept(sheet: PreparedSheet, screening: Screening) -> None:
    """Hold what is promised of every sheet, beside whatever is told today."""
    filled = sheet.filling(screening)
    items = sheet.checklist.items
    for id, statements in screening.stated:
        assert filled.statements[id] == statements
    for id, statements in filled.stated:
        if id not in screening.statements:
            assert not items[id].monotone
            assert all(each.known and stands(items[id], each) for each in statements)
            assert all((each.by or "").startswith("fourni par le foyer le ") for each in statements)
            assert all(each.provenance is Provenance.REPORTED for each in statements)
    signs = {
        (former.id, said.value)
        for former, statements in (
            (sheet.record.screening.checklist.items[id], statements)
            for id, statements in sheet.record.screening.stated
        )
        for said in statements
        if former.monotone and stands(former, said)
    }
    waiting = [*sheet.waiting(filled), *sheet.signs_aside]
    answered = [each for id, each in sheet.told.items() if filled.knows(id)]
    told = {(each.former.id, said.value) for each in waiting for said in each.statements}
    told |= {(each.former.id, said.value) for each in answered for said in each.statements}
    # Several questions of then that are one today are told under the last of them.
    merged = {value for _, value in told}
    assert all(sign in told or sign[1] in merged for sign in signs)
    if screening.stated == ():
        assert not any(each.item.monotone for each in answered)


@st.composite
def shipped(draw: st.DrawFn, beside: bool) -> tuple[PreparedSheet, Screening]:
    """A sheet of any shipped checklist beside a screening of the same, or of any other."""
    former = draw(st.sampled_from(GRIDS))
    same = [each for each in GRIDS if each.id == former.id]
    grid = draw(st.sampled_from(GRIDS if beside else same))
    return _sheet(draw(some_of(former)), grid), evolve(draw(some_of(grid)), date=TODAY)


@st.composite
def some_of(draw: st.DrawFn, grid: Checklist) -> Screening:
    """A screening with a few statements of a grid."""
    told = Screening(grid, DATE)
    for id in draw(st.lists(st.sampled_from(tuple(grid.items)), max_size=8, unique=True)):
        item = grid.items[id]
        words = st.sampled_from(["Un pull vert", Answer.UNKNOWN])
        given_ = words if item.type is ItemType.TEXT else values(item)
        count = draw(st.integers(1, 2))
        told = told.stating(id, tuple(Statement(draw(given_)) for _ in range(count)))
    return told


@pytest.mark.parametrize("beside", [False, True])
def test_a_shipped_sheet_answers_no_criterion_and_loses_no_sign(beside):
    """Whatever it says, and whatever is told today; of its own checklist or of another one."""

    @examples(400)
    @given(shipped(beside))
    def holds(case: tuple[PreparedSheet, Screening]) -> None:
        sheet, today = case
        _kept(sheet, today)
        _kept(sheet, Screening(today.checklist, TODAY))

    holds()


@examples(300)
@given(st.data())
def test_a_generated_sheet_answers_no_criterion_and_loses_no_sign(data):
    """The same for generated checklists, of items of every kind and type."""
    grid = data.draw(checklists())
    sheet = _sheet(data.draw(screenings(grid)), grid)
    _kept(sheet, evolve(data.draw(screenings(grid)), date=TODAY))
    _kept(sheet, Screening(grid, TODAY))


@examples(300)
@given(shipped(True))
def test_what_is_taken_up_stands_beside_what_is_told_today(case: tuple[PreparedSheet, Screening]):
    """By one key, each in turn: nothing known is taken away, and nothing waits any more."""
    sheet, today = case
    for told in sheet.waiting(today):
        after = sheet.taking_up(today, told.item.id)
        assert all(each in after.statements[told.item.id] for each in told.standing)
        known = [each for each in today.statements.get(told.item.id, ()) if each.known]
        assert all(each in after.statements[told.item.id] for each in known)
        today = after
    assert sheet.waiting(today) == ()


GRID = checklist(
    [
        yes_no("hurt", "harm_sign"),
        yes_no("denies", "context", never_lowers=True),
        yes_no("placed", "context"),
        choice("place", "here", "there", kind="context", ordered=False),
        moment("seen", with_hour=True),
        episodes("away"),
        number("times"),
    ],
    [rule("grave", "hurt")],
)


def _told(id: str, value: object, *, on: dt.date = TODAY, **said: object):
    sheet = _sheet(screening(GRID).answered(id, value, **said), GRID, on)
    return sheet, sheet.told[id]


def test_facts_are_filled_in_marked_and_never_in_place_of_an_answer():
    """By whom and when, reported; what the sheet knew of it is said too; an answer stays."""
    sheet, told = _told("place", "there", provenance="observed", by="la nuit", note="vu", date=DATE)
    by = f"fourni par le foyer le {DATE:%d/%m/%Y} (constaté, la nuit)"
    said = Statement("there", DATE, Provenance.REPORTED, by, "vu")
    bare = Screening(GRID, TODAY)
    assert told.wait is None
    assert sheet.filling(bare).statements == {"place": (said,)}
    for value in ("here", "unknown"):
        answered = bare.answered("place", value)
        assert sheet.filling(answered) == answered
    assert sheet.differing(bare.answered("place", "here")) == (told,)
    assert sheet.waiting(bare.answered("place", "unknown")) == (told,)
    assert sheet.differing(bare.answered("place", "there")) == ()
    assert sheet.filled(sheet.filling(bare)) == (told,)


@pytest.mark.parametrize(
    ("id", "value", "wait"),
    [
        ("hurt", "yes", Wait.CRITERION),
        ("denies", "yes", Wait.CRITERION),
        ("away", (Episode(DATE, DATE),), Wait.CRITERION),
        ("times", 3, Wait.CRITERION),
        ("placed", "no", Wait.DENIED),
        ("seen", dt.datetime(2026, 11, 1, 22), Wait.DATED),
        ("age", 19, Wait.ADULT),
        ("age", 17, None),
        ("placed", "yes", None),
    ],
)
def test_what_could_mislead_waits_for_an_answer(id, value, wait):
    """Every criterion; a no; the hour of another day; that the person is of age."""
    sheet, told = _told(id, value)
    bare = Screening(GRID, TODAY)
    assert told.wait is wait
    assert (id in sheet.filling(bare).statements) is (wait is None)
    assert sheet.waiting(sheet.filling(bare)) == (() if wait is None else (told,))
    taken = sheet.taking_up(bare.answered(id, "unknown"), id)
    assert [each.value for each in taken.statements[id]] == [value_of(value)]
    assert sheet.waiting(taken) == ()


def value_of(value: object) -> object:
    """The value of a word that is an answer."""
    return Answer(value) if value in ("yes", "no") else value


def test_the_hour_of_the_night_before_is_a_fact():
    """The sheet was made at eleven in the evening, and the officer is told at three."""
    seen = dt.datetime.combine(DATE, dt.time(0, 30))
    sheet, told = _told("seen", seen, on=DATE + dt.timedelta(days=1))
    assert told.wait is None
    assert sheet.filling(Screening(GRID, DATE + dt.timedelta(days=1))).knows("seen")


@pytest.mark.parametrize(("id", "value"), [("hurt", "no"), ("away", ()), ("times", 0)])
def test_that_there_is_none_of_a_criterion_is_never_taken_up(id, value):
    """It is shown, and the question is to be asked; an answer of today that differs shows it."""
    sheet, told = _told(id, value)
    bare = Screening(GRID, TODAY)
    assert sheet.filling(bare) == bare
    assert sheet.waiting(bare) == ()
    with pytest.raises(InvalidAnswer, match="ne peut être repris"):
        sheet.taking_up(bare, id)
    assert told.standing == ()


def test_only_an_answer_ends_the_waiting_of_a_sign():
    """A « no » of today ends the waiting and shows that they differ; « ne sait pas » does not."""
    sheet, told = _told("hurt", "yes")
    bare = Screening(GRID, TODAY)
    assert sheet.waiting(bare.answered("hurt", "unknown")) == (told,)
    assert sheet.waiting(bare.answered("hurt", "no")) == ()
    assert sheet.differing(bare.answered("hurt", "no")) == (told,)


def test_a_question_that_is_not_the_same_is_told_apart():
    """Of another type, unknown here, or with an answer that does not fit: never filled in."""
    narrow = checklist([number("times", maximum=2), choice("placed", "a", "b", kind="context")])
    former = screening(GRID).answered("times", 9).answered("placed", "yes").answered("hurt", "yes")
    sheet = _sheet(former.answered("seen", "unknown"), narrow)
    assert sheet.told == {}
    assert {each.former.id: each.why for each in sheet.left} == {
        "times": Aside.DOES_NOT_FIT,
        "placed": Aside.OTHER_QUESTION,
        "hurt": Aside.NO_QUESTION,
    }
    assert [each.former.id for each in sheet.signs_aside] == ["hurt", "times"]
    assert sheet.unknown == 1


def test_a_question_written_otherwise_waits():
    """A fact under other words may be another fact."""
    reworded = [
        evolve(each, question="Tout autre chose ?") if each.id == "placed" else each
        for each in GRID.items.values()
        if each.id != "age"
    ]
    sheet = _sheet(screening(GRID).answered("placed", "yes"), checklist(reworded))
    assert sheet.told["placed"].wait is Wait.REWORDED


def test_a_sheet_of_a_later_day_is_refused():
    """It would tell of what has not happened."""
    with pytest.raises(InvalidInput, match="après ce repérage"):
        _sheet(screening(GRID), GRID, DATE - dt.timedelta(days=1))


def test_the_age_told_by_a_foyer_or_a_parent_is_a_fact_of_a_runaway():
    """The question is the same for both; the runaways that a foyer noted wait, in sight."""
    for id in ("foyer", "parents", "fugue_return"):
        told = Screening(LIBRARY.checklist(id), DATE).answered("age", 15)
        sheet = _sheet(told, LIBRARY.checklist("fugue"))
        filled = sheet.filling(Screening(sheet.checklist, TODAY))
        assert [each.value for each in filled.statements["age"]] == [15]
    dates = (Episode(dt.date(2026, 10, 1), dt.date(2026, 10, 3)),)
    foyer = Screening(LIBRARY.checklist("foyer"), DATE).answered("earlier_runaways", dates)
    sheet = _sheet(foyer, LIBRARY.checklist("fugue"))
    bare = Screening(sheet.checklist, TODAY)
    assert [each.item.id for each in sheet.waiting(bare)] == ["earlier_runaways"]
    (taken,) = sheet.taking_up(bare, "earlier_runaways").statements["earlier_runaways"]
    assert (taken.value, taken.provenance) == (dates, Provenance.REPORTED)
