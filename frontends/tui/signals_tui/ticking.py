"""What each key does in the page of the actions to do: to tick one, and say who was told."""

from __future__ import annotations

from attrs import evolve

from signals.errors import InvalidAnswer
from signals.record import Record
from signals.wording.typography import spaced
from signals_tui.choosing import FIRST, LAST, digit
from signals_tui.desk import Desk
from signals_tui.dossier import record_of
from signals_tui.todo import Todo, boxes_in_front, pointed_box
from signals_tui.told_of_action import MOST, amended, as_typed
from signals_tui.view import View

_BELOW = 5
"""The lines under the action pointed at that are read with it."""
NOTHING = "Rien à annuler."


def opening_to_do(desk: Desk) -> Desk:
    """With the actions to do in front, the one pointed at in view."""
    return _pointing(desk.opened(View.TO_DO), _place(desk))


def among_actions(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed among the actions to do."""
    if desk.todo.typed is not None:
        return _while_typing(desk, stroke)
    number = digit(stroke)
    if number is not None:
        return _numbered(desk, number)
    desk = evolve(desk, todo=evolve(desk.todo, number="", refusal=None))
    match stroke:
        case "escape" | "backspace":
            return desk.closed()
        case "enter" | " ":
            return _ticked(desk)
        case "e" | "delete":
            return _taken_back(desk)
        case "u" | "ctrl+z":
            return _undone(desk)
        case "up" | "shift+tab" | "down" | "tab":
            by = -1 if stroke in ("up", "shift+tab") else 1
            return _pointing(desk, _place(desk) + by)
        case "home" | "end":
            return _pointing(desk, FIRST if stroke == "home" else LAST)
        case "pageup" | "pagedown":
            return desk.scrolled((desk.room.rows - 2) * (-1 if stroke == "pageup" else 1))
        case _:
            return desk


def written_of_action(desk: Desk, text: str) -> Desk:
    """With a text added to what is typed of the action pointed at."""
    typed = (desk.todo.typed or "") + " ".join(text.splitlines())
    if len(typed) > MOST:
        why = spaced(f"Pas plus de {MOST} caractères : ce dernier ajout n'est pas gardé.")
        return _at(desk, evolve(desk.todo, typed=desk.todo.typed, refusal=why))
    return _at(desk, evolve(desk.todo, typed=typed, refusal=None))


def _while_typing(desk: Desk, stroke: str) -> Desk:
    match stroke:
        case "enter":
            return _confirmed(desk)
        case "escape":
            return _at(desk, evolve(desk.todo, typed=None, refusal=None))
        case "backspace" | "delete":
            return _at(desk, evolve(desk.todo, typed=(desk.todo.typed or "")[:-1], refusal=None))
        case _:
            return written_of_action(desk, stroke) if len(stroke) == 1 else desk


def _confirmed(desk: Desk) -> Desk:
    """With who was told, as it was typed; it stays there to be mended when it does not fit."""
    box = pointed_box(desk)
    if box is None or box.measure is None or desk.interview is None:
        return _at(desk, evolve(desk.todo, typed=None, refusal=None))
    try:
        measure = amended(box.measure, desk.todo.typed or "", desk.reader.moment)
    except InvalidAnswer as error:
        (problem,) = error.problems
        return _at(desk, evolve(desk.todo, refusal=spaced(f"{problem.what} ({problem.remedy})")))
    told = _at(desk, evolve(desk.todo, typed=None, refusal=None))
    if measure == box.measure:
        return told
    return _recording(told, record_of(desk, desk.interview).amending(box.measure, measure))


def _ticked(desk: Desk) -> Desk:
    """With the action pointed at done now, and who was told about to be typed.

    One that is done already is told otherwise.
    """
    box, interview, moment = pointed_box(desk), desk.interview, desk.reader.moment
    if box is None or interview is None:
        return desk
    if box.measure is not None:
        return _at(desk, evolve(desk.todo, typed=as_typed(box.measure)))
    action = interview.checklist.actions[box.id]
    day, hour = (desk.date, None) if moment is None else (moment.date(), moment.time())
    done = record_of(desk, interview).doing(action, day, hour)
    recorded = _recording(desk, done)
    return _at(recorded, evolve(recorded.todo, pointed=box.id, typed=""))


def _taken_back(desk: Desk) -> Desk:
    box, interview = pointed_box(desk), desk.interview
    if box is None or box.measure is None or interview is None:
        return desk
    return _recording(desk, record_of(desk, interview).taking_back(box.id))


def _undone(desk: Desk) -> Desk:
    """With the measures as they were before the last change; once more, as they were after it."""
    interview, former = desk.interview, desk.todo.former
    if interview is None or former is None:
        return _at(desk, evolve(desk.todo, refusal=NOTHING))
    return _recording(desk, evolve(record_of(desk, interview), measures=former))


def _recording(desk: Desk, record: Record) -> Desk:
    """With another record; the actions pointed at and in view stay."""
    box, former = pointed_box(desk), () if desk.record is None else desk.record.measures
    todo = evolve(desk.todo, pointed=None if box is None else box.id, former=former)
    return evolve(desk, record=record, todo=todo).keeping_in_view(_BELOW)


def _numbered(desk: Desk, figure: int) -> Desk:
    """With the action of a number pointed at; two figures one after the other make one number."""
    count = len(boxes_in_front(desk))
    longer = int(f"{desk.todo.number}{figure}")
    number = longer if longer <= count else figure
    if not 1 <= number <= count:
        return desk
    told = _pointing(desk, number - 1)
    return evolve(told, todo=evolve(told.todo, number=str(number), refusal=None))


def _pointing(desk: Desk, place: int) -> Desk:
    shown = boxes_in_front(desk)
    if not shown:
        return desk
    box = shown[max(0, min(place, len(shown) - 1))]
    return _at(desk, evolve(desk.todo, pointed=box.id))


def _place(desk: Desk) -> int:
    ids = [each.id for each in boxes_in_front(desk)]
    box = pointed_box(desk)
    return 0 if box is None else ids.index(box.id)


def _at(desk: Desk, todo: Todo) -> Desk:
    return evolve(desk, todo=todo).keeping_in_view(_BELOW)
