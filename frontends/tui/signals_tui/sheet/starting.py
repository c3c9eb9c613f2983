"""The sheet named on the command line, read before the form takes the screen."""

from __future__ import annotations

from signals.errors import InvalidInput
from signals.loading.library import Library
from signals.wording.visible import visible
from signals_tui.desk import Desk
from signals_tui.sheet.reading import read_sheet
from signals_tui.sheet.state import AskedSheet, Sheets


def starting(desk: Desk, path: str, library: Library) -> Desk:
    """The desk with a sheet about to be opened, before the first question of a checklist.

    Raises ``InvalidInput`` where its file is refused, in one sentence that acts on no terminal.
    """
    asked = AskedSheet(path, library=library)
    reply = read_sheet(asked)
    if reply.refusal is not None:
        raise InvalidInput.one(visible(reply.refusal).replace("\n", " "))
    told = desk.beside(Sheets(library, waiting=asked, path=path).received(reply))
    return told if told.interview is None else told.begun(told.interview.checklist)
