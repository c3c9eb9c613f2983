"""What a sheet says, confirmed by the officer: taken up by one key, or answered otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from signals import Answer
from signals.errors import InvalidAnswer
from signals.interview import Interview
from signals.interview.answering import affirmed, denied
from signals.interview.confirming import CONFIRM_FIRST, is_unconfirmed
from signals.interview.reaching import back_at
from signals.interview.undoing import undone
from signals_tui.desk import Desk
from signals_tui.sheet.state import NOBODY, Sheets, Step
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.prepared import Told


def taken_up(desk: Desk, stroke: str) -> Desk | None:
    """The desk once the key that takes up what the sheets say is pressed; nothing for another."""
    interview = desk.interview
    if stroke != "=" or interview is None or interview.typed is not None:
        return None
    after = taking_up(interview, desk.sheets)
    return None if after is None else desk.answering(after)


def taking_up(interview: Interview, sheets: Sheets) -> Interview | None:
    """With what the sheets say of the question in front; nothing where they say nothing of it."""
    screening, id = interview.timed, interview.item.id
    told = [each.sheet for each in sheets.opened if id in each.sheet.told]
    told = [sheet for sheet in told if sheet.told[id].standing]
    if not told:
        return None
    try:
        for sheet in told:
            screening = sheet.taking_up(screening, id)
    except InvalidAnswer as error:
        return interview.refusing(error)
    return interview.with_screening(screening).moved(1)


def to_confirm(desk: Desk) -> tuple[Told, ...]:
    """What the sheets say that waits for an answer, one after the other."""
    if desk.interview is None:
        return ()
    screening = desk.interview.screening
    return tuple(told for each in desk.sheets.opened for told in each.sheet.waiting(screening))


def among_told(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in what the sheets say."""
    waiting, interview = to_confirm(desk), desk.interview
    place = min(desk.sheets.pointed, len(waiting) - 1)
    match stroke:
        case "escape" | "backspace":
            return desk.closed()
        case "enter":
            return _at(desk, waiting[place]) if waiting else desk.closed()
        case "+":
            return desk.beside(evolve(desk.sheets, step=Step.PATH, pointed=NOBODY)).scrolled(0)
        case "up" | "down":
            step = -1 if stroke == "up" else 1
            return _pointing(desk, place + step) if waiting else desk.scrolled(step)
        case "home" | "end" if waiting:
            return _pointing(desk, 0 if stroke == "home" else len(waiting) - 1)
        case "pageup" | "pagedown" | " ":
            page = max(1, desk.room.rows - 2)
            return desk.scrolled(-page if stroke == "pageup" else page)
        case "left" | "right" | "tab" | "shift+tab":
            return desk.at_heading(-1 if stroke in ("left", "shift+tab") else 1)
        case "u" if interview is not None:
            return desk.answering(back_at(undone(interview), interview)).scrolled(0)
        case "=" | "o" | "n" | "?" if waiting:
            return _answered(desk, waiting[place], stroke)
        case _:
            return desk


def _pointing(desk: Desk, place: int) -> Desk:
    place = max(0, min(place, len(to_confirm(desk)) - 1))
    return desk.beside(evolve(desk.sheets, pointed=place)).keeping_in_view(2)


def _at(desk: Desk, told: Told) -> Desk:
    """At a question that waits, with nothing over it; after what is typed for another one."""
    interview = desk.interview
    if interview is None:
        return desk
    unconfirmed = is_unconfirmed(interview)
    there = interview.refused(CONFIRM_FIRST) if unconfirmed else interview.at_item(told.item)
    return evolve(desk.answering(there), views=(View.INTERVIEW,), offset=0)


def _answered(desk: Desk, told: Told, stroke: str) -> Desk:
    """With what is pointed at answered where it stands in the list; the question stays in front."""
    if desk.interview is None:
        return desk
    here = desk.interview
    asked = desk.interview.at_item(told.item)
    match stroke:
        case "=":
            after = taking_up(asked, desk.sheets) or asked
        case "?":
            after = asked.answered(Answer.UNKNOWN)
        case _:
            after = affirmed(asked) if stroke == "o" else denied(asked)
    refusal = after.refusal
    sheets = evolve(desk.sheets, refusal=refusal)
    return _pointing(desk.answering(back_at(after, here)).beside(sheets), desk.sheets.pointed)
