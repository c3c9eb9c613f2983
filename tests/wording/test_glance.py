"""What is shown of an outcome at a glance: nothing is shown as more, or as less, than it is."""

from __future__ import annotations

import pytest
from builders import checklist, choice, classification, number, outcome, rule, yes_no

from signals.answer import Answer
from signals.condition import All, Present
from signals.orientation import Orientation, Urgency
from signals.wording.glance import (
    Given,
    Reached,
    answered,
    answered_lines,
    classification_says,
    orientations_lines,
    rungs,
)

IP, SIGNALEMENT = Orientation.INFORMATION_PREOCCUPANTE, Orientation.SIGNALEMENT
GRID = checklist(
    sections={
        "first": [yes_no("a"), yes_no("b", "harm_sign"), yes_no("c")],
        "second": [
            choice("mood", "calm", "sad"),
            choice("place", "here", "there", kind="context", ordered=False),
            number("times"),
        ],
    },
    rules=[
        rule("one", "a", orientation=IP),
        rule("sooner", All((Present("a"), Present("c"))), urgency=Urgency.IMMEDIATE),
        rule("grave", "b", orientation=SIGNALEMENT, urgency=Urgency.SAME_DAY),
    ],
)


def _reached(**answers):
    return {rung.orientation: rung.reached for rung in rungs(outcome(GRID, **answers))}


def test_nothing_answered_establishes_and_rules_out_nothing():
    """Every orientation that a rule gives is possible; vigilance is not assessed, never settled."""
    assert _reached() == {
        SIGNALEMENT: Reached.POSSIBLE,
        IP: Reached.POSSIBLE,
        Orientation.REFERRAL: Reached.NOT_MET,
        Orientation.VIGILANCE: Reached.NOT_ASSESSED,
    }


def test_an_orientation_stays_possible_until_it_is_settled():
    """« Ne sait pas » leaves it possible; a no takes it out of the open ones and says so softly."""
    assert _reached(a="yes", b="unknown")[SIGNALEMENT] is Reached.POSSIBLE
    told = {rung.orientation: rung for rung in rungs(outcome(GRID, a="yes", b="no"))}
    assert told[SIGNALEMENT].says == "non atteint par les réponses données"
    assert told[IP].reached is Reached.ESTABLISHED
    assert told[Orientation.VIGILANCE].reached is Reached.EXCEEDED


def test_how_soon_it_may_still_be_is_told_beside_how_soon_it_is():
    """An open question that would hasten what is established is not hidden by it."""
    told = {rung.orientation: rung for rung in rungs(outcome(GRID, a="yes"))}
    assert told[IP].says.replace("\xa0", " ") == (
        "établi, sans urgence particulière ; encore possible : tout de suite"
    )
    settled = {rung.orientation: rung for rung in rungs(outcome(GRID, a="yes", c="no"))}
    assert settled[IP].says == "établi, sans urgence particulière"
    assert told[SIGNALEMENT].says == "encore possible, le jour même"


def test_vigilance_is_established_only_where_something_was_assessed():
    """A no to one sign assesses: vigilance stands, and the rest stays possible."""
    assert _reached(a="no")[Orientation.VIGILANCE] is Reached.ESTABLISHED
    assert _reached(age=14)[Orientation.VIGILANCE] is Reached.NOT_ASSESSED


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "3 sans réponse"),
        ({"mood": "sad"}, "1 oui, 2 sans réponse"),
        ({"mood": "calm"}, "1 non, 2 sans réponse"),
        ({"place": "here"}, "1 autre réponse, 2 sans réponse"),
        ({"times": 0, "mood": "unknown"}, "1 non, 1 pas su, 1 sans réponse"),
        ({"times": 2, "mood": ["sad", "unknown"]}, "2 oui, 1 sans réponse"),
        ({"mood": ["calm", "unknown"]}, "1 pas su, 2 sans réponse"),
    ],
)
def test_each_question_is_counted_once_as_what_it_was_given(answers, expected):
    """Unknown and unanswered are never counted as no; a plain fact is no yes."""
    (section,) = [each for each in answered(outcome(GRID, **answers)) if each.title == "Second"]
    assert section.says == expected


def test_answers_that_contradict_one_another_are_open_in_the_context():
    """Yes and no to a plain fact settle nothing; on a sign one yes is enough."""
    grid = checklist([yes_no("placed", "context"), yes_no("hurt", "harm_sign")])
    both = [Answer.YES, Answer.NO]
    counts = dict(answered(outcome(grid, placed=both, hurt=both))[0].counts)
    assert (counts[Given.YES], counts[Given.UNKNOWN]) == (1, 1)


def test_a_question_that_its_context_hides_has_no_part():
    """It waits for no answer: it is neither open nor told; until then its answer counts."""
    grid = checklist(
        [yes_no("gate", "context"), yes_no("inner", "vulnerability", shown_when=Present("gate"))]
    )
    assert [line.replace("\xa0", " ") for line in answered_lines(outcome(grid, gate="no"))] == [
        "Main : 1 non.",
        "Person : 1 sans réponse.",
    ]
    veiled = answered(outcome(grid, inner="yes"))[0]
    assert veiled.says == "1 oui, 1 sans réponse"


def test_the_classification_is_told_with_the_highest_still_possible():
    """Not settled, it is said so; a sector without one says nothing."""
    grid = checklist(
        [yes_no("a"), yes_no("b")],
        [rule("r", "a", classification="grave"), rule("s", "b", classification="plain")],
        classifications=(classification("plain"), classification("grave")),
    )
    spoken = (classification_says(outcome(grid, **each)) for each in ({}, {"a": "yes"}))
    assert [(each or "").replace("\xa0", " ") for each in spoken] == [
        "Classification : non déterminée ; encore possible : Grave",
        "Classification : Grave",
    ]
    assert classification_says(outcome(GRID)) is None
    assert list(orientations_lines(outcome(grid)))[-1].endswith("Grave.")
