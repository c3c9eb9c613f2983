"""What each key does in trainer's mode; a key that is not its own is left to the rest."""

from __future__ import annotations

from attrs import evolve

from signals_tui.choosing import FIRST, LAST, digit
from signals_tui.desk import Desk
from signals_tui.training import group_keys
from signals_tui.training.playing import (
    begun,
    left,
    over_answers,
    played,
    taken_up,
    told_next,
)
from signals_tui.view import View

_ABOUT = 1
"""The lines under a title that may belong to it."""


def in_training(desk: Desk, stroke: str, typing: bool = False) -> Desk | None:
    """The desk once a key of trainer's mode is pressed; nothing where it is no such key."""
    match desk.view:
        case View.LEAVING:
            return _leaving(desk, stroke)
        case View.TRAINING if stroke == "enter":
            return pointing(desk.opened(View.SITUATIONS), desk.trainer.pointed)
        case View.SITUATIONS:
            return _among_situations(desk, stroke)
        case View.STORY if (number := digit(stroke)) is not None:
            return _in_story(desk, number)
        case View.COMPARISON if (number := digit(stroke)) is not None:
            return _in_comparison(desk, number)
        case View.GROUP if (number := digit(stroke)) is not None:
            return _in_group(desk, number)
        case _:
            return _toggled(desk) if stroke == "f12" or (stroke == "x" and not typing) else None


def _leaving(desk: Desk, stroke: str) -> Desk | None:
    if stroke == "g" and desk.is_training:
        return desk.restarted()
    return left(desk) if stroke == "x" and desk.exercise is not None else None


def pointing(desk: Desk, place: int) -> Desk:
    """With another situation of the list pointed at, in view; what is told to all before it."""
    pointed = desk.training(desk.trainer.pointing(place))
    if pointed.trainer.pointed == 0:
        return pointed.scrolled(-pointed.offset)
    return pointed.keeping_in_view(_ABOUT)


def _toggled(desk: Desk) -> Desk | None:
    """The story of an exercise over what is in front, or the way into trainer's mode."""
    if desk.view in (View.STORY, View.TRAINING, View.SITUATIONS, View.GROUP):
        return desk.closed()
    if desk.exercise is not None:
        return desk.opened(View.STORY)
    if desk.interview is not None or not desk.trainer.shelf.is_open:
        return None
    pointed = desk.checklists[desk.chosen].name if desk.checklists else ""
    read = desk.trainer.at_name(pointed, desk.checklists)
    return desk.training(read).opened(View.TRAINING)


def _among_situations(desk: Desk, stroke: str) -> Desk | None:
    place = desk.trainer.pointed
    match stroke:
        case "up" | "shift+tab" | "down" | "tab":
            return pointing(desk, place + (-1 if stroke in ("up", "shift+tab") else 1))
        case "home" | "end":
            return pointing(desk, FIRST if stroke == "home" else LAST)
        case "left" | "right":
            return _in_setting(desk, desk.trainer.place + (-1 if stroke == "left" else 1))
        case "enter":
            return _choosing(desk, place)
        case "g":
            chosen = desk.trainer.chosen(place)
            return desk if chosen is None else group_keys.opened(desk, chosen)
        case "escape" | "backspace":
            return desk.closed()
        case _ if (number := digit(stroke)) is not None:
            return _choosing(desk, (number - 1) % 10)
        case _:
            return _toggled(desk) if stroke in ("x", "f12") else None


def _in_setting(desk: Desk, place: int) -> Desk:
    if not 0 <= place < len(desk.trainer.names):
        return desk
    return evolve(desk.training(desk.trainer.at(place, desk.checklists)), offset=0)


def _choosing(desk: Desk, place: int) -> Desk:
    chosen = desk.trainer.chosen(place)
    return desk if chosen is None else begun(pointing(desk, place), chosen)


def _in_story(desk: Desk, number: int) -> Desk:
    exercise = desk.exercise
    match number:
        case 1:
            return told_next(desk)
        case 2 if exercise is not None:
            return evolve(desk, exercise=exercise.unfolding()).scrolled(0)
        case 3:
            return taken_up(desk)
        case _:
            return desk


def _in_comparison(desk: Desk, number: int) -> Desk:
    chosen = played(desk)
    if desk.exercise is None or chosen is None:
        return desk
    match number:
        # The key of the next step, pressed once too often, only shows the story again.
        case 1:
            return over_answers(desk, View.STORY)
        case 2:
            return group_keys.counted(desk, desk.exercise, chosen)
        case 3:
            return group_keys.handed(desk, desk.exercise, chosen)
        case 4:
            return begun(desk, chosen)
        case 5:
            return group_keys.opened(desk, chosen)
        case _:
            return desk


def _in_group(desk: Desk, number: int) -> Desk:
    # What makes documents is loaded with the first of them.
    from signals.documents import Format

    formats = tuple(Format)
    if 1 <= number <= len(formats):
        return group_keys.printed(desk, formats[number - 1])
    return group_keys.gathered(desk) if number == len(formats) + 1 else desk
