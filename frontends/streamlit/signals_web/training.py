"""What a trainer has in hand in this tab: a file of scenarios, and the results of a group.

It stays in Streamlit's session; it holds no name, and goes when a real screening begins.
"""

from __future__ import annotations

import secrets

import streamlit as st
from attrs import evolve, frozen

from signals import Screening
from signals.attempt import Attempt
from signals.group import Result
from signals.loading.own_scenarios import OwnScenarios
from signals.loading.result_files import Gathered
from signals.record import Record
from signals_web import state
from signals_web.exercise import Exercise, Training
from signals_web.sitting import Sitting


@frozen
class Desk:
    """``own`` is the trainer's file, ``group`` the scenario of the sheet in hand.

    ``sheets`` holds the runs of each scenario, ``refused`` what was said of the last files given.
    """

    own: OwnScenarios | None = None
    group: Training | None = None
    sheets: tuple[tuple[Training, tuple[Result, ...]], ...] = ()
    refused: tuple[str, ...] = ()
    given: int = 0

    @property
    def results(self) -> tuple[Result, ...]:
        """The runs of the sheet in hand."""
        return next((runs for training, runs in self.sheets if training == self.group), ())

    def with_results(self, results: tuple[Result, ...]) -> Desk:
        """The desk with these runs on the sheet in hand; those of other scenarios stay."""
        if self.group is None:
            return self
        others = tuple(each for each in self.sheets if each[0] != self.group)
        return evolve(self, sheets=(*others, (self.group, results)))


def desk() -> Desk:
    """What is in hand; nothing at first."""
    found = st.session_state.get(state.TRAINING_DESK)
    return found if isinstance(found, Desk) else Desk()


def _put(desk: Desk) -> None:
    st.session_state[state.TRAINING_DESK] = desk


def take_own(own: OwnScenarios | None, refused: tuple[str, ...] = ()) -> None:
    """Take a trainer's file in hand, or what is wrong in it; the former one is kept then."""
    now = desk()
    _put(evolve(now, own=own or now.own, refused=refused, given=now.given + 1))


def begin_exercise(training: Training) -> None:
    """Begin an exercise at the first section, dated as its story is: another sitting is left."""
    screening = Screening(training.checklist, training.scenario.date)
    exercise = Exercise(Attempt(training.scenario), secrets.token_hex(4))
    place = training.checklist.sections[0].id
    state.hold(Sitting(Record(screening), place, exercise=exercise))
    _put(evolve(desk(), refused=()))


def step_left(sitting: Sitting) -> Sitting:
    """The sitting once the step in hand is left, with the answers as they stand."""
    if sitting.exercise is None:
        return sitting
    attempt = sitting.exercise.attempt.leaving(sitting.screening)
    return evolve(sitting, exercise=evolve(sitting.exercise, attempt=attempt))


def leave_exercise() -> None:
    """Leave the exercise with all that was answered in it, and come back to the choice."""
    state.leave()
    state.enter(state.TRAINING)


def open_group(training: Training) -> None:
    """Go to the sheet of a group for a scenario; those of the others keep their results."""
    _put(evolve(desk(), group=training, refused=()))
    state.leave()
    state.enter(state.GROUP)


def add_result(training: Training, result: Result) -> None:
    """Count a run played here in the sheet of its scenario, once."""
    now = evolve(desk(), group=training)
    if all(result.run != each.run for each in now.results):
        now = now.with_results((*now.results, result))
    _put(now)


def take_results(gathered: Gathered) -> None:
    """Take the results of several files in hand, and what is said of those left out."""
    now = desk()
    given = now.with_results(gathered.results)
    _put(evolve(given, refused=gathered.refused, given=now.given + 1))
