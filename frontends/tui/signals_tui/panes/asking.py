"""The question in front of the officer, with what a sheet says of it."""

from __future__ import annotations

from signals_tui.desk import Desk
from signals_tui.panes.question import question_pane
from signals_tui.typesetting import Line


def asking_pane(desk: Desk, columns: int, rows: int) -> tuple[Line, ...]:
    """The question in front, what the sheets say of it, and its section; nothing without one."""
    if desk.interview is None:
        return ()
    if not desk.sheets.opened:
        return question_pane(desk.interview, columns, rows)
    # Only whoever opened a sheet waits for what tells of it.
    from signals_tui.sheet.beside import said_beside

    return question_pane(desk.interview, columns, rows, said_beside(desk, columns))
