"""An exercise begun, taken step by step, and left; nothing of it passes into a real screening."""

from __future__ import annotations

import secrets

from attrs import evolve

from signals.attempt import Attempt
from signals.interview import Interview
from signals_tui.desk import Desk
from signals_tui.training.exercise import Chosen, Exercise
from signals_tui.view import View


def played(desk: Desk) -> Chosen | None:
    """The situation of the exercise in front; nothing where none is."""
    if desk.exercise is None or desk.interview is None:
        return None
    return Chosen(desk.interview.checklist, desk.exercise.attempt.scenario)


def begun(desk: Desk, chosen: Chosen) -> Desk:
    """The desk with nothing answered, at the first thing told, dated as the story is."""
    exercise = Exercise(Attempt(chosen.scenario), secrets.token_hex(4))
    return evolve(
        desk.alone(),
        interview=Interview.of(chosen.checklist, chosen.scenario.date),
        exercise=exercise,
        inquired=None,
        views=(View.INTERVIEW, View.STORY),
        offset=0,
        papers=desk.papers.restarted(),
        reader=desk.reader.restarted(),
    )


def told_next(desk: Desk) -> Desk:
    """With the step in hand left and the next one told; after the last, the comparison."""
    exercise, interview = desk.exercise, desk.interview
    if exercise is None or interview is None:
        return desk
    after = exercise.leaving(interview.screening)
    view = View.COMPARISON if after.attempt.finished else View.STORY
    return over_answers(evolve(desk, exercise=after), view)


def taken_up(desk: Desk) -> Desk:
    """With the last step that was left in hand again: a key pressed too soon is mended."""
    exercise = desk.exercise
    if exercise is None or not exercise.attempt.left:
        return desk
    return over_answers(evolve(desk, exercise=exercise.taking_up()), View.STORY)


def over_answers(desk: Desk, view: View) -> Desk:
    """With a page of the exercise in front: leaving it leads to the answers, and nowhere else."""
    return evolve(desk, views=(View.INTERVIEW, view), offset=0)


def left(desk: Desk) -> Desk:
    """With all that was answered gone, at the choice of a situation; the results counted stay."""
    return evolve(
        desk.alone(),
        interview=None,
        exercise=None,
        inquired=None,
        views=(View.CHECKLISTS, View.TRAINING, View.SITUATIONS),
        offset=0,
        papers=desk.papers.restarted(),
        reader=desk.reader.restarted(),
    ).keeping_in_view()
