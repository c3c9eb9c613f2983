"""An attempt beside what a scenario expects, in sentences that mark nobody."""

import re

import pytest
from attrs import evolve
from played import attempted

from signals import open_library
from signals.attempt import Agreement
from signals.scenario import Expected, Interval
from signals.wording.attempt import (
    AGREEMENTS,
    NOTHING_EXPECTED,
    answer_line,
    end_beside,
    interval_beside,
)
from signals.wording.exercise import expected_text

LIBRARY = open_library()
GRID = LIBRARY.checklist("school@1.1.0")
SCENARIO = next(each for each in LIBRARY.scenarios(GRID) if each.id == "cluster_14_boy")


def _plain(lines):
    return [line.replace("\xa0", " ") for line in lines]


def test_what_is_reached_as_expected_is_said():
    """Established and possible, at a step and at the end."""
    first, last = attempted(SCENARIO, GRID).compared
    established, possible = interval_beside(first)
    assert (established.name, *_plain(established.lines)) == (
        "Établi",
        "Attendu : Orientation vers un partenaire.",
        "Avec vos réponses : Orientation vers un partenaire, sans urgence particulière.",
        "C'est ce qui est attendu.",
    )
    assert (possible.name, *_plain(possible.lines)) == (
        "Encore possible",
        "Attendu : Signalement.",
        "Avec vos réponses : Signalement, le jour même.",
        "C'est ce qui est attendu.",
    )
    assert end_beside(SCENARIO, last).standing == "C'est ce qui est attendu."


def test_what_is_reached_otherwise_is_to_be_discussed():
    """By the parts that differ; no word of blame, no figure."""
    _, last = attempted(SCENARIO, GRID, {"distress": "no"}).compared
    _, reached, standing = _plain(end_beside(SCENARIO, last).lines)
    assert reached.startswith("Avec vos réponses : Orientation vers un partenaire")
    assert "orientations : Orientation vers un partenaire" in reached
    assert standing == "À discuter : niveau, orientations."


def test_a_step_that_expects_nothing_says_nothing():
    """Nothing expected is not « none » expected."""
    steps = tuple(evolve(each, expect=Interval()) for each in SCENARIO.steps)
    silent = evolve(SCENARIO, steps=steps, expected=Expected())
    first, last = attempted(silent, GRID).compared
    assert interval_beside(first) == ()
    assert end_beside(silent, last) is None


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("yes", "répondu oui (comme dans l'histoire)"),
        ("no", "répondu non (autre que dans l'histoire)"),
        (
            "unknown",
            "répondu ne sait pas (question laissée ouverte, ce qui n'est jamais une erreur)",
        ),
        (None, "non demandé"),
    ],
)
def test_an_answer_stands_beside_that_of_the_story(given, told):
    """Same, different, left open, not asked."""
    first = attempted(SCENARIO, GRID, {"sleepiness": given}).compared[0]
    lines = _plain(answer_line(each) for each in first.answers)
    assert f"« Somnolence, épuisement » : dans l'histoire oui ; {told}." in lines


def test_no_word_of_a_mark_is_used():
    """Nobody is wrong, right, late or good: answers are put side by side."""
    said = " ".join([*AGREEMENTS.values(), NOTHING_EXPECTED])
    assert set(AGREEMENTS) == set(Agreement)
    assert not re.search(r"\b(faux|fausse|juste|bon|bonne|score|note|réussi|échec)\b", said)


def test_what_nothing_expects_is_no_sentence():
    """An empty expectation is not « none »."""
    assert all(expected_text(each.expected, GRID) for each in LIBRARY.scenarios(GRID))
    empty = type(SCENARIO.expected)()
    assert expected_text(empty, GRID) is None
