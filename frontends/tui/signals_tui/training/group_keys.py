"""What a finished exercise leaves to a group: counted here, handed over, gathered, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from signals.group import Result, result_of
from signals.interchange.results import scenario_digest
from signals_tui.desk import Desk
from signals_tui.training.exercise import Chosen, Exercise
from signals_tui.training.orders import Order, What
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.documents import Format


def result(exercise: Exercise) -> Result | None:
    """What is kept of an exercise for a sheet; nothing before its end."""
    attempt = exercise.attempt
    if not attempt.finished:
        return None
    return result_of(attempt, scenario_digest(attempt.scenario), exercise.run)


def counted(desk: Desk, exercise: Exercise, chosen: Chosen) -> Desk:
    """With an exercise counted in the sheet of its situation, once."""
    found = result(exercise)
    if found is None:
        return desk
    return _at_top(desk.training(desk.trainer.counting(chosen, (found,))))


def handed(desk: Desk, exercise: Exercise, chosen: Chosen) -> Desk:
    """With the file of its result asked for."""
    found = result(exercise)
    if found is None:
        return desk
    order = Order(What.RESULT, chosen, result=found)
    return _at_top(desk.training(desk.trainer.asking(order)))


def opened(desk: Desk, chosen: Chosen) -> Desk:
    """With the sheet of a situation in front."""
    return desk.training(evolve(desk.trainer, group=chosen)).opened(View.GROUP)


def gathered(desk: Desk) -> Desk:
    """With the files of results of the folder asked for."""
    group = desk.trainer.group
    if group is None:
        return desk
    return _at_top(desk.training(desk.trainer.asking(Order(What.GATHERED, group))))


def printed(desk: Desk, format: Format) -> Desk:
    """With the sheet asked for in a format; never that of too few."""
    group, sheet = desk.trainer.group, desk.trainer.sheet
    if group is None or sheet is None or not sheet.large_enough:
        return desk
    order = Order(
        What.SHEET,
        group,
        sheet=sheet,
        format=format,
        references=desk.references,
        on=desk.guide.date,
    )
    return _at_top(desk.training(desk.trainer.asking(order)))


def _at_top(desk: Desk) -> Desk:
    return desk.scrolled(-desk.offset)
