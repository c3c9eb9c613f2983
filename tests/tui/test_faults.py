"""What goes wrong: crashes, closed windows, bytes of another encoding, wrong commands."""

from __future__ import annotations

import os
import sys

import pytest

from signals import open_library

FUGUE = len(open_library().checklist("fugue").items)
CANARY = "CanariSansNom"
CRASHES = {
    "a key": "from signals_tui import keyboard\nkeyboard.pressed = fail",
    "the painting": "from signals_tui import form\nform.asking_pane = fail",
    "the deciding questions": "from signals import Outcome\nOutcome.raisings = property(fail)",
    "the start": "from signals_tui import app\napp.SignalsApp.on_mount = fail",
}
PROGRAM = f"""
import sys
def fail(*arguments, **named):
    answers = "{CANARY}"
    raise RuntimeError(answers)
{{crash}}
from signals_tui.launcher import main
sys.exit(main(["fugue"]))
"""


def _begun(terminal, *arguments, **settings):
    session = terminal(*arguments, **settings)
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for(f"1/{FUGUE}")
    return session


@pytest.mark.parametrize("place", CRASHES)
def test_b01_a_crash_anywhere_tells_nothing(terminal, place):
    """B01: in a key, in the painting, in the thread that looks ahead, or at the start."""
    program = PROGRAM.format(crash=CRASHES[place])
    session = terminal(program=[sys.executable, "-X", "dev", "-c", program])
    if place != "the start":
        session.wait_for("[d] DANGER")
        session.press("\r")
    assert session.end() == 1
    sent = session.sent.decode(errors="replace")
    assert "Signals s'est arrêté sur une erreur" in sent
    for told in (CANARY, "Traceback", "RuntimeError", "fail"):
        assert told not in sent
    assert b"\x1b[?1049l" in session.sent or b"\x1b[?1049h" not in session.sent


def test_b07_a_closed_window_ends_the_program(terminal):
    """B07: when the terminal itself is gone, the program does not stay behind."""
    session = _begun(terminal, "fugue")
    master, session.master = session.master, os.open(os.devnull, os.O_RDWR)
    slave, session.slave = session.slave, os.dup(session.master)
    os.close(slave)
    os.close(master)
    session.process.wait(timeout=10)


def test_b07_ctrl_c_asks_once_and_ends_cleanly(terminal):
    """B07: Ctrl-C asks before losing the answers; a second one ends with the terminal restored."""
    session = _begun(terminal, "fugue")
    session.press("116\r\x03")
    session.wait_for("2 réponses seront effacées")
    session.press("n")
    session.wait_for(f"3/{FUGUE}")
    session.press("\x03\x03")
    assert session.end() == 0
    assert b"\x1b[?1049l" in session.sent


def test_b10_a_byte_of_another_encoding_stops_nothing(terminal):
    """B10: an accent of a Latin-1 keyboard is shown as �; no answer is lost by it."""
    session = _begun(terminal, "fugue")
    session.press("\x1b[C")
    session.wait_for(f"15/{FUGUE}")
    os.write(session.master, b"\xe9")
    session.press("o")
    session.wait_for(f"16/{FUGUE}")
    assert session.process.poll() is None


def test_colour_is_never_sent(terminal):
    """B09: without NO_COLOR too, only bold and reverse are used: light or dark, all is legible."""
    session = _begun(terminal, "fugue")
    session.press("116\r\x1b[Cos")
    session.wait_for("ORIENTATION")
    for code in (b"\x1b[3", b"\x1b[4", b";38;", b";48;"):
        assert code + b"8" not in session.sent
    assert b"38;2" not in session.sent


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fuge",), "vouliez-vous dire « fugue »"),
        (("fugue@9.9.9",), "n'a pas de version"),
        (("--library", "absent"), "Impossible d'ouvrir les grilles"),
        (("--date", "demain"), "Commande non comprise"),
        (("--colour",), "Commande non comprise"),
    ],
)
def test_a_wrong_command_is_refused_in_french(terminal, arguments, said):
    """One clear sentence, and the exit code that scripts know."""
    session = terminal(*arguments)
    assert session.end() == 2
    assert said in " ".join(session.sent.decode().split())


def test_borders_are_plain_where_the_locale_is_not_utf_8(terminal):
    """B09: under another locale, no line is drawn with letters it may not have."""
    session = _begun(terminal, "fugue", LC_ALL="C")
    assert "│" not in session.text
    assert "| ÉTABLI" in session.text
