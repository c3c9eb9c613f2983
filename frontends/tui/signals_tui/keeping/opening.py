"""A draft to be opened: its path, then its passphrase, typed without being shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import evolve

from signals.drafts.passphrase import MOST
from signals.errors import SignalsError
from signals.loading.files import read_bytes
from signals.loading.library import Library
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.draft import Found, SealedDraft, locks
from signals_tui.keeping.state import Opening
from signals_tui.view import View

_UNFORESEEN = "ce brouillon n'a pas pu être ouvert"


def opening_a_draft(desk: Desk) -> Desk:
    """With a draft to be opened in front: what is locked, or one whose path is asked.

    The same where no library can read it.
    """
    keeping = desk.keeping
    if keeping.library is None:
        return desk
    return _with(desk, Opening(locks(keeping))).opened(View.OPENING)


def opening_at_start(desk: Desk, sealed: SealedDraft) -> Desk:
    """With a draft to be opened in front, over nothing."""
    alone = evolve(desk.alone(), interview=None, views=(View.OPENING,), offset=0)
    return _with(alone, Opening((sealed,)))


def sealed_draft(file: Path, library: Library) -> SealedDraft:
    """The draft of a file, once it is sure to be one; raises ``SignalsError``."""
    from signals.drafts.age_file import recognise

    content = read_bytes(file)
    recognise(content)
    return SealedDraft(content, library, dt.date.today(), file.resolve())


def while_opening(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed where a draft is to be opened."""
    opening = desk.keeping.opening
    match stroke:
        case "escape":
            return _given_up(desk)
        case "ctrl+n" if opening.sealed and desk.keeping.locked:
            return _with(desk, Opening()).restarted()
        case _ if opening.asked is not None:
            return desk
        case "enter" if opening.typed:
            return _with(desk, evolve(opening, typed="", asked=opening.typed, refusal=None))
        case "backspace" | "delete":
            return _with(desk, evolve(opening, typed=opening.typed[:-1]))
        case _:
            return _typed(desk, stroke) if len(stroke) == 1 else desk


def pasted_while_opening(desk: Desk, text: str) -> Desk:
    """The desk once a text is pasted there: only its first line is typed."""
    return desk if desk.keeping.opening.asked else _typed(desk, text.partition("\n")[0])


def opened_by(desk: Desk, asked: str) -> Found | Opening:
    """What was typed led to: a file whose passphrase is asked, a draft in front, or a refusal."""
    opening, library = desk.keeping.opening, desk.keeping.library
    try:
        if not opening.sealed and library is not None:
            return Opening((sealed_draft(Path(asked.strip()).expanduser(), library),))
        return _unsealed(desk, opening, asked)
    except SignalsError as refused:
        return evolve(opening, asked=None, refusal=spaced(str(refused)))
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        return evolve(opening, asked=None, refusal=spaced(_UNFORESEEN))


def opened(desk: Desk, asked: str, led_to: Found | Opening) -> Desk:
    """With what something typed led to; the same where it is not asked any more."""
    if desk.keeping.opening.asked is not asked:
        return desk
    if isinstance(led_to, Opening):
        return _with(desk, led_to).scrolled(0)
    return led_to.desk.fitted(desk.room)


def _unsealed(desk: Desk, opening: Opening, passphrase: str) -> Found:
    """What a passphrase opens first: two people may have been locked one after the other."""
    *others, last = opening.sealed
    for each in others:
        try:
            return each.opened_at(desk, passphrase)
        except SignalsError:
            continue
    return last.opened_at(desk, passphrase)


def _given_up(desk: Desk) -> Desk:
    opening = desk.keeping.opening
    if len(desk.views) > 1:
        return _with(desk, Opening()).closed()
    if desk.keeping.locked:
        return _with(desk, evolve(opening, typed=""))
    return desk.ended()


def _typed(desk: Desk, text: str) -> Desk:
    opening = desk.keeping.opening
    typed = (opening.typed + text)[: MOST + 1]
    return _with(desk, evolve(opening, typed=typed, refusal=None))


def _with(desk: Desk, opening: Opening) -> Desk:
    return desk.keeping_by(evolve(desk.keeping, opening=opening))
