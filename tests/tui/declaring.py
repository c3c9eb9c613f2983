"""A declaration of a runaway child at three in the morning, with what its checklist may say."""

import datetime as dt
from pathlib import Path

from attrs import evolve
from tui.gestures import keys

from signals import open_library
from signals.loading.directory_file import open_directory
from signals.rule import Contest
from signals_tui.desk import Desk
from signals_tui.reader import Reader
from signals_tui.view import Room

LIBRARY = open_library()
NIGHT = dt.datetime(2026, 11, 22, 3, 12)
SAID = ("« Ce désaccord n'arrête rien. »", "« C'est le procureur qui tranche. »")
SHARED = ("declarant_kind", "last_seen", "gone_with")
EXAMPLE = Path(__file__).resolve().parents[2] / "directory" / "example.yaml"


def checklist():
    """The declaration's checklist, where a disagreement is settled and some facts are shared."""
    found = LIBRARY.checklist("fugue")
    action = next(each.id for each in found.rulebook.actions if "désaccord" in each.do)
    book = evolve(found.rulebook, contest=Contest(action, SAID))
    return evolve(found, rulebook=book, shared_facts=SHARED)


def declaration(moment=NIGHT, local=True, id=None):
    """The desk at its first question, in 80 columns and 24 lines."""
    found = checklist() if id is None else LIBRARY.checklist(id)
    directory = open_directory(LIBRARY.references, EXAMPLE, moment.date()) if local else None
    reader = Reader(directory=directory, profiles=LIBRARY.profiles, moment=moment)
    desk = Desk((found,), LIBRARY.references, moment.date(), moment.time()).read_by(reader)
    return desk.begun(found).closed().fitted(Room(80, 21))


def at(desk, moment):
    """The desk read at another minute."""
    return desk.read_by(desk.reader.at(moment))


def screen(desk):
    """What the window shows of the page in front, line by line."""
    lines, _ = desk.page
    return [line.text for line in lines[desk.offset : desk.offset + desk.room.rows]]


def answered(desk, id, *strokes):
    """The desk once keys are pressed at a question."""
    items = desk.interview.checklist.items
    return keys(desk.answering(desk.interview.at_item(items[id])), *strokes)
