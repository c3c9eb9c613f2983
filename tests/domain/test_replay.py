"""A scenario on two versions of its checklist: what each step comes to, what was left out."""

from __future__ import annotations

from attrs import evolve
from builders import DATE, checklist, choice, rule, yes_no

from signals.answer import Answer, Statement
from signals.migration import ChangeKind
from signals.orientation import Orientation, Urgency
from signals.replay import replay
from signals.scenario import Expected, Scenario, Step, Theme

OLD = checklist([yes_no("a"), yes_no("b"), yes_no("gone")], [rule("r", "a")])


def _newer(*items, rules):
    return evolve(checklist(items, rules), version="2.0.0", digest="1")


def _scenario(*steps):
    told = tuple(
        Step(
            f"Étape {rank}.",
            tuple((id, (Statement(Answer(value)),)) for id, value in answers.items()),
        )
        for rank, answers in enumerate(steps)
    )
    return Scenario("s", "Essai", Theme.ISOLATED, DATE, "Une histoire.", told, Expected())


def test_the_same_rules_come_to_the_same():
    """A version that only rewords changes no outcome, and tells the question of the scenario."""
    newer = _newer(yes_no("a", question="Autrement ?"), yes_no("b"), rules=[rule("r", "a")])
    played = replay(_scenario({"a": "no"}, {"a": "yes"}), OLD, newer)
    assert played.same
    assert [(each.kind, each.item) for each in played.told] == [(ChangeKind.REWORDED, "a")]


def test_a_step_that_comes_to_something_else_is_the_one_that_differs():
    """Only where a rule moved: the level, the urgency, what is possible."""
    higher = rule("r", "a", orientation=Orientation.SIGNALEMENT, urgency=Urgency.IMMEDIATE)
    newer = _newer(yes_no("a"), yes_no("b"), rules=[higher])
    played = replay(_scenario({"a": "no", "b": "no"}, {"a": "yes"}), OLD, newer)
    assert [each.differs for each in played.steps] == [False, True]
    before, after = played.steps[1].before, played.steps[1].after
    assert before.established.level is Orientation.INFORMATION_PREOCCUPANTE
    assert after.established.level is Orientation.SIGNALEMENT
    assert after.checklist.version == "2.0.0"


def test_what_is_possible_differs_alone():
    """A rule on a question that nobody answered only raises what is possible."""
    more = rule("more", "b", orientation=Orientation.SIGNALEMENT)
    newer = _newer(yes_no("a"), yes_no("b"), rules=[rule("r", "a"), more])
    (step,) = replay(_scenario({"a": "yes"}), OLD, newer).steps
    assert step.differs
    assert step.before.established == step.after.established


def test_an_answer_that_is_left_at_one_step_stays_told():
    """Even where a later step says something that fits; it is never taken for « no »."""
    newer = _newer(choice("a", "none", "some"), yes_no("b"), rules=[rule("r", "b")])
    played = replay(_scenario({"a": "yes", "gone": "yes"}, {"a": "unknown"}), OLD, newer)
    left = {each.item: (each.kind, each.answer_left) for each in played.told}
    assert left == {"a": (ChangeKind.RETYPED, True), "gone": (ChangeKind.REMOVED, True)}
    first = played.steps[0].after.screening
    assert "a" not in first.statements


def test_a_new_question_is_told_apart():
    """The scenario says nothing of it: it stays open, and may raise what is possible."""
    newer = _newer(yes_no("a"), yes_no("b"), yes_no("new"), rules=[rule("r", "a")])
    played = replay(_scenario({"a": "yes"}), OLD, newer)
    assert [each.item for each in played.added] == ["new"]
    assert played.told == ()
