"""A comparison in words: no fall is told as good news, and nothing of then as today's."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from builders import DATE, checklist, classification, rule, screening, yes_no

from signals.answer import Answer, Provenance, Statement
from signals.comparison import Comparison, Movement, compare
from signals.condition import Within
from signals.decision import decide
from signals.orientation import Orientation, Urgency
from signals.outcome import evaluate
from signals.record import Record
from signals.reopening import reopen
from signals.screening import Screening
from signals.wording.outcome import STILL_DANGER
from signals.wording.reopened import (
    MOVEMENTS,
    NOT_A_FINDING,
    again_text,
    decided_text,
    left_lines,
    moved_text,
    movement_notices,
    now_text,
    since_title,
    then_line,
    then_text,
)

LATER = DATE + dt.timedelta(days=90)
GRID = checklist(
    [yes_no("hurt", "harm_sign"), yes_no("tired"), yes_no("calm", "context")],
    [
        rule("grave", "hurt", orientation=Orientation.SIGNALEMENT, urgency=Urgency.IMMEDIATE),
        rule("lately", Within("tired", days=30)),
    ],
)


def _beside(former: Screening, today: Screening | None = None, **record) -> Comparison:
    parts = {key: record.pop(key) for key in ("same_digest",) if key in record}
    grid = record.pop("grid", GRID)
    reopening = reopen(Record(former, **record), grid, LATER, **parts)
    return compare(reopening, today or Screening(grid, LATER))


def _told(comparison: Comparison) -> str:
    return "\n".join(movement_notices(comparison)).replace("\xa0", " ")


def test_each_orientation_is_told_at_its_own_date():
    """What was established then, and what is today, in the sentences of every front end."""
    comparison = _beside(screening(GRID, hurt="yes"))
    assert since_title(comparison) == "Depuis le 21/11/2026"
    assert then_text(comparison).replace("\xa0", " ") == (
        "Le 21/11/2026, établi : Signalement, tout de suite."
    )
    assert now_text(comparison).replace("\xa0", " ").startswith("Aujourd'hui, non évalué : aucune")


def test_signs_that_wait_are_told_first_with_what_they_amount_to():
    """How many, and what would be established by taking them up."""
    told = _told(_beside(screening(GRID, hurt="yes", tired="yes"))).split("\n")
    assert told[0] == "2 « oui » du 21/11/2026 restent à reprendre ou à redemander."
    assert told[1] == "En les reprenant, serait établi : Signalement, tout de suite."
    assert "n'est pas écarté" in told[2]
    alone = _told(_beside(screening(GRID, hurt="yes")))
    assert alone.startswith("1 « oui » du 21/11/2026 reste à reprendre")


def test_a_fall_is_told_without_reassurance():
    """It says what it is not, and what stays to be done; a rise and a rest say nothing of it."""
    fallen = _beside(screening(GRID, hurt="yes"), screening_later(hurt="no"))
    told = _told(fallen)
    assert "en dessous de ce qui l'était le 21/11/2026 (en moins : Signalement)." in told
    assert NOT_A_FINDING.replace("\xa0", " ") in told
    assert STILL_DANGER in NOT_A_FINDING
    risen = _told(_beside(screening(GRID, hurt="no"), screening_later(hurt="yes")))
    assert "dépasse ce qui l'était le 21/11/2026 (en plus : Signalement)." in risen
    assert "absence de danger" not in risen
    rest = _told(_beside(screening(GRID, hurt="yes"), screening_later(hurt="yes")))
    assert "au même niveau que le 21/11/2026" in rest
    assert "absence de danger" not in rest


def screening_later(**answers: object) -> Screening:
    """What is told on the later day."""
    return evolve(screening(GRID, **answers), date=LATER)


def test_a_fact_that_is_too_old_for_a_rule_is_told_and_stays_true():
    """The reason of the rule is named; nothing says that the fact is over."""
    dated = screening(GRID, tired=Statement(Answer.YES, DATE))
    told = _told(_beside(dated, screening_later(tired=Statement(Answer.YES, DATE))))
    assert "« Règle lately. »" in told
    assert "ils restent vrais" in told


def test_what_changed_in_the_grid_is_told():
    """Another version, an edited one, a question written otherwise, an answer without a place."""
    items = [yes_no("pain", "harm_sign", formerly=("hurt",)), yes_no("calm", "context")]
    newer = evolve(checklist(items), version="2.0.0", digest="1")
    former = screening(GRID, hurt="yes", tired="yes", calm="no")
    comparison = _beside(former, grid=newer, same_digest=False)
    told = _told(comparison)
    assert "La grille essai@1.0.0 a été modifiée depuis le 21/11/2026" in told
    assert "avec la version 1.0.0 de la grille" in told
    assert [line.replace("\xa0", " ") for line in left_lines(comparison.reopening)] == [
        "Tired : oui"
    ]
    recalled = comparison.reopening.recalled
    assert "écrite autrement" in (again_text(recalled["pain"], comparison.reopening) or "")
    assert "À redemander" in (again_text(recalled["calm"], comparison.reopening) or "")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"hurt": "yes"}, None),
        ({"hurt": "no"}, "À redemander"),
        ({"age": 14}, "L'âge a pu changer"),
    ],
)
def test_what_is_to_be_asked_again_says_why(answers, expected):
    """A yes may be taken up; a no of then and an age may not."""
    reopening = _beside(screening(GRID, **answers)).reopening
    (recalled,) = reopening.recalled.values()
    told = again_text(recalled, reopening)
    assert told is None if expected is None else (told or "").startswith(expected)


def test_the_decision_of_then_is_told_beside_the_proposal():
    """With its own day; nothing is said where none was noted."""
    former = screening(GRID, hurt="yes")
    decision = decide(
        evaluate(former), (Orientation.SIGNALEMENT,), Urgency.IMMEDIATE, DATE, reason="Dit."
    )
    told = decided_text(_beside(former, decision=decision)) or ""
    assert told.replace("\xa0", " ") == (
        "Décision notée le 21/11/2026 : Signalement, tout de suite."
    )
    assert decided_text(_beside(former)) is None


@pytest.mark.parametrize(
    ("answers", "level"), [({"hurt": "no", "tired": "no"}, "Vigilance"), ({}, "Non évalué")]
)
def test_a_decision_of_then_with_no_orientation_names_its_level(answers, level):
    """Nothing that was not decided reads as a conclusion."""
    former = screening(GRID, **answers)
    outcome = evaluate(former)
    decision = decide(outcome, (), outcome.established.urgency, DATE)
    told = decided_text(_beside(former, decision=decision)) or ""
    assert told.replace("\xa0", " ") == f"Décision notée le 21/11/2026 : {level}."


def test_each_movement_says_what_was_told_and_when():
    """A change tells both, a carried answer its day, and what was typed is given as it was."""
    former = screening(
        GRID, hurt=Statement(Answer.YES, provenance=Provenance.OBSERVED, note="<b>"), tired="no"
    )
    today = screening_later(tired="yes", calm="yes")
    comparison = _beside(former, today)
    comparison = compare(comparison.reopening, comparison.reopening.taking_up(today, "hurt"))
    told = {each.movement: moved_text(each, DATE).replace("\xa0", " ") for each in comparison.moved}
    assert told == {
        Movement.CARRIED: "Hurt : oui (constaté, repris du 21/11/2026, <b>)",
        Movement.CHANGED: "Tired : oui (le 21/11/2026 : non)",
        Movement.NEW: "Calm : oui",
    }
    assert set(MOVEMENTS) == set(Movement)
    line = then_line(GRID.items["hurt"], former.statements["hurt"], DATE)
    assert line.replace("\xa0", " ") == "Le 21/11/2026 : oui (constaté, <b>)"


def test_a_classification_that_is_not_settled_is_no_fall():
    """It is told as not settled, and nothing is said to be below."""
    grid = checklist(
        [yes_no("a"), yes_no("b")],
        [rule("r", "a", classification="plain"), rule("s", "b", classification="grave")],
        classifications=(classification("plain"), classification("grave")),
    )
    former = screening(grid, a="yes", b="no")
    today = evolve(screening(grid, a="yes"), date=LATER)
    comparison = _beside(former, today, grid=grid)
    assert not comparison.lower
    assert "non déterminée" in now_text(comparison)
