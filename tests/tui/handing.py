"""What an officer does with documents at the desk, prepared without a thread."""

import datetime as dt

from signals import open_library
from signals.interview.confirming import confirmed
from signals_tui.desk import Desk
from signals_tui.papers import Papers
from signals_tui.preparing import prepared
from signals_tui.reader import Reader

LIBRARY = open_library()
ON = dt.date(2026, 11, 22)
HOSTILE = "Un pull [@click=app.quit]vert[/]\n<b>& \x1b]52;c;YQ==\x07\x9b31m\u202e fin"
SHOWN = "Un pull [@click=app.quit]vert[/] <b>& \ufffd]52;c;YQ==\ufffd\ufffd31m\ufffd fin"


def opened(folder, id="fugue"):
    """A form on a checklist whose documents are written in a folder."""
    checklist = LIBRARY.checklist(id)
    desk = Desk((checklist,), LIBRARY.references, ON).begun(checklist).closed()
    known = desk.read_by(Reader(profiles=LIBRARY.profiles))
    return known.handing(Papers(LIBRARY.documents, folder))


def done(desk, is_still_asked=lambda: True):
    """The desk once everything asked for is prepared, one after the other."""
    while desk.papers.next is not None:
        desk = desk.prepared(prepared(desk.papers.next, desk.papers.folder, is_still_asked))
    return desk


def typed(desk, id, text):
    """The desk with a text typed for an item, then back at the first question."""
    interview = desk.interview
    place = interview.checklist.position[id]
    asked = interview.moved(place - interview.cursor)
    return desk.answering(confirmed(asked.typing(text)).moved(-len(interview.items)))


def flat(text):
    """A text on one line, with plain spaces."""
    return " ".join(text.replace("\u202f", " ").split())
