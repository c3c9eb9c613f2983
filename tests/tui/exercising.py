"""What a trainer and a trainee do at the desk, without a terminal."""

from __future__ import annotations

import datetime as dt

from attrs import evolve
from tui.gestures import keys

from signals import open_library
from signals_tui.desk import Desk
from signals_tui.papers import Papers
from signals_tui.preparing import handed, next_asked, prepared
from signals_tui.training.shelf import Shelf
from signals_tui.view import View

LIBRARY = open_library()
ON = dt.date(2026, 11, 29)
CHECKLISTS = tuple(LIBRARY.checklist(id) for id in LIBRARY.ids)


def training_desk(folder=None, checklists=CHECKLISTS, own=None):
    """The form at the choice of a checklist, with what may be played."""
    desk = Desk(checklists, LIBRARY.references, ON)
    known = desk.training(evolve(desk.trainer, shelf=Shelf(LIBRARY, own)))
    return known if folder is None else known.handing(Papers(LIBRARY.documents, folder))


def begun(desk, name, id):
    """The desk at the first thing told of a situation, reached by keys alone."""
    checklist = LIBRARY.checklist(name)
    chosen = [each.id for each in desk.checklists].index(checklist.id)
    desk = keys(desk, "home", *["down"] * chosen, "x", "enter")
    versions = [*reversed(LIBRARY.versions(checklist.id))]
    desk = keys(desk, *["right"] * versions.index(checklist.version))
    place = [each.id for each in LIBRARY.scenarios(checklist)].index(id)
    desk = keys(desk, *["down"] * place, "enter")
    assert desk.view is View.STORY
    assert desk.exercise.attempt.scenario.id == id
    return desk


def answering_as_told(desk, step):
    """The desk once the trainee answered what a step tells, back at its answers."""
    interview = desk.interview
    for id, statements in step.answers:
        place = interview.checklist.position[id]
        interview = evolve(interview, cursor=place).answered(statements[-1].value)
        assert interview.refusal is None, id
    return desk.answering(interview)


def played(desk, as_told=True):
    """The desk at the comparison, every step answered as it is told, or nothing answered."""
    for step in desk.exercise.attempt.scenario.steps:
        desk = answering_as_told(desk, step) if as_told else desk
        desk = keys(desk, "1")
    assert desk.view is View.COMPARISON
    return desk


def done(desk):
    """The desk once everything asked for is written or read, one after the other."""
    while (asked := next_asked(desk)) is not None:
        desk = handed(desk, prepared(asked, desk.papers.folder, lambda: True))
    return desk


def flat(text):
    """A text on one line, with plain spaces."""
    return " ".join(text.replace("\u202f", " ").split())
