"""What each key does in a page: to read it, to leave, or what the page itself is for."""

from __future__ import annotations

from attrs import evolve

from signals.interview.confirming import CONFIRM_FIRST, is_unconfirmed
from signals.interview.reaching import seeking
from signals_tui.choosing import FIRST, LAST, among_documents, among_profiles, digit
from signals_tui.choosing import written as written_in_format
from signals_tui.desk import Desk
from signals_tui.siblings import among_minors, written_label
from signals_tui.ticking import among_actions, written_of_action
from signals_tui.view import View

_OVERLAP = 2


def in_page(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the page in front."""
    if desk.view is View.PROFILE:
        return among_profiles(desk, stroke)
    if desk.view is View.DOCUMENTS:
        return among_documents(desk, stroke)
    if desk.view is View.DOCUMENT and (number := digit(stroke)) is not None:
        return written_in_format(desk, number)
    if desk.view is View.TO_DO:
        return among_actions(desk, stroke)
    if desk.view is View.MINORS:
        return among_minors(desk, stroke)
    if desk.view is View.ORIENTATION and stroke in ("g", "/"):
        return _seeking(desk)
    page = max(1, desk.room.rows - _OVERLAP)
    match stroke:
        case "escape" | "enter" | "backspace":
            return desk.closed()
        case "up" | "down":
            return desk.scrolled(-1 if stroke == "up" else 1)
        case "pageup" | "pagedown" | " ":
            return desk.scrolled(-page if stroke == "pageup" else page)
        case "home" | "end":
            return desk.scrolled(FIRST if stroke == "home" else LAST)
        case "left" | "right" | "tab" | "shift+tab":
            return desk.at_heading(-1 if stroke in ("left", "shift+tab") else 1)
        case _:
            return desk


def written(desk: Desk, text: str) -> Desk:
    """The desk once a text is written in the page in front, which is typed in."""
    return written_of_action(desk, text) if desk.view is View.TO_DO else written_label(desk, text)


def _seeking(desk: Desk) -> Desk:
    """Back at the questions, one of them about to be sought; after what is typed there."""
    interview = desk.interview
    if interview is None:
        return desk
    unconfirmed = is_unconfirmed(interview)
    sought = interview.refused(CONFIRM_FIRST) if unconfirmed else seeking(interview)
    return evolve(desk.answering(sought), views=(View.INTERVIEW,), offset=0)
