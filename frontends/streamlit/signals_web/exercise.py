"""An invented situation under way in a sitting: whoever plays it is told, and so is every step."""

from __future__ import annotations

import secrets

from attrs import evolve, field, frozen

from signals import Checklist, Scenario, Screening
from signals.attempt import Attempt
from signals.record import Record
from signals_web.sitting import Sitting


@frozen
class Training:
    """A scenario chosen, under the version of the checklist that it is played with."""

    checklist: Checklist = field(repr=False)
    scenario: Scenario


@frozen
class Exercise:
    """An attempt under way; ``run`` is drawn at random, so that its result counts once."""

    attempt: Attempt
    run: str


def begun(training: Training) -> Sitting:
    """A sitting at the first section, dated as the story is, that knows it is an exercise."""
    screening = Screening(training.checklist, training.scenario.date)
    exercise = Exercise(Attempt(training.scenario), secrets.token_hex(4))
    place = training.checklist.sections[0].id
    return Sitting(Record(screening), place, exercise=exercise)


def step_left(sitting: Sitting) -> Sitting:
    """The sitting once the step in hand is left, with the answers as they stand."""
    if sitting.exercise is None:
        return sitting
    attempt = sitting.exercise.attempt.leaving(sitting.screening)
    return evolve(sitting, exercise=evolve(sitting.exercise, attempt=attempt))
