"""Invented situations told in steps, and what a checklist gives for them."""

import pytest
from builders import DATE, checklist, rule, yes_no

from signals.answer import Answer, Statement
from signals.errors import InvalidAnswer
from signals.orientation import Orientation, Urgency
from signals.scenario import Expected, Interval, Mismatch, Scenario, Step, Theme, mismatches, play

IP, VIGILANCE = Orientation.INFORMATION_PREOCCUPANTE, Orientation.VIGILANCE
GRID = checklist([yes_no("a"), yes_no("b")], [rule("r", "a", urgency=Urgency.SAME_DAY)])


def told(answer, item="a"):
    """One answer told at a step."""
    return ((item, (Statement(answer),)),)


def scenario(*steps, **expected) -> Scenario:
    """A scenario with these steps, and what it should come to in the end."""
    parts = (Theme.ISOLATED, DATE, "Une histoire.", steps, Expected(**expected))
    return Scenario("s", "Essai", *parts)


def test_each_step_adds_to_what_was_told():
    """A step keeps the answers before it, and replaces those it tells again."""
    steps = (
        Step("On ne sait pas."),
        Step("b", told(Answer.NO, "b")),
        Step("a", told(Answer.YES)),
    )
    played = list(play(scenario(*steps), GRID))
    assert tuple(step for step, _ in played) == steps
    levels = [outcome.established.level for _, outcome in played]
    assert levels == [Orientation.NOT_ASSESSED, VIGILANCE, IP]
    assert [id for id, _ in played[-1][1].screening.stated] == ["a", "b"]


def test_a_scenario_as_expected_differs_in_nothing():
    """What is not expected is not looked at, and the orientations are compared as a set."""
    interval = Interval(Expected(), Expected(level=IP, urgency=Urgency.SAME_DAY))
    steps = (Step("rien", (), interval), Step("oui", told(Answer.YES)))
    expected = {"level": IP, "orientations": (IP,), "rules": ("r",)}
    assert list(mismatches(scenario(*steps, **expected), GRID)) == []


def test_each_difference_is_told_with_its_step():
    """A difference says at which step, what was expected and what was found."""
    interval = Interval(Expected(level=IP), Expected(urgency=Urgency.IMMEDIATE))
    steps = (Step("non", told(Answer.NO), interval),)
    expected = {"level": IP, "orientations": (IP,), "classification": "x", "rules": ("r",)}
    assert list(mismatches(scenario(*steps, **expected), GRID)) == [
        Mismatch("s", 1, "established.level", IP.value, VIGILANCE.value),
        Mismatch("s", 1, "possible.urgency", "immediate", "ordinary"),
        Mismatch("s", None, "level", IP.value, VIGILANCE.value),
        Mismatch("s", None, "classification", "x", "None"),
        Mismatch("s", None, "orientations", IP.value, "—"),
        Mismatch("s", None, "rules", "r", "—"),
    ]


def test_an_answer_that_does_not_fit_is_refused():
    """A scenario that answers a question of another checklist is refused."""
    with pytest.raises(InvalidAnswer, match="question inconnue"):
        list(play(scenario(Step("?", told(Answer.YES, "other"))), GRID))
