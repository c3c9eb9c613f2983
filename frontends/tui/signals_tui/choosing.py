"""What each key does where one of a list is chosen: a profile, a document, its format."""

from __future__ import annotations

from collections.abc import Callable

from signals_tui.desk import Desk
from signals_tui.dossier import dossier
from signals_tui.outputs import formats_of
from signals_tui.view import View

FIRST, LAST = -1_000_000, 1_000_000
UNSHIFTED = "à&é\"'(-è_ç"
"""The digit keys of a French keyboard, 0 to 9, as they are without the shift key."""
_ABOUT = 2
"""The lines under the title of a document that say what it is for."""


def digit(stroke: str) -> int | None:
    """The digit of a key, with or without the shift key of a French keyboard."""
    if stroke in [*UNSHIFTED]:
        return UNSHIFTED.index(stroke)
    return int(stroke) if len(stroke) == 1 and stroke in "0123456789" else None


def among_profiles(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the list of profiles."""
    return _among(desk, stroke, desk.reader.pointed, pointing_profile, _choosing_profile)


def among_documents(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the list of documents."""
    number = digit(stroke)
    if number is not None:
        return _choosing_document(desk, number - 1)
    return _among(desk, stroke, desk.papers.pointed, _pointing_document, _choosing_document)


def pointing_profile(desk: Desk, place: int) -> Desk:
    """With another profile of the list pointed at, in view."""
    return desk.read_by(desk.reader.pointing(place, desk.checklist_id)).keeping_in_view()


def opening_documents(desk: Desk) -> Desk:
    """With the list of documents in front, the one pointed at in view."""
    return _pointing_document(desk.opened(View.DOCUMENTS), desk.papers.pointed)


def written(desk: Desk, number: int) -> Desk:
    """With the document in front asked for in the format of a number, what becomes of it in view.

    The same where there is no such format.
    """
    front = desk.papers.front
    formats = () if front is None else formats_of(front.kind)
    if not 1 <= number <= len(formats):
        return desk
    asked = desk.handing(desk.papers.writing(formats[number - 1]))
    _, (_, formats_at, preview_at, *_) = asked.page
    top = 0 if preview_at <= desk.room.rows else formats_at
    return asked.scrolled(top - asked.offset)


def _among(
    desk: Desk,
    stroke: str,
    place: int,
    pointing: Callable[[Desk, int], Desk],
    choosing: Callable[[Desk, int], Desk],
) -> Desk:
    match stroke:
        case "escape" | "backspace":
            return desk.closed()
        case "enter":
            return choosing(desk, place)
        case "up" | "shift+tab" | "down" | "tab":
            return pointing(desk, place + (-1 if stroke in ("up", "shift+tab") else 1))
        case "home" | "end":
            return pointing(desk, FIRST if stroke == "home" else LAST)
        case _:
            number = digit(stroke)
            return desk if number is None else choosing(desk, number)


def _choosing_profile(desk: Desk, place: int) -> Desk:
    """With a profile chosen by its place in the list; back to what was read."""
    chosen = desk.reader.choosing(place, desk.checklist_id)
    if chosen is desk.reader:
        return desk
    return desk.read_by(chosen).closed()


def _pointing_document(desk: Desk, place: int) -> Desk:
    return desk.handing(desk.papers.pointing(place, desk.checklist_id)).keeping_in_view(_ABOUT)


def _choosing_document(desk: Desk, place: int) -> Desk:
    """With a document looked at, by its place in the list."""
    kinds = desk.papers.offered(desk.checklist_id)
    if desk.interview is None or not 0 <= place < len(kinds):
        return desk
    papers = desk.papers.pointing(place, desk.checklist_id)
    looked = papers.looking_at(kinds[place], dossier(desk, desk.interview))
    return desk.handing(looked).opened(View.DOCUMENT)
