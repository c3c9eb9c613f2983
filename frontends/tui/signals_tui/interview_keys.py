"""What each key does on a question: to answer it, to tell more of it, to go to another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from signals import Answer, ItemType
from signals.interview import Interview
from signals.interview.aim import Aim
from signals.interview.answering import affirmed, denied, digit
from signals.interview.confirming import CONFIRM_FIRST, confirmed
from signals.interview.reaching import at_deciding, at_section, pointing, seeking
from signals.interview.telling import attributing, noting
from signals.interview.undoing import undone
from signals_tui.choosing import FIRST, LAST
from signals_tui.choosing import digit as figure_of

_WRITTEN = (ItemType.TEXT, ItemType.DATE, ItemType.DATETIME, ItemType.EPISODES)
"""The answers whose first letter is typed at once: no key is spent to begin."""
_NEVER_BEGINS = "?/ "
_ANYWHERE: Mapping[str, Callable[[Interview], Interview]] = {
    "f5": seeking,
    "f6": noting,
    "f7": attributing,
    "ctrl+z": undone,
}
_KEYS: Mapping[str, Callable[[Interview], Interview]] = {
    "o": affirmed,
    "n": denied,
    "u": undone,
    "g": seeking,
    "/": seeking,
    "m": noting,
    "t": attributing,
    " ": at_deciding,
}


_LEAVING = ("up", "down", "left", "right", "tab", "shift+tab", "pageup", "pagedown", *_ANYWHERE)
"""What would leave a text that is being written: it is kept or given up first."""


def takes(interview: Interview, stroke: str) -> bool:
    """Whether a key is written where the answer is, rather than done."""
    if interview.typed is not None:
        return True
    begins = len(stroke) == 1 and stroke not in _NEVER_BEGINS
    return begins and interview.item.type in _WRITTEN


def answering(interview: Interview, stroke: str) -> Interview:
    """The interview once a key is pressed on its question."""
    if interview.item.type is ItemType.NUMBER and interview.aim is Aim.ANSWER:
        # A number takes no letter: a French keyboard gives its figures without the shift key.
        figure = figure_of(stroke)
        stroke = stroke if figure is None else str(figure)
    if interview.typed is not None:
        return _while_typing(interview, stroke)
    if does := _ANYWHERE.get(stroke):
        return does(interview)
    if takes(interview, stroke):
        return interview.typing(stroke)
    return _done(interview, stroke.lower())


def _done(interview: Interview, stroke: str) -> Interview:
    if does := _KEYS.get(stroke):
        return does(interview)
    match stroke:
        case "?":
            return interview.answered(Answer.UNKNOWN)
        case "e" | "delete" | "backspace":
            return interview.cleared()
        case "enter":
            return interview.typing("") if interview.takes_typing else interview.moved(1)
        case "up" | "shift+tab" | "down" | "tab":
            return interview.moved(-1 if stroke in ("up", "shift+tab") else 1)
        case "left" | "pageup" | "right" | "pagedown":
            return at_section(interview, -1 if stroke in ("left", "pageup") else 1)
        case "home" | "end":
            return interview.moved(FIRST if stroke == "home" else LAST)
        case _ if len(stroke) == 1 and stroke in "0123456789":
            return digit(interview, stroke)
        case _ if interview.item.type is ItemType.CHOICE and figure_of(stroke) is not None:
            return digit(interview, str(figure_of(stroke)))
        case _ if len(stroke) == 1:
            return interview.refused(f"La touche « {stroke} » ne fait rien ici. Touches : h.")
        case _:
            return interview


def _while_typing(interview: Interview, stroke: str) -> Interview:
    match stroke:
        case "enter":
            return confirmed(interview)
        case "escape" | "ctrl+z":
            return interview.quiet()
        case "backspace" | "delete":
            return interview.erased()
        case "ctrl+u":
            return interview.retyped()
        case "up" | "down" if interview.aim is Aim.GO_TO:
            return pointing(interview, -1 if stroke == "up" else 1)
        case _ if stroke in _LEAVING:
            return interview.refused(CONFIRM_FIRST)
        case _:
            return interview.typing(stroke) if len(stroke) == 1 else interview
