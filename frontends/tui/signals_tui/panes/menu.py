"""The choice of a checklist, from what is known of each before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from signals.wording.typography import spaced
from signals_tui.typesetting import BLANK, Line, cut, wrapped

KEYS = (
    "[0 à 9] ouvrir  [↑↓] choisir  [x] s'exercer  [b] rouvrir un brouillon",
    "[d] DANGER IMMÉDIAT  [h] touches  [q] quitter",
)
_AROUND = 8
"""The lines that stand around the list."""
_KEPT = "Rien n'est enregistré sans votre demande, rien ne sort de cet ordinateur."


class Titled(Protocol):
    """What a menu tells of a checklist: its title, and whom it is for."""

    @property
    def title(self) -> str:
        """The title, on one line."""
        ...

    @property
    def audience(self) -> str:
        """Whom it is for."""
        ...


def menu_lines(
    titled: Sequence[Titled], chosen: int, problems: Sequence[str], columns: int, rows: int
) -> Iterator[Line]:
    """Each checklist with the digit that opens it; the one pointed at says whom it is for."""
    yield Line(spaced("Quelle grille ?"), strong=True)
    yield BLANK
    told = [text for each in problems for text in wrapped(f"! {each}", columns)]
    shown = max(1, rows - _AROUND - len(told))
    first = max(0, min(chosen - shown // 2, len(titled) - shown))
    for place, each in enumerate(titled[first : first + shown], start=first):
        pointed = place == chosen
        mark = ">" if pointed else " "
        yield Line(cut(f"{mark} {_key(place)} {each.title}", columns), reverse=pointed)
    if titled:
        yield BLANK
        yield from map(Line, wrapped(spaced(f"Pour : {titled[chosen].audience}"), columns)[:2])
    else:
        yield from map(Line, wrapped("Aucune grille n'est lisible dans ce dossier.", columns))
    for text in told:
        yield Line(text, strong=True)
    yield BLANK
    yield from map(Line, wrapped(_KEPT, columns))


def _key(place: int) -> str:
    """The digit that opens a checklist: 1 to 9, then 0; those that follow are pointed at."""
    return f"[{(place + 1) % 10}]" if place < 10 else "   "
