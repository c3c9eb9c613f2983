"""What holds for every checklist and every screening, on generated ones."""

from __future__ import annotations

import random
from itertools import combinations

from attrs import evolve
from builders import DATE
from comparing import (
    OTHER,
    answering,
    gives_less,
    lowered,
    open_items,
    partly_answered,
    raises,
    said,
)
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import checklists, completions, examples, screenings

from signals.answer import Statement
from signals.checklist import Checklist, Section
from signals.finding import UNDETERMINED
from signals.kind import ItemType
from signals.outcome import evaluate
from signals.screening import Screening

WHOLE = checklists().flatmap(screenings)
SMALL = checklists(yes_no_only=True).flatmap(screenings)


@examples(500)
@given(WHOLE, st.data())
def test_no_completion_leaves_the_interval(told: Screening, data: st.DataObject):
    """Whatever the open questions turn out to be, it lies between established and possible."""
    before, after = evaluate(told), evaluate(data.draw(completions(told)))
    grid = told.checklist
    assert lowered(before.established, after.established, grid) == []
    assert lowered(after.established, before.possible, grid) == []
    assert lowered(after.possible, before.possible, grid) == []


@examples(500)
@given(WHOLE, st.data())
def test_one_more_answer_only_narrows_the_interval(told: Screening, data: st.DataObject):
    """Answering one open question never takes away what was established, nor adds a possible."""
    full = data.draw(completions(told))
    ids = [id for id in full.statements if full.statements[id] != told.statements.get(id)]
    assume(ids)
    id = data.draw(st.sampled_from(ids))
    before, after = evaluate(told), evaluate(told.stating(id, full.statements[id]))
    assert lowered(before.established, after.established, told.checklist) == []
    assert lowered(after.possible, before.possible, told.checklist) == []
    if before.established.classification not in (None, UNDETERMINED):
        assert after.established.classification == before.established.classification


@examples(500)
@given(WHOLE, st.data())
def test_a_further_yes_on_a_sign_never_lowers(told: Screening, data: st.DataObject):
    """A further yes takes away no level, urgency, classification, orientation or action."""
    grid = told.checklist
    yes_no = [each for each in grid.items.values() if each.type is ItemType.YES_NO]
    id = data.draw(st.sampled_from([each.id for each in yes_no if each.monotone]))
    day = data.draw(st.none() | st.just(DATE))
    before, after = evaluate(told), evaluate(told.also_stated(id, "yes", date=day))
    assert lowered(before.established, after.established, grid) == []
    held = {rule for rule, is_held in before.rules.items() if is_held}
    assert held <= {rule for rule, is_held in after.rules.items() if is_held}
    due = {each for one in before.orientations for each in one.actions} | {*before.floor}
    assert due <= {*after.actions}


@examples(400)
@given(WHOLE, st.data())
def test_a_yes_in_place_of_a_no_never_lowers(told: Screening, data: st.DataObject):
    """A sign answered yes gives as much as the same sign answered no."""
    grid = told.checklist
    id = data.draw(st.sampled_from(sorted(grid.signs)))
    assume(grid.items[id].type is ItemType.YES_NO)
    refused, affirmed = (told.answered(id, each, date=DATE) for each in ("no", "yes"))
    for part in ("established", "possible"):
        before, after = (getattr(evaluate(each), part) for each in (refused, affirmed))
        assert lowered(before, after, grid) == []


@examples(150)
@given(WHOLE, st.randoms(use_true_random=False))
def test_the_order_of_a_checklist_changes_no_result(told: Screening, random: random.Random):
    """Rules, sections and items in another order give the same results and pending questions."""
    before = evaluate(told)
    grid = _shuffled(told.checklist, random)
    other = Screening(grid, told.date, told.time)
    for id, statements in told.stated:
        other = other.stating(id, statements)
    after = evaluate(other)
    assert after.established == before.established
    assert after.possible == before.possible
    assert {*after.actions} == {*before.actions}
    assert {each.id for each in after.pending} == {each.id for each in before.pending}
    assert {each.id for each in after.deciding} == {each.id for each in before.deciding}


def _shuffled(grid: Checklist, random: random.Random) -> Checklist:
    sections = [_mixed(each, random) for each in grid.sections]
    rules = list(grid.rulebook.rules)
    random.shuffle(sections)
    random.shuffle(rules)
    rulebook = evolve(grid.rulebook, rules=tuple(rules))
    return evolve(grid, sections=tuple(sections), rulebook=rulebook)


def _mixed(section: Section, random: random.Random) -> Section:
    items = list(section.items)
    random.shuffle(items)
    return evolve(section, items=tuple(items))


@examples(100)
@given(WHOLE)
def test_the_same_answers_give_the_same_outcome(told: Screening):
    """Two evaluations of the same answers say the same in everything."""
    again = Screening(told.checklist, told.date, told.time)
    for id, statements in reversed(told.stated):
        again = again.stating(id, statements)
    assert said(evaluate(again)) == said(evaluate(told))


@examples(400)
@given(SMALL)
def test_a_question_decides_when_it_can_raise(told: Screening):
    """A question decides when, and only when, its answer raises after some of the others."""
    ids = open_items(told)
    outcomes = partly_answered(told, ids)
    expected = {
        ids[place]
        for answers, outcome in outcomes.items()
        for place, answer in enumerate(answers)
        if answer and raises(outcomes[(*answers[:place], None, *answers[place + 1 :])], outcome)
    }
    outcome = evaluate(told)
    assert {each.id for each in outcome.deciding} == expected
    assert {each.id for each in outcome.pending} - {"age"} == expected


@examples(400)
@given(SMALL)
def test_a_question_that_tells_completions_apart_decides(told: Screening):
    """A question decides when two completions that differ on it alone differ, and only then.

    A checklist that gives less than its completions do, through a split on the context, is apart.
    """
    ids = open_items(told)
    outcomes = partly_answered(told, ids)
    complete = {answers: each for answers, each in outcomes.items() if None not in answers}
    expected = {
        ids[place]
        for answers, outcome in complete.items()
        for place, answer in enumerate(answers)
        if outcome.established
        != complete[(*answers[:place], OTHER[answer], *answers[place + 1 :])].established
    }
    deciding = {each.id for each in evaluate(told).deciding}
    assert expected <= deciding
    if not any(gives_less(answers, outcomes) for answers in outcomes):
        assert deciding == expected


@examples(400)
@given(SMALL)
def test_next_is_a_smallest_set_that_raises(told: Screening):
    """Answering the next set as told raises, and no smaller set of answers does."""
    outcome, ids = evaluate(told), open_items(told)
    smaller = len(ids) + 1
    if outcome.next is not None:
        smaller = outcome.next.size
        raised = told
        for id, value in outcome.next.answers:
            kept = tuple(each for each in raised.statements.get(id, ()) if each.known)
            raised = raised.stating(id, (*kept, Statement(value, told.date)))
        assert raises(outcome, evaluate(raised))
        assert evaluate(raised).established == outcome.next.reaches
    for size in range(smaller):
        for chosen in combinations(ids, size):
            for full in answering(told, chosen):
                assert not raises(outcome, evaluate(full))
