"""The solver's model and the evaluator agree, on random checklists and answers."""

from __future__ import annotations

import pytest
from builders import DATE
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import checklists, examples, screenings
from verification.told_answers import answers_of

from signals.evaluation import facts_of, truth
from signals.finding import UNDETERMINED
from signals.outcome import evaluate
from signals.screening import Screening
from signals.verification.answers import Answers, conditions_of
from signals.verification.conclusion import Conclusion
from signals.verification.concrete import NotBuilt, screening_of
from signals.verification.formula import all_of, any_of, none_of
from signals.verification.readings.reading import holds
from signals.verification.replay import parts_established, parts_possible
from signals.verification.smallest import Search

WHOLE = checklists().flatmap(screenings)


def kleene(truths):
    """A pair of formulas, known by now, as true, false or unknown."""
    return True if truths.must else None if truths.may else False


@examples(400)
@given(WHOLE)
def test_each_condition_is_read_alike(told: Screening):
    """On the readings of a screening, the model gives each condition the evaluator's truth."""
    answers, facts = answers_of(told), facts_of(told)
    for condition in conditions_of(told.checklist):
        assert kleene(answers.truth(condition)) is truth(condition, facts), condition


@examples(400)
@given(WHOLE)
def test_each_part_of_a_result_is_concluded_alike(told: Screening):
    """The model establishes, and holds possible, exactly what the evaluator does."""
    answers, outcome = answers_of(told), evaluate(told)
    established, possible = Conclusion.established(answers), Conclusion.possible(answers)
    assert {part for part, held in established.parts.items() if held} == parts_established(outcome)
    assert {part for part, held in possible.finding.items() if held} == parts_possible(outcome)
    undetermined = outcome.established.classification == UNDETERMINED
    assert bool(established.undetermined) is undetermined
    for id in told.checklist.classifications:
        assert bool(established.is_exactly(id)) is (outcome.established.classification == id)
    due = {each.id for each in outcome.actions}
    assert {id for id in told.checklist.actions if established.due(id)} == due


@examples(150)
@given(checklists(), st.data())
def test_what_the_solver_finds_is_what_the_evaluator_reads(grid, data):
    """Answers that the solver makes, of conditions drawn at random, are read as it says."""
    answers = Answers.any(grid, "any")
    leaves = [*dict.fromkeys(conditions_of(grid))]
    wanted = []
    for leaf in data.draw(st.lists(st.sampled_from(leaves), min_size=1, max_size=4)):
        found = answers.truth(leaf)
        true, open_ = found.must, all_of((found.may, none_of(found.must)))
        wanted.append(data.draw(st.sampled_from([true, open_, none_of(found.may)])))
    model = Search(answers.rules).smallest(*wanted, costs=[*answers.stated.values()])
    assume(model is not None)
    try:
        told = screening_of(answers, model, DATE)
    except NotBuilt:
        assume(False)
    facts = facts_of(told)
    for leaf in leaves:
        found = answers.truth(leaf)
        must, may = holds(found.must, model), holds(found.may, model)
        assert truth(leaf, facts) is (True if must else None if may else False), leaf
    expected = {
        part for part, held in Conclusion.established(answers).parts.items() if holds(held, model)
    }
    assert expected == parts_established(evaluate(told))


@pytest.mark.parametrize("plain", [True, False])
def test_answers_are_made_of_every_kind(plain):
    """Answers that contradict one another are made where nothing forbids it, and only there."""
    from signals import open_library

    answers = Answers.any(open_library().checklist("fugue"), "any")
    search = Search(answers.rules)
    several = any_of(each.several for each in answers.readings.values())
    wanted = none_of(several) if plain else several
    told = screening_of(answers, search.any(wanted), DATE)
    assert any(len(said) > 1 for _, said in told.stated) is not plain
