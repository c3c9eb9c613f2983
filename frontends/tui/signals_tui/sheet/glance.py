"""What the sheets leave to be confirmed, at a glance beside each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signals import Item
from signals_tui.minors import minors_in_front

if TYPE_CHECKING:
    from signals_tui.desk import Desk


def short_notice(desk: Desk) -> str | None:
    """How much of the sheets is still to be confirmed or read, for the narrow pane."""
    if desk.interview is None:
        return None
    waiting = desk.sheets.waiting_count(desk.interview.screening)
    aside = desk.sheets.aside_count
    told = [f"{waiting} à confirmer"] if waiting else []
    told += [f"{aside} hors grille"] if aside else []
    return f"Fiche : {', '.join(told)} (touche f)." if told else None


def is_any_waiting(desk: Desk) -> bool:
    """Whether a sheet of any minor tells something that no draft holds, as it is not confirmed."""
    return any(
        opened.sheet.signs_aside or opened.sheet.waiting(minor.interview.screening)
        for minor in minors_in_front(desk)
        for opened in minor.sheets
    )


def told_first(desk: Desk, items: tuple[Item, ...]) -> tuple[tuple[Item, bool], ...]:
    """Questions to ask, with whether a sheet tells of each: those come first."""
    if desk.interview is None:
        return tuple((each, False) for each in items)
    screening = desk.interview.screening
    told = {
        waiting.item.id for each in desk.sheets.opened for waiting in each.sheet.waiting(screening)
    }
    marked = [(each, each.id in told) for each in items]
    return tuple(sorted(marked, key=lambda pair: not pair[1]))
