"""What the program holds once it ends, and what the same keys give without a terminal."""

from __future__ import annotations

import datetime as dt
import json
import sys

from attrs import asdict

from signals import open_library
from signals_tui.desk import Desk
from signals_tui.keyboard import pressed

RAW = {
    "enter": "\r", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "backspace": "\x7f", "home": "\x1b[H", "end": "\x1b[F", "ctrl+z": "\x1a",
}  # fmt: skip
ON = dt.date(2026, 11, 22)
LIBRARY = open_library()
PROGRAM = """
import sys
sys.path.insert(0, {tests!r})
from tui.recorded import written
from signals_tui.desk import Desk
ended = Desk.ended
def end(desk):
    written(desk, {file!r})
    return ended(desk)
Desk.ended = end
from signals_tui.launcher import main
sys.exit(main({words!r}))
"""


def program(file, *words):
    """The program, which writes its answers in a file when it is left."""
    tests = __file__.rpartition("/tui/")[0]
    text = PROGRAM.format(tests=tests, file=str(file), words=[*words, "--date", f"{ON:%d/%m/%Y}"])
    return [sys.executable, "-c", text]


def answers(desk):
    """Every statement of a desk, as plain text."""
    stated = {} if desk.interview is None else desk.interview.screening.statements
    return {id: [str(asdict(each)) for each in all] for id, all in stated.items()}


def written(desk, file):
    """Write the answers of a desk in a file."""
    with open(file, "w", encoding="utf-8") as opened:
        json.dump(answers(desk), opened)


def read(file):
    """The answers that the program held."""
    return json.loads(file.read_text(encoding="utf-8"))


def raw(strokes):
    """The bytes of some keys, as a terminal sends them."""
    return "".join(RAW.get(each, each) for each in strokes)


def asked(session, id):
    """The same session at the first question of a checklist."""
    session.wait_for("DANGER")
    session.press("\r")
    session.wait_for(f" 1/{len(LIBRARY.checklist(id).items)}")
    return session


def begun(id):
    """A desk at the first question of a checklist."""
    checklist = LIBRARY.checklist(id)
    desk = Desk((checklist,), LIBRARY.references, ON).begun(checklist)
    return pressed(desk, "enter")


def folded(id, strokes):
    """The desk once some keys are pressed one by one from the first question."""
    desk = begun(id)
    for each in strokes:
        desk = pressed(desk, each)
    return desk
