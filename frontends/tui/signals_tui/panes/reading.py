"""What is read over the whole window: a page, or the choice of a checklist."""

from __future__ import annotations

from signals_tui.desk import Desk
from signals_tui.panes.checklists import checklists_pane
from signals_tui.typesetting import BLANK, Line


def reading_pane(desk: Desk, columns: int, rows: int) -> tuple[Line, ...]:
    """The lines of the page in front that are in view; the checklists where none is."""
    if desk.is_page:
        lines, _ = desk.page
        return lines[desk.offset : desk.offset + rows]
    return (BLANK, *checklists_pane(desk, columns - 4, rows - 1))
