"""The cases B01 to B10 of the terminal that hold from the start, in a real pseudo-terminal."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import termios

import pytest

from signals import open_library
from signals_tui.discretion import without_tracing

CANARY = "CanariSansNom"
CRASHING = f"""
import sys
from signals_tui import form
def crash(self):
    typed = "{CANARY}"
    raise ValueError(typed + str(self.desk.interview and self.desk.interview.typed))
painted = form.Form._paint
def paint(self):
    if self.desk.interview is not None and self.desk.interview.typed == "9":
        crash(self)
    painted(self)
form.Form._paint = paint
from signals_tui.launcher import main
sys.exit(main(["school"]))
"""
COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")


def _begun(terminal, id="school", **settings):
    session = terminal(id, **settings)
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    return session


def _at(session, id):
    place = list(open_library().checklist("fugue").items).index(id)
    session.press("\x1b[B" * place)
    session.wait_for(f"{place + 1}/")


def test_b01_a_crash_prints_no_answer(terminal):
    """B01: after a crash the terminal holds one French sentence, no message and no local."""
    session = terminal(program=[sys.executable, "-c", CRASHING])
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("\x1b[B" * 10 + "9")
    assert session.end() == 1
    assert "Signals s'est arrêté sur une erreur" in session.sent.decode()
    for told in (CANARY, "Traceback", "ValueError", "locals"):
        assert told not in session.sent.decode()


def test_b02_no_key_is_logged(terminal, tmp_path):
    """B02: variables that would log keys or take pictures are removed before anything starts."""
    log, pictures = tmp_path / "keys.log", tmp_path / "pictures"
    session = _begun(
        terminal,
        TEXTUAL_LOG=str(log),
        TEXTUAL_DEBUG="1",
        TEXTUAL_SCREENSHOT="1",
        TEXTUAL_SCREENSHOT_LOCATION=str(pictures),
        TEXTUAL="devtools,debug",
    )
    session.press("on?")
    session.wait_for("4/")
    session.press("qo")
    assert session.end() == 0
    assert list(tmp_path.iterdir()) == []
    environment = {"TEXTUAL_LOG": "x", "TEXTUAL": "debug", "PYTHONASYNCIODEBUG": "1", "HOME": "h"}
    without_tracing(environment)
    assert environment == {"HOME": "h"}


HOSTILE = "\x07]52;c;YQ==\x07]0;titre\x07\x9b31m\u202eavant\x00"


def test_b03_escapes_in_pasted_text_never_reach_the_terminal(terminal):
    """B03: what is pasted to copy, retitle, colour or turn the text round is shown, never sent."""
    session = _begun(terminal, "fugue")
    _at(session, "place_clothing")
    session.press("\r")
    session.wait_for("Vous écrivez")
    session.sent = b""
    session.press(f"\x1b[200~{HOSTILE}\x1b[201~")
    session.wait_for("avant")
    session.press("\r")
    session.wait_for("Quels numéros")
    for acting in (b"\x1b]", b"\x07", b"\x00", "\u202e".encode(), "\x9b".encode()):
        assert acting not in session.sent, acting


def test_b03_a_checklist_cannot_act_on_the_terminal(terminal, tmp_path):
    """B03: escapes written in the texts of a library are shown as �, on every page."""
    library = tmp_path / "library"
    shutil.copytree(open_library().root, library)
    file = library / "school" / "1.0.0" / "checklist.yaml"
    text = file.read_text(encoding="utf-8")
    label = "Vie ou santé menacée en ce moment"
    hostile = f'"{label} \\e]52;c;YQ==\\a\\e[2J\\u202e\\u009b31m"'
    file.write_text(text.replace(f'"{label}"', hostile), encoding="utf-8")
    session = terminal("school", "--library", str(library))
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("as")
    session.read(1.0)
    for acting in (b"\x1b]52", b"YQ==\x07", "\u202e".encode(), "\x9b".encode()):
        assert acting not in session.sent


def test_b04_markup_in_data_runs_nothing(terminal):
    """B04: an action written in square brackets is shown as it was typed."""
    session = _begun(terminal, "fugue")
    _at(session, "place_clothing")
    session.press("\r")
    session.press("[@click=app.quit]ici[/]")
    session.wait_for("[@click=app.quit]ici[/]")
    session.press("\r")
    session.read(0.5)
    assert session.process.poll() is None


def test_b05_there_is_no_screenshot_and_no_palette(terminal, tmp_path, monkeypatch):
    """B05: the keys that open Textual's palette or take a picture do nothing, nowhere."""
    monkeypatch.chdir(tmp_path)
    session = _begun(terminal)
    session.wait_for("À SAVOIR EN PRIORITÉ")
    session.wait_for("autres : touche")
    session.read(1.0)
    before = session.text
    session.press("\x10\x1c")
    session.read(0.8)
    assert session.text == before
    assert list(tmp_path.rglob("*")) == []


