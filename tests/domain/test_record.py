"""What is done is told beside a screening, and changes nothing of what it comes to."""

from __future__ import annotations

import datetime as dt

import builders as build
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings

from signals.outcome import evaluate
from signals.record import Measure, Record, record_problems
from signals.screening import Screening

DONE_AT = dt.time(3, 12)


@examples(200)
@given(checklists().flatmap(screenings), st.data())
def test_ticking_any_set_of_actions_changes_nothing(told: Screening, data: st.DataObject):
    """Whatever is said to be done, in any order, or taken back: the same outcome in every part."""
    actions = told.checklist.rulebook.actions
    ticked = data.draw(st.lists(st.sampled_from(actions)))
    taken_back = data.draw(st.lists(st.sampled_from(actions)))
    record = Record(told)
    for each in ticked:
        record = record.doing(each, build.DATE, DONE_AT)
    for each in taken_back:
        record = record.taking_back(each.id)
    before, after = evaluate(told), evaluate(record.screening)
    assert record.screening == told
    for part in ("established", "possible", "actions", "floor", "pending", "deciding"):
        assert getattr(before, part) == getattr(after, part)
    assert {each.action for each in record.measures} == {
        each.id for each in ticked if each not in taken_back
    }


def _record():
    grid = build.checklist([build.yes_no("a")], actions=["call"])
    return Record(Screening(grid, build.DATE)), grid.rulebook.actions[0]


def test_an_action_is_done_once_at_its_first_hour():
    """Said again, it keeps the hour and the words it had."""
    record, action = _record()
    done = record.doing(action, build.DATE, DONE_AT)
    assert done.measures == (Measure(action.do, build.DATE, time=DONE_AT, action=action.id),)
    assert done.doing(action, build.DATE, dt.time(4)) == done
    assert record.measure_of(action.id) is None


def test_a_measure_is_told_otherwise_in_its_place():
    """Another hour, or who was told: the others stay as they are, and where they are."""
    record, action = _record()
    record = evolve(record, measures=(Measure("Appelé", by="CPE"),)).doing(action, build.DATE)
    done = record.measure_of(action.id)
    amended = record.amending(done, evolve(done, time=DONE_AT, told="le parquet"))
    assert [each.told for each in amended.measures] == [None, "le parquet"]
    assert amended.taking_back(action.id).measures == record.measures[:1]


def test_who_was_told_is_bounded_and_not_in_what_errors_show():
    """Too long to be printed is said with its place; what was typed is in no representation."""
    record, action = _record()
    done = record.doing(action, build.DATE).measure_of(action.id)
    (problem,) = record_problems(evolve(record, measures=(evolve(done, told="x" * 20_001),)))
    assert problem.path == ("measures", 0, "told")
    assert "Dupont" not in repr(evolve(done, told="Dupont"))
