"""What each key does in a page: to read it, to leave, or what the page itself is for."""

from __future__ import annotations

from signals_tui.choosing import FIRST, LAST, among_documents, among_profiles, digit, written
from signals_tui.desk import Desk
from signals_tui.view import View

_OVERLAP = 2


def in_page(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the page in front."""
    if desk.view is View.PROFILE:
        return among_profiles(desk, stroke)
    if desk.view is View.DOCUMENTS:
        return among_documents(desk, stroke)
    if desk.view is View.DOCUMENT and (number := digit(stroke)) is not None:
        return written(desk, number)
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
            return _at_heading(desk, -1 if stroke in ("left", "shift+tab") else 1)
        case _:
            return desk


def _at_heading(desk: Desk, by: int) -> Desk:
    """With the next or former heading of the page at the top, as far as the page goes."""
    _, headings = desk.page
    if by > 0:
        place = min((each for each in headings if each > desk.offset), default=desk.offset)
    else:
        place = max((each for each in headings if each < desk.offset), default=0)
    return desk.scrolled(place - desk.offset)