def test_b06_nothing_is_written_to_the_clipboard(terminal):
    """B06: copying keys send no clipboard sequence."""
    session = _begun(terminal)
    session.press("o\x19")
    session.wait_for("2/")
    assert b"\x1b]52" not in session.sent


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_b07_a_signal_restores_the_terminal(terminal, number):
    """B07: told to end, or its window closed, the program leaves the terminal as it found it."""
    session = _begun(terminal)
    os.kill(session.process.pid, number)
    assert session.end() == 128 + number
    assert b"\x1b[?1049l" in session.sent
    assert b"\x1b[?25h" in session.sent
    assert termios.tcgetattr(session.slave)[3] == session.before[3]


def test_b07_a_tiny_window_says_so_and_comes_back(terminal):
    """B07: at 1×1 and back, nothing is lost; below 30 columns the program says it is too small."""
    session = _begun(terminal)
    session.press("on")
    session.wait_for("3/")
    session.resize(1, 1)
    session.read(0.5)
    session.resize(6, 20)
    session.wait_for("Fenêtre trop petite")
    session.resize(24, 80)
    session.wait_for("3/")


def test_b09_a_declaration_by_keyboard_in_80_columns_without_colour(terminal):
    """B09: a whole fugue declaration, 80×24, NO_COLOR, no mouse: the orientation is on screen."""
    session = _begun(terminal, "fugue", NO_COLOR="1")
    count = len(open_library().checklist("fugue").items)
    session.press("116\r")
    session.wait_for("3/")
    session.press("\x1b[C")
    session.wait_for("15/")
    session.press("nnnn")
    session.wait_for("19/")
    session.press("\x1b[F")
    session.wait_for(f"{count}/{count}")
    session.press("\x1b[H")
    session.wait_for("1/")
    _at(session, "solicitations")
    session.press("o")
    session.wait_for("Fugue inquiétante")
    session.press("s")
    session.wait_for("Information préoccupante")
    assert not COLOUR.search(session.sent)
    assert b"\x1b[?1000h" not in session.sent
    assert all(len(line) <= 80 for line in session.text.splitlines())


def test_b10_a_burst_of_keys_loses_no_answer(terminal):
    """B10: forty answers sent in one write are forty answers, in their order."""
    session = _begun(terminal)
    session.press("\x1b[C\x1b[C")
    session.wait_for("Vie scolaire")
    checklist = open_library().checklist("school")
    ids = list(checklist.items)
    first = ids.index("attendance")
    keys, expected = "", []
    for rank, id in enumerate(ids[first : first + 40]):
        item = checklist.items[id]
        if item.options:
            keys += "1"
            expected.append(item.options[0].label)
        else:
            keys += "on?"[rank % 3]
            expected.append(("OUI", "NON", "?")[rank % 3])
    session.press(keys)
    session.wait_for(f"{first + 41}/{len(ids)}")
    found = []
    for id in reversed(ids[first : first + 40]):
        session.press("\x1b[A")
        label = checklist.items[id].question.split()[-2]
        session.wait_for(label)
        session.wait_for(f"{ids.index(id) + 1}/{len(ids)}")
        found.append(session.text)
    for shown, told in zip(found, reversed(expected), strict=True):
        answer = re.search(r"Réponse\s?: (.*?)\s*│", shown)
        assert answer, shown
        assert answer[1].lower().startswith(_word(told)), (told, shown)


def _word(told):
    return {"OUI": "oui", "NON": "non", "?": "?"}.get(told, told.lower()[:20])


def test_without_a_terminal_the_plain_command_is_named(terminal):
    """Under TERM=dumb the program does not draw: it names the command that asks line by line."""
    for words, told in ((), "signals ask GRILLE"), (("fugue",), "signals ask fugue"):
        session = terminal(*words, TERM="dumb")
        assert session.end() == 2
        assert told in " ".join(session.sent.decode().split())
