"""What each key does, on a desk as a plain value: no key depends on what is already painted."""

from __future__ import annotations

from collections.abc import Mapping

from signals_tui.choosing import (
    FIRST,
    LAST,
    digit,
    opening_documents,
    pointing_profile,
)
from signals_tui.desk import Desk
from signals_tui.interview_keys import answering, takes
from signals_tui.keeping.keys import (
    in_drafts,
    keeping_a_draft,
    pasted_in_drafts,
    types_in_drafts,
)
from signals_tui.keeping.leaving_keys import before_leaving, leaving
from signals_tui.keeping.vigil import behind_a_mask, is_masked
from signals_tui.page_keys import in_page, written
from signals_tui.present import at_present
from signals_tui.sheet.confirming import taken_up
from signals_tui.sheet.opening import at_sheet, opening_sheet, pasted_in_sheet
from signals_tui.siblings import opening_minors
from signals_tui.ticking import opening_to_do
from signals_tui.view import View

_LEAVE = ("ctrl+c", "ctrl+q")
_MODIFIERS = ("ctrl+", "super+", "meta+", "hyper+")
_DANGER = ("d", "f2")
_EVERYWHERE: Mapping[str, View] = {
    "f1": View.KEY_HELP,
    "f2": View.DANGER,
    "f3": View.ORIENTATION,
    "f4": View.ITEM_HELP,
    "f8": View.TO_DO,
    "f9": View.KEEPING,
    "f10": View.SHEET,
}
_LETTERS: Mapping[str, View] = {
    "h": View.KEY_HELP,
    "d": View.DANGER,
    "s": View.ORIENTATION,
    "a": View.ITEM_HELP,
    "i": View.INTRODUCTION,
    "q": View.LEAVING,
    "v": View.PROFILE,
    "p": View.TALK,
    "c": View.WORTH,
    "r": View.DOCUMENTS,
    "b": View.KEEPING,
    "k": View.TO_DO,
    "j": View.MINORS,
    "l": View.CONTEST,
    "w": View.EXPLANATION,
    "f": View.SHEET,
}
_OF_AN_INTERVIEW = (
    View.ORIENTATION,
    View.ITEM_HELP,
    View.INTRODUCTION,
    View.PROFILE,
    View.TALK,
    View.WORTH,
    View.DOCUMENTS,
    View.TO_DO,
    View.MINORS,
    View.CONTEST,
    View.EXPLANATION,
    View.SHEET,
)


def strokes(key: str, character: str | None) -> tuple[str, ...]:
    """The keys an event stands for: the character it types, or its name when it types none.

    Escape and the next key, sent together over a slow line, are told as one « alt » key: no key
    here is an « alt » one, so they are the two that were pressed.
    """
    if character is None or not character.isprintable() or key.startswith(_MODIFIERS):
        return (key,)
    return ("escape", character) if key.startswith("alt+") else (character,)


def pressed(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed."""
    if is_masked(desk):
        return behind_a_mask(desk, stroke)
    if stroke in _LEAVE:
        return leaving(desk) if desk.view is View.LEAVING else desk.opened(View.LEAVING)
    if desk.view is View.LEAVING and stroke.lower() not in _DANGER:
        key = stroke.lower()
        return _trained(desk, key, False) or before_leaving(desk, key)
    if desk.view is View.INTERVIEW and (taken := taken_up(desk, stroke)) is not None:
        return taken
    writes = _is_written(desk, stroke)
    key = stroke if writes else stroke.lower()
    if (trained := _trained(desk, key, writes)) is not None:
        return trained
    if view := _view_of(key, writes):
        return _shown(desk, view)
    if (kept := in_drafts(desk, stroke)) is not None:
        return kept
    if desk.view is View.SHEET:
        return at_sheet(desk, stroke)
    if desk.is_page:
        return in_page(desk, key)
    if desk.interview is None:
        return _among_checklists(desk, stroke)
    now = at_present(desk)
    return now if now.interview is None else now.answering(answering(now.interview, stroke))


def _is_written(desk: Desk, stroke: str) -> bool:
    """Whether a key is written in what is in front, rather than done."""
    match desk.view:
        case View.INTERVIEW:
            return desk.interview is not None and takes(desk.interview, stroke)
        case View.SHEET:
            return desk.sheets.takes_typing
        case _:
            return desk.writes or types_in_drafts(desk)


def pasted(desk: Desk, text: str) -> Desk:
    """The desk once a text is pasted: it may be typed in, and is never taken for keys."""
    if desk.writes:
        return written(desk, text)
    if desk.view is View.SHEET:
        return pasted_in_sheet(desk, text)
    if desk.view is not View.INTERVIEW or desk.interview is None:
        return pasted_in_drafts(desk, text)
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    if desk.interview.takes_typing or desk.interview.typed is not None:
        return desk.answering(desk.interview.typing(ended))
    return desk.answering(
        desk.interview.refused("Ce qui est collé ne répond pas à cette question.")
    )


def _trained(desk: Desk, stroke: str, typing: bool) -> Desk | None:
    """The desk once a key of trainer's mode is pressed; nothing where it is no such key."""
    if not desk.is_training and stroke not in ("x", "f12"):
        return None
    # Only whoever plays waits for what it takes to play.
    from signals_tui.training.keys import in_training

    return in_training(desk, stroke, typing)


def _view_of(stroke: str, typing: bool) -> View | None:
    return _EVERYWHERE.get(stroke) or (None if typing else _LETTERS.get(stroke))


def _shown(desk: Desk, view: View) -> Desk:
    if desk.view is view or (desk.view, view) == (View.DOCUMENT, View.DOCUMENTS):
        return desk.closed()
    if view is View.KEEPING:
        return keeping_a_draft(desk)
    if desk.interview is None and view in _OF_AN_INTERVIEW:
        return desk
    if view is View.PROFILE:
        place = desk.reader.place(desk.checklist_id)
        return pointing_profile(desk.opened(view), place) if desk.profiles else desk
    if view is View.SHEET:
        # What is real is never mixed with an exercise.
        return desk if desk.exercise is not None else opening_sheet(desk)
    opening = {
        View.DOCUMENTS: opening_documents,
        View.TO_DO: opening_to_do,
        View.MINORS: opening_minors,
    }
    return opening[view](desk) if view in opening else desk.opened(view)


def _among_checklists(desk: Desk, stroke: str) -> Desk:
    match stroke:
        case "up" | "shift+tab":
            return desk.picked(desk.chosen - 1)
        case "down" | "tab":
            return desk.picked(desk.chosen + 1)
        case "home" | "end":
            return desk.picked(FIRST if stroke == "home" else LAST)
        case "enter" if desk.checklists:
            return desk.begun(desk.checklists[desk.chosen])
        case _:
            number = digit(stroke)
            return desk if number is None else _opening(desk, number)


def _opening(desk: Desk, number: int) -> Desk:
    """With the checklist of a digit begun: 1 to 9, then 0 for the tenth."""
    place = (number - 1) % 10
    if place >= len(desk.checklists):
        return desk
    return desk.picked(place).begun(desk.checklists[place])
