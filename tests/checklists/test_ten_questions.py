"""The return of a runaway in ten questions: what an officer has when only these are answered."""

from __future__ import annotations

import datetime as dt

import pytest

from signals import Orientation, Screening, Urgency, evaluate, open_library
from signals.answer import Answer, Episode
from signals.wording.computed import computed_lines

ON = dt.date(2026, 11, 29)
RETURN = open_library().checklist("fugue_return")
TEN = tuple(item.id for item in RETURN.sections[0].items)
LAST = Episode(dt.datetime(2026, 11, 27, 20), dt.datetime(2026, 11, 29, 3))
EARLIER = Episode(dt.datetime(2026, 10, 3, 22), dt.datetime(2026, 10, 4, 4))
BAR = {"no_handback", "avis_parquet", "no_return_unevaluated", "shelter_search"}
REFUSING = ("fear_of_home", "violence_home", "disclosure", "recent_sexual_violence")


def _after(**answers):
    told = Screening(RETURN, ON, dt.time(3, 30))
    for id, value in answers.items():
        assert id in TEN
        told = told.answered(id, value)
    return evaluate(told)


def _all(value, **others):
    plain = {id: value for id in TEN if id not in ("age", "runaways", "next_hours")}
    return _after(**{**plain, **others})


def _due(outcome):
    return {action.id: action for action in outcome.actions}


FOUND = {
    "nothing": _after(),
    "unknown": _all("unknown", age="unknown", runaways="unknown", next_hours="unknown"),
    "no": _all("no", age=16, runaways=(LAST,), next_hours="Chez sa tante, revu demain."),
    "fear": _all("no", age=16, runaways=(LAST,), fear_of_home="yes"),
    "two": _all("unknown", age=15, runaways=(EARLIER, LAST)),
    "adult": _all("no", age=19, runaways=(LAST,)),
}


def test_the_first_section_holds_ten_questions_and_the_others_follow():
    """Danger, age, dates, what decides of the handing back, the plan; then forty-three more."""
    assert TEN == (
        "vital_danger",
        "suicide_risk",
        "waiting_outside",
        "recent_sexual_violence",
        "age",
        "runaways",
        "fear_of_home",
        "violence_home",
        "disclosure",
        "next_hours",
    )
    assert len(RETURN.items) == 53


@pytest.mark.parametrize("name", FOUND)
def test_the_file_is_cleared_with_length_and_repetition(name):
    """Whatever was answered: how long, how many, the longest, and what is not known."""
    removal = _due(FOUND[name])["fpr_removal"]
    for word in ("durée", "nombre", "90", "la plus longue", "Une date"):
        assert word in removal.how


@pytest.mark.parametrize("name", FOUND)
def test_a_plan_for_the_next_hours_is_always_asked(name):
    """Where, with whom, seen again when; a shelter where no place is safe."""
    assert TEN[-1] == "next_hours"
    assert "abri" in _due(FOUND[name])["next_hours_plan"].how


def test_hours_and_repetition_are_computed_from_the_dates_alone():
    """The length of this one in hours, the count, the longest and the growth."""
    told = [text.replace("\N{NO-BREAK SPACE}", " ") for _, text in computed_lines(FOUND["two"])]
    assert told == ["1 jour et 7 heures", "2", "2", "1 jour et 7 heures", "oui"]


def test_dates_that_are_not_known_are_said_not_known():
    """Never zero, never left out: the officer writes that they are missing."""
    told = [text for _, text in computed_lines(FOUND["unknown"])]
    assert told == ["non connu"] * len(RETURN.computed)


@pytest.mark.parametrize("id", REFUSING)
@pytest.mark.parametrize("rest", ["no", "unknown"])
def test_nobody_hands_the_child_back_without_the_parquet_s_advice(id, rest):
    """When fear, violence or exploitation is said, one yes among ten is enough."""
    outcome = _all(rest, age=17, runaways=(LAST,), **{id: "yes"})
    assert set(_due(outcome)) >= BAR
    assert outcome.established.level >= Orientation.INFORMATION_PREOCCUPANTE
    assert outcome.established.urgency is Urgency.IMMEDIATE


@pytest.mark.parametrize("id", ["fear_of_home", "violence_home", "disclosure"])
def test_the_bar_holds_until_fear_violence_and_exploitation_are_known(id):
    """Left blank or unknown: the action due before any handing back asks for the advice."""
    for answers in ({}, {id: Answer.UNKNOWN}):
        outcome = _after(age=16, runaways=(LAST,), **answers)
        before = _due(outcome)["ask_before_handback"]
        assert "sans réponse" in before.how
        assert before.to[-1] == "parquet_permanence"
        assert outcome.possible.level is Orientation.SIGNALEMENT
        assert outcome.possible.urgency is Urgency.IMMEDIATE


def test_ten_times_no_closes_nothing():
    """What the other forty-three would raise is still possible, and the screen says so."""
    assert FOUND["no"].established.level is Orientation.VIGILANCE
    assert FOUND["no"].possible.level is Orientation.SIGNALEMENT
