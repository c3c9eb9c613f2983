"""The choice of a checklist."""

from __future__ import annotations

from collections.abc import Iterator

from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.typesetting import BLANK, Line, cut, wrapped


def checklists_pane(desk: Desk, columns: int, rows: int) -> Iterator[Line]:
    """Each checklist with the digit that opens it; the one pointed at is marked."""
    yield Line(spaced("Quelle grille ?"), strong=True)
    yield BLANK
    around = max(1, (rows - 6) // 2)
    first = max(0, min(desk.chosen - around // 2, len(desk.checklists) - around))
    for place, checklist in enumerate(desk.checklists):
        if not first <= place < first + around:
            continue
        pointed = place == desk.chosen
        mark = ">" if pointed else " "
        yield Line(cut(f"{mark} [{place + 1}] {checklist.title}", columns), reverse=pointed)
        yield Line(cut(f"      {checklist.audience}", columns))
    if not desk.checklists:
        yield from map(Line, wrapped("Aucune grille n'est lisible dans ce dossier.", columns))
    for problem in desk.unreadable:
        for text in wrapped(f"! {problem}", columns):
            yield Line(text, strong=True)
    yield BLANK
    yield Line(cut("Rien n'est enregistré, rien ne sort de cet ordinateur.", columns))
