"""B01 and B02: a crash anywhere tells nothing, and no variable makes the program talk."""

from __future__ import annotations

import os
import re
import resource
import sys

import pytest

from signals_tui.discretion import without_tracing

CANARY = "CanariSansNom"
CRASHES = {
    "while reading": "from signals_tui import asked_desk\nasked_desk._with_reader = fail",
    "while resizing": "from signals_tui import form\nform.Form.on_resize = fail",
    "in a page": "from signals_tui import desk\ndesk.page_in_front = fail",
    "in a thread": (
        "import threading\nfrom signals_tui import keyboard\npressed = keyboard.pressed\n"
        "def key(desk, stroke):\n"
        "    threading.Thread(target=fail, args=(desk,)).start()\n"
        "    return pressed(desk, stroke)\n"
        "keyboard.pressed = key"
    ),
    "in a destructor": (
        "from signals_tui import keyboard\npressed = keyboard.pressed\n"
        "class Held:\n    def __del__(self):\n        fail()\n"
        "def key(desk, stroke):\n    Held()\n    return pressed(desk, stroke)\n"
        "keyboard.pressed = key"
    ),
    "in a document": "from signals_tui import preparing\npreparing._prepared = fail",
}
SURVIVED = ("in a thread", "in a destructor", "in a document")
PROGRAM = f"""
import sys
def fail(*arguments, **named):
    answers = "{CANARY}"
    raise RuntimeError(answers)
{{crash}}
from signals_tui.launcher import main
sys.exit(main(["fugue"]))
"""
TALKATIVE = {
    "TEXTUAL_LOG": "keys.log",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_DEVTOOLS_HOST": "127.0.0.1",
    "TEXTUAL_SCREENSHOT": "0.1",
    "TEXTUAL_SCREENSHOT_LOCATION": "pictures",
    "TEXTUAL_PRESS": "o,o,q,o",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_DRIVER": "os:system",
    "TEXTUAL_THEME": "dracula",
    "textual_log": "keys.log",
    "PYTHONASYNCIODEBUG": "1",
    "PYTHONDEVMODE": "1",
    "PYTHONFAULTHANDLER": "1",
    "PYTHONWARNINGS": "always",
    "PYTHONTRACEMALLOC": "5",
    "COLUMNS": "10",
    "LINES": "5",
}


@pytest.mark.parametrize("place", CRASHES)
def test_b01_a_crash_there_tells_nothing(terminal, tmp_path, monkeypatch, place):
    """B01: one French sentence or none, no message, no local, no file, the terminal restored."""
    monkeypatch.chdir(tmp_path)
    program = PROGRAM.format(crash=CRASHES[place])
    session = terminal(program=[sys.executable, "-X", "dev", "-c", program])
    if place in SURVIVED:
        session.wait_for("[d] DANGER")
        session.press("\r")
        session.wait_for("1/")
        if place == "in a document":
            session.press("r12")
            session.wait_for("la préparation a échoué")
        else:
            session.press("\x1b[B\x1b[B")
            session.wait_for("3/")
        session.press("\x03\x03")
        assert session.end() == 0
    else:
        assert session.end() == 1
        assert "Signals s'est arrêté sur une erreur" in session.sent.decode(errors="replace")
    sent = session.sent.decode(errors="replace")
    for told in (CANARY, "Traceback", "RuntimeError", 'File "'):
        assert told not in sent
    assert b"\x1b[?1049l" in session.sent
    assert list(tmp_path.glob("core*")) == []
    assert CANARY.encode() not in b"".join(f.read_bytes() for f in tmp_path.iterdir())


def test_b01_no_core_dump_holds_the_answers(terminal, tmp_path, monkeypatch):
    """B01: killed as a fault kills, the program leaves no image of its memory."""
    monkeypatch.chdir(tmp_path)
    session = terminal("fugue")
    session.wait_for("[d] DANGER")
    limits = resource.prlimit(session.process.pid, resource.RLIMIT_CORE)
    assert limits[0] == 0
    os.kill(session.process.pid, 6)
    session.process.wait(timeout=10)
    assert list(tmp_path.iterdir()) == []


def test_b02_no_variable_makes_it_talk(terminal, tmp_path, monkeypatch):
    """B02: keys are logged nowhere, pressed by nobody else; nothing is said when it ends."""
    monkeypatch.chdir(tmp_path)
    session = terminal("fugue", **TALKATIVE)
    session.wait_for("[d] DANGER")
    session.read(0.5)
    assert session.process.poll() is None
    session.press("\r")
    session.wait_for("1/")
    session.press("\x03\x03")
    assert session.end() == 0
    assert list(tmp_path.iterdir()) == []
    _, restored, after = session.sent.rpartition(b"\x1b[?1049l")
    assert restored
    assert not re.sub(r"\x1b\[[0-9;?<>]*[a-z]", "", after.decode()).strip()


def test_b02_every_variable_of_textual_is_removed():
    """B02: whatever its case and whatever comes with a later Textual."""
    environment = {**TALKATIVE, "TEXTUAL_OF_TOMORROW": "1", "HOME": "h"}
    without_tracing(environment)
    assert not [name for name in environment if name.upper().startswith("TEXTUAL")]
    assert environment["HOME"] == "h"
