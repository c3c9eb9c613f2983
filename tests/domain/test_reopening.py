"""A screening opened again later: no sign of then is lost, and no answer of then is today's."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from builders import DATE, checklist, choice, episodes, number, rule, screening, yes_no
from comparing import lowered
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.answer import Answer, Episode, Statement
from signals.comparison import Movement, compare
from signals.condition import Within
from signals.errors import InvalidAnswer, InvalidInput
from signals.migration import new_id
from signals.orientation import Orientation
from signals.outcome import evaluate
from signals.record import Record
from signals.reopening import Reopening, reopen
from signals.screening import Screening

LATER = DATE + dt.timedelta(days=90)
GRID = checklist(
    [
        yes_no("hurt", "harm_sign"),
        yes_no("tired"),
        yes_no("placed", "context"),
        choice("mood", "calm", "sad"),
        choice("place", "here", "there", kind="context", ordered=False),
        number("times"),
        episodes("away"),
    ],
    [
        rule("grave", "hurt", orientation=Orientation.SIGNALEMENT),
        rule("lately", Within("tired", days=30)),
    ],
)


@st.composite
def reopenings(draw: st.DrawFn) -> tuple[Reopening, Screening]:
    """A former screening opened again, with what is told today: something, or nothing yet."""
    grid = draw(checklists())
    former = draw(screenings(grid))
    on = DATE + dt.timedelta(days=draw(st.integers(0, 400)))
    today = draw(st.one_of(st.just(Screening(grid, DATE)), screenings(grid)))
    return reopen(Record(former), grid, on), evolve(today, date=on)


def _bare(statement: Statement) -> Statement:
    return evolve(statement, carried_from=None)


@examples(300)
@given(reopenings())
def test_nothing_of_the_former_record_is_lost(case: tuple[Reopening, Screening]):
    """Every statement of then may be taken up, is to be asked again, or is told to be left."""
    reopening, _ = case
    left = dict(reopening.left)
    for id, statements in reopening.former.screening.stated:
        newer = reopening.recalled.get(new_id(id, reopening.checklist))
        found = [_bare(each) for each in newer.statements] if newer else []
        assert id in left or all(each in found for each in statements)


@examples(300)
@given(reopenings())
def test_what_is_taken_up_never_lowers(case: tuple[Reopening, Screening]):
    """The signs that wait, taken up one by one or together, take nothing away."""
    reopening, today = case
    before = evaluate(today)
    for item in reopening.waiting(today):
        after = evaluate(reopening.taking_up(today, item.id))
        assert lowered(before.established, after.established, today.checklist) == []
    kept = reopening.kept(today)
    assert reopening.waiting(kept) == ()
    assert lowered(before.established, evaluate(kept).established, today.checklist) == []


@examples(300)
@given(reopenings())
def test_no_answer_of_then_is_taken_for_one_of_today(case: tuple[Reopening, Screening]):
    """What is carried says from when, is never a no, and is counted apart from what is told now."""
    reopening, today = case
    kept = reopening.kept(today)
    for id, statements in kept.stated:
        told = today.statements.get(id, ())
        carried = [each for each in statements if each not in told]
        assert all(each.carried_from == reopening.date for each in carried)
        assert all(each.value not in (Answer.NO, Answer.UNKNOWN, 0, ()) for each in carried)
        assert all(each in statements for each in told if each.known)
    for moved in compare(reopening, kept).moved:
        if moved.now and all(each.carried_from for each in moved.now):
            assert moved.movement is Movement.CARRIED
        else:
            assert moved.movement is not Movement.CARRIED


@examples(300)
@given(reopenings())
def test_every_question_stated_then_or_now_is_told_once(case: tuple[Reopening, Screening]):
    """New, changed, the same, or no longer answered: by what was stated, and nothing else."""
    reopening, today = case
    moved = {each.item.id: each for each in compare(reopening, today).moved}
    assert set(moved) == {*today.statements, *reopening.brought.statements}
    for id, each in moved.items():
        then = {said.value for said in reopening.brought.statements.get(id, ())}
        now = {said.value for said in today.statements.get(id, ())}
        expected = (
            Movement.UNANSWERED
            if not now
            else Movement.NEW
            if not then
            else Movement.SAME
            if then == now
            else Movement.CHANGED
        )
        assert each.movement is expected


@examples(300)
@given(reopenings())
def test_the_outcome_of_then_is_replayed_and_each_fall_is_seen(case: tuple[Reopening, Screening]):
    """The same as on its day, whatever is told today; what stands lower now is never missed."""
    reopening, today = case
    comparison = compare(reopening, today)
    then = evaluate(reopening.former.screening).established
    assert comparison.then.established == then
    fallen = lowered(then, comparison.now.established, today.checklist)
    both = (then.classification, comparison.now.established.classification)
    if not all(each in today.checklist.classifications for each in both):
        fallen = [each for each in fallen if each != "classification"]
    assert comparison.lower is bool(fallen)


def test_a_later_screening_begins_with_nothing_answered():
    """A yes of then waits in sight; a no, an unknown and an age are asked again."""
    former = screening(GRID, hurt="yes", tired="no", placed="unknown", age=14)
    reopening = reopen(Record(former), GRID, LATER)
    today = Screening(GRID, LATER)
    assert [item.id for item in reopening.waiting(today)] == ["hurt"]
    assert [id for id, each in reopening.recalled.items() if each.again] == [
        "tired",
        "placed",
        "age",
    ]
    assert reopening.recalled["age"].standing == ()
    with pytest.raises(InvalidAnswer, match="posez de nouveau"):
        reopening.taking_up(today, "tired")
    with pytest.raises(InvalidAnswer):
        reopening.taking_up(today, "mood")


@pytest.mark.parametrize(
    ("item", "value", "stands"),
    [
        ("mood", "sad", True),
        ("mood", "calm", False),
        ("place", "here", True),
        ("times", 2, True),
        ("times", 0, False),
        ("away", (Episode(DATE, None),), True),
        ("away", (), False),
    ],
)
def test_only_what_still_says_something_may_be_taken_up(item, value, stands):
    """A lowest option, a zero and « aucun » are as good as a no."""
    reopening = reopen(Record(screening(GRID, **{item: value})), GRID, LATER)
    assert bool(reopening.recalled[item].standing) is stands
    assert bool(reopening.recalled[item].again) is not stands


def test_not_to_know_today_takes_nothing_away_from_a_yes_of_then():
    """« Ne sait pas » leaves it waiting, a no answered today does not; the yes beside it holds."""
    reopening = reopen(Record(screening(GRID, hurt="yes")), GRID, LATER)
    unknown = Screening(GRID, LATER).answered("hurt", "unknown")
    assert [item.id for item in reopening.waiting(unknown)] == ["hurt"]
    taken = evaluate(reopening.taking_up(unknown, "hurt"))
    assert taken.established.level is Orientation.SIGNALEMENT
    assert reopening.waiting(Screening(GRID, LATER).answered("hurt", "no")) == ()


def test_an_answer_taken_up_twice_keeps_its_first_day():
    """It is told from the day on which it was stated, however often the file is opened."""
    first = reopen(Record(screening(GRID, hurt="yes")), GRID, LATER)
    second = first.taking_up(Screening(GRID, LATER), "hurt")
    third = reopen(Record(second), GRID, LATER + dt.timedelta(days=5))
    (statement,) = third.recalled["hurt"].standing
    assert statement.carried_from == DATE


def test_a_dated_fact_that_leaves_the_days_looked_at_is_told():
    """The rule is named, the yes stays a yes; an undated one leaves it possible."""
    dated = screening(GRID, tired=Statement(Answer.YES, DATE))
    reopening = reopen(Record(dated), GRID, LATER)
    today = reopening.taking_up(Screening(GRID, LATER), "tired")
    comparison = compare(reopening, today)
    assert [rule.id for rule in comparison.lapsed] == ["lately"]
    assert comparison.lower
    assert comparison.dropped == (Orientation.INFORMATION_PREOCCUPANTE,)
    soon = reopen(Record(dated), GRID, DATE + dt.timedelta(days=3))
    assert compare(soon, Screening(GRID, DATE + dt.timedelta(days=3))).lapsed == ()
    undated = reopen(Record(screening(GRID, tired="yes")), GRID, LATER)
    outcome = evaluate(undated.taking_up(Screening(GRID, LATER), "tired"))
    assert Orientation.INFORMATION_PREOCCUPANTE in outcome.possible.orientations


def test_a_newer_version_tells_what_it_leaves_behind():
    """An answer whose question is gone, or takes other answers, is listed and not dropped."""
    newer = evolve(
        checklist([yes_no("pain", "harm_sign", formerly=("hurt",)), number("tired")]),
        version="2.0.0",
    )
    former = screening(GRID, hurt="yes", tired="yes", mood="sad")
    reopening = reopen(Record(former), newer, LATER)
    assert [id for id, _ in reopening.left] == ["tired", "mood"]
    assert [item.id for item in reopening.waiting(Screening(newer, LATER))] == ["pain"]
    comparison = compare(reopening, Screening(newer, LATER))
    assert comparison.then.checklist is GRID
    assert comparison.then.established.level is Orientation.SIGNALEMENT


@pytest.mark.parametrize(
    ("grid", "on", "where"),
    [
        (GRID, DATE - dt.timedelta(days=1), "date"),
        (evolve(GRID, id="autre"), LATER, "checklist"),
    ],
)
def test_an_earlier_day_or_another_sector_is_refused(grid, on, where):
    """Nothing can be opened again before it was made, nor under another sector's grid."""
    with pytest.raises(InvalidInput) as refused:
        reopen(Record(screening(GRID)), grid, on)
    assert [problem.path for problem in refused.value.problems] == [(where,)]


def test_a_day_carried_from_may_not_come_after_the_screening():
    """What is taken up was stated before."""
    late = Statement(Answer.YES, carried_from=LATER)
    with pytest.raises(InvalidAnswer):
        Screening(GRID, DATE).stating("hurt", (late,))
