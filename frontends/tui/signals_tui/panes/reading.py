"""What is read over the whole window: a page, or the choice of a checklist."""

from __future__ import annotations

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.panes.menu import menu_lines
from signals_tui.typesetting import BLANK, Line


def reading_pane(desk: Desk, columns: int, rows: int) -> tuple[Line, ...]:
    """The lines of the page in front that are in view; the checklists where none is."""
    if desk.is_page:
        lines, _ = desk.page
        return lines[desk.offset : desk.offset + rows]
    problems = [*_locked(desk), *(each.says for each in desk.refused)]
    menu = menu_lines(desk.checklists, desk.chosen, problems, columns - 4, rows - 1)
    return (BLANK, *menu)


def _locked(desk: Desk) -> list[str]:
    """What waits for its passphrase behind the choice, and the key that leads to it."""
    hours = ", puis à ".join(time_text(each.at.time()) for each in desk.keeping.locked)
    told = f"Un repérage est verrouillé depuis {hours} : touche b pour le rouvrir."
    return [spaced(told)] if hours else []
