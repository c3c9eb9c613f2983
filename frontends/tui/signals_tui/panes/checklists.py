"""The choice of a checklist."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.typesetting import BLANK, Line, cut, wrapped

_AROUND = 8
"""The lines that stand around the list."""
_KEPT = "Rien n'est enregistré sans votre demande, rien ne sort de cet ordinateur."


def checklists_pane(desk: Desk, columns: int, rows: int) -> Iterator[Line]:
    """Each checklist with the digit that opens it; the one pointed at says whom it is for."""
    yield Line(spaced("Quelle grille ?"), strong=True)
    yield BLANK
    locked = [time_text(each.at.time()) for each in desk.keeping.locked]
    if locked:
        hours = ", puis à ".join(locked)
        told = f"Un repérage est verrouillé depuis {hours} : [b] le rouvrir."
        yield Line(cut(spaced(told), columns), strong=True)
    problems = [text for each in desk.refused for text in wrapped(f"! {each.says}", columns)]
    shown = max(1, rows - _AROUND - len(problems) - bool(locked))
    first = max(0, min(desk.chosen - shown // 2, len(desk.checklists) - shown))
    for place, checklist in enumerate(desk.checklists[first : first + shown], start=first):
        pointed = place == desk.chosen
        mark = ">" if pointed else " "
        yield Line(cut(f"{mark} {_key(place)} {checklist.title}", columns), reverse=pointed)
    if desk.checklists:
        yield BLANK
        for text in wrapped(spaced(f"Pour : {desk.checklists[desk.chosen].audience}"), columns)[:2]:
            yield Line(text)
    else:
        yield from map(Line, wrapped("Aucune grille n'est lisible dans ce dossier.", columns))
    for text in problems:
        yield Line(text, strong=True)
    yield BLANK
    yield from map(Line, wrapped(_KEPT, columns))


def _key(place: int) -> str:
    """The digit that opens a checklist: 1 to 9, then 0; those that follow are pointed at."""
    return f"[{(place + 1) % 10}]" if place < 10 else "   "
