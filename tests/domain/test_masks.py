"""Conditions over bits say what Kleene's logic says of their parts, one by one."""

import pickle

from builders import DATE, checklist, screening, yes_no
from hypothesis import given
from strategies import checklists, examples, screenings

from signals.condition import All, Always, AtLeast, Count, Either, Not, Present, walk
from signals.evaluation import assume, facts_of, truth
from signals.finding import rule_truth
from signals.kleene import negated, settled
from signals.leaf import leaf_truth
from signals.outcome import evaluate
from signals.screening import Screening

WHOLE = checklists().flatmap(screenings)


def by_parts(condition, facts):
    """What a condition is worth, by what each of its parts is worth."""
    match condition:
        case All(parts):
            return settled(len(parts), [by_parts(part, facts) for part in parts], len(parts))
        case Either(parts):
            return settled(1, [by_parts(part, facts) for part in parts], len(parts))
        case AtLeast(k, parts):
            return settled(k, [by_parts(part, facts) for part in parts], len(parts))
        case Count(k):
            units = facts.checklist.counted(condition)
            held = [settled(1, [facts.presence(id) for id in unit], len(unit)) for unit in units]
            return settled(k, held, len(held))
        case Not(part):
            return negated(by_parts(part, facts))
        case Always():
            return True
        case _:
            return leaf_truth(condition, facts)


@examples(150)
@given(WHOLE)
def test_a_condition_over_bits_is_worth_what_its_parts_are(told: Screening):
    """Every condition of every rule, at every depth, and the same ones negated."""
    facts = facts_of(told)
    for rule in told.checklist.rulebook.rules:
        for _, condition, _ in walk(rule.when):
            expected = by_parts(condition, facts)
            assert truth(condition, facts) is expected
            assert truth(Not(condition), facts) is negated(expected)


@examples(150)
@given(WHOLE)
def test_the_rules_that_hold_are_those_that_hold_one_by_one(told: Screening):
    """Rules read together are worth what each of them is worth."""
    outcome = evaluate(told)
    assert outcome.rules == {rule: rule_truth(rule, outcome.facts) for rule in outcome.rules}
    assert list(outcome.held) == [rule for rule, held in outcome.rules.items() if held]


@examples(150)
@given(WHOLE)
def test_answers_assumed_are_worth_the_same_answers_given(told: Screening):
    """Each open question assumed in turn settles what it settles once it is answered."""
    for raising in evaluate(told).raisings[:3]:
        facts, full = facts_of(told), told
        for id, value in raising.answers:
            facts = assume(facts, id, value)
            known = tuple(each for each in full.statements.get(id, ()) if each.known)
            full = full.stating(id, (*known, facts.statements[id][-1]))
        answered = facts_of(full)
        assert (facts.must, facts.may) == (answered.must, answered.may)
        assert evaluate(full).established == raising.reaches


def test_one_bit_in_two_parts_counts_twice():
    """At least two of the same sign, told twice, hold with that sign alone."""
    grid = checklist([yes_no("a"), yes_no("b")])
    twice = AtLeast(2, (Present("a"), Present("a"), Present("b")))
    assert truth(twice, facts_of(screening(grid, a="yes", b="no"))) is True
    assert truth(twice, facts_of(screening(grid, a="no", b="yes"))) is False


def test_what_is_worked_out_of_a_checklist_is_not_kept_with_a_screening():
    """A screening that was evaluated is pickled and read back the same."""
    told = Screening(checklist([yes_no("a")]), DATE).answered("a", "yes")
    evaluate(told)
    again = pickle.loads(pickle.dumps(told))
    assert again == told
    assert evaluate(again).established == evaluate(told).established
