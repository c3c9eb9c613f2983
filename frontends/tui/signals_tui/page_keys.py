"""What each key does in a page: to read it, to leave, or to choose a profile."""

from __future__ import annotations

from signals_tui.desk import Desk
from signals_tui.view import View

FIRST, LAST = -1_000_000, 1_000_000
UNSHIFTED = "à&é\"'(-è_ç"
"""The digit keys of a French keyboard, 0 to 9, as they are without the shift key."""
_OVERLAP = 2


def in_page(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the page in front."""
    if desk.view is View.LEAVING:
        return _before_leaving(desk, stroke)
    if desk.view is View.PROFILE:
        return _among_profiles(desk, stroke)
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


def _before_leaving(desk: Desk, stroke: str) -> Desk:
    match stroke:
        case "o":
            return desk.ended()
        case "g" if desk.interview is not None and len(desk.checklists) > 1:
            return desk.restarted()
        case "n" | "escape":
            return desk.closed()
        case _:
            return desk


def _among_profiles(desk: Desk, stroke: str) -> Desk:
    place = desk.reader.pointed
    match stroke:
        case "escape" | "backspace":
            return desk.closed()
        case "enter":
            return desk.choosing(place)
        case "up" | "shift+tab" | "down" | "tab":
            return desk.pointing(place + (-1 if stroke in ("up", "shift+tab") else 1))
        case "home" | "end":
            return desk.pointing(FIRST if stroke == "home" else LAST)
        case _ if stroke in [*UNSHIFTED]:
            return desk.choosing(UNSHIFTED.index(stroke))
        case _ if len(stroke) == 1 and stroke in "0123456789":
            return desk.choosing(int(stroke))
        case _:
            return desk
