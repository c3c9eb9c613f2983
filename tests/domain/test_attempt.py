"""A scenario as somebody answers it, beside what it states and expects."""

from __future__ import annotations

import pytest
from builders import DATE, checklist, choice, item, rule, screening, yes_no

from signals.answer import Answer, Statement
from signals.attempt import Agreement, Attempt, beyond, compared_answers
from signals.kind import ItemType, Kind
from signals.orientation import Orientation
from signals.scenario import Expected, Interval, Scenario, Step, Theme

STORY = item("story", ItemType.TEXT, Kind.CONTEXT)
GRID = checklist([yes_no("a"), yes_no("b"), choice("c", "x", "y"), STORY], [rule("r", "a")])
SAME, DIFFERENT, UNKNOWN = Agreement.SAME, Agreement.DIFFERENT, Agreement.UNKNOWN


def _told(**answers):
    """Statements as a step holds them."""
    return screening(GRID, **answers).stated


def _scenario(*steps):
    return Scenario("s", "Essai", Theme.TRAP, DATE, "Une histoire.", steps, Expected())


@pytest.mark.parametrize(
    ("told", "given", "agreement"),
    [
        ("yes", "yes", SAME),
        ("yes", "no", DIFFERENT),
        ("no", "yes", DIFFERENT),
        ("yes", "unknown", UNKNOWN),
        ("no", "unknown", UNKNOWN),
        ("unknown", "unknown", SAME),
        ("unknown", "no", DIFFERENT),
        (["yes", "no"], "no", SAME),
        ("yes", ["yes", "no"], DIFFERENT),
        ("yes", ["yes", "unknown"], SAME),
    ],
)
def test_an_answer_stands_beside_the_one_of_the_story(told, given, agreement):
    """« Unknown » is never called different, and what the story leaves open is never « no »."""
    (compared,) = compared_answers(_told(a=told), screening(GRID, a=given))
    assert compared.agreement is agreement


def test_what_was_not_asked_is_said_and_texts_are_only_put_side_by_side():
    """An absent answer is none; two texts are never said to differ by a machine."""
    told = _told(a="yes", c="x", story="Il se tait.")
    compared = compared_answers(told, screening(GRID, c="y", story="Silence."))
    assert [(each.item.id, each.agreement) for each in compared] == [
        ("a", Agreement.NOT_ASKED),
        ("c", DIFFERENT),
        ("story", Agreement.IN_WORDS),
    ]


def test_when_and_by_whom_something_is_known_makes_no_difference():
    """Only the values stand beside one another."""
    told = (("a", (Statement(Answer.YES),)),)
    given = screening(GRID).answered("a", "yes", date=DATE, by="CPE", note="Vu.")
    assert compared_answers(told, given)[0].agreement is SAME


def test_what_no_step_tells_is_beyond_the_story():
    """Something assumed, unless it is said to be unknown."""
    scenario = _scenario(Step("a", _told(a="yes")))
    given = screening(GRID, a="yes", b="no", c="unknown")
    assert [(item.id, said[0].value) for item, said in beyond(scenario, given)] == [
        ("b", Answer.NO)
    ]


def test_each_step_is_compared_as_it_was_left():
    """What is answered later changes nothing of what was reached before."""
    ip = Expected(level=Orientation.INFORMATION_PREOCCUPANTE)
    vigilance = Expected(level=Orientation.VIGILANCE)
    scenario = _scenario(
        Step("b", _told(b="no"), Interval(vigilance, ip)),
        Step("a", _told(a="yes"), Interval(ip, vigilance)),
    )
    attempt = Attempt(scenario)
    assert (attempt.number, attempt.step.told, attempt.finished) == (1, "b", False)
    attempt = attempt.leaving(screening(GRID, b="no"))
    assert (attempt.number, attempt.step.told, attempt.finished) == (2, "a", False)
    attempt = attempt.leaving(screening(GRID, b="yes", a="yes"))
    assert (attempt.number, attempt.finished) == (2, True)
    assert attempt.leaving(screening(GRID)) == attempt
    first, last = attempt.compared
    assert (first.answers[0].agreement, last.answers[0].agreement) == (SAME, SAME)
    assert (first.established, first.possible) == ((), ())
    assert (last.established, last.possible) == ((), ("level",))


def test_what_was_answered_is_not_printed_by_accident():
    """A log of an attempt shows no answer."""
    attempt = Attempt(_scenario(Step("a")), (screening(GRID, story="Un secret."),))
    assert "secret" not in repr(attempt)


def test_the_last_step_left_is_taken_up_again():
    """Its answers may change before it is left once more; with none left, nothing changes."""
    attempt = Attempt(_scenario(Step("Un.", _told(a="yes")), Step("Deux.")))
    left = attempt.leaving(screening(GRID, a="no"))
    assert left.taking_up() == attempt == attempt.taking_up()
    again = left.taking_up().leaving(screening(GRID, a="yes"))
    assert again.compared[0].answers[0].agreement is SAME
