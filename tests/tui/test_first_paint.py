"""What the first screen waits for, and the keys pressed before the checklists are read."""

from __future__ import annotations

import sys

import pytest

COVER = """
import sys, time
from signals_tui import launcher
from signals_tui.cover import Refused
def opened(asked, told):
    # What is asked for is read once the first screen is being painted: let it be sent.
    time.sleep(1.0)
    open({file!r}, "w").write("\\n".join(sys.modules))
    raise Refused("assez")
launcher._opened = opened
sys.exit(launcher.main({words!r}))
"""
QUESTION = """
import atexit, sys
from signals_tui import launcher
code = launcher.main(["fugue"])
open({file!r}, "w").write("\\n".join(sys.modules))
sys.exit(code)
"""
SLOW = """
import sys, time
from signals_tui import launcher
reading = launcher._opened
def opened(asked, told):
    time.sleep(1.5)
    return reading(asked, told)
launcher._opened = opened
sys.exit(launcher.main({words!r}))
"""
NEVER_AT_FIRST = (
    "cattrs", "click", "holidays", "jinja2", "pyrage", "pypandoc", "spellchecker", "typst",
    "signals.checklist", "signals.evaluation", "signals.loading.library", "signals_tui.desk",
    "signals_tui.form", "signals_tui.keyboard", "signals_tui.keeping.keeper",
)  # fmt: skip
NEVER_FOR_A_QUESTION = (
    "click", "holidays", "jinja2", "pyrage", "pypandoc", "spellchecker", "typst",
    "signals.comparison", "signals.documents", "signals.drafts.sealing", "signals.handover",
    "signals.language", "signals.migration", "signals.replay", "signals.drafts.age_file",
)  # fmt: skip


@pytest.mark.parametrize("words", [[], ["fugue"]])
def test_the_first_screen_loads_nothing_that_it_does_not_show(terminal, tmp_path, words):
    """The menu needs the headings of the checklists: neither the domain nor a document."""
    file = tmp_path / "modules"
    session = terminal(program=[sys.executable, "-c", COVER.format(file=str(file), words=words)])
    assert session.end() == 2
    assert ("Quelle grille" if not words else "Déclaration de fugue") in session.sent.decode()
    loaded = set(file.read_text(encoding="utf-8").split())
    assert "signals_tui.opening" in loaded
    assert not loaded & set(NEVER_AT_FIRST)


def test_the_first_question_loads_nothing_that_it_does_not_show(terminal, tmp_path):
    """Documents, drafts and the checks of texts wait until asked for."""
    file = tmp_path / "modules"
    session = terminal(program=[sys.executable, "-c", QUESTION.format(file=str(file))])
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("\x03\x03")
    assert session.end() == 0
    loaded = set(file.read_text(encoding="utf-8").split())
    assert "signals_tui.form" in loaded
    assert not loaded & set(NEVER_FOR_A_QUESTION)


def test_b10_keys_pressed_before_the_checklists_are_read_wait_in_order(terminal):
    """A digit, Enter, a text that is pasted and answers, all before anything is read."""
    session = terminal(program=[sys.executable, "-c", SLOW.format(words=[])])
    session.wait_for("Quelle grille")
    session.press("\x1b[F\x1b[H\x1b[B\r\r??")
    session.press("\x1b[200~oooo\x1b[201~")
    session.read(0.5)
    assert "Quelle grille" in session.text
    session.press("\x1b[A")
    session.wait_for("2/")
    assert "Quelle grille" not in session.text
    assert session.process.poll() is None


def test_b07_leaving_before_the_checklists_are_read(terminal):
    """Nothing is answered yet: Ctrl-C leaves at once, and the terminal is restored."""
    session = terminal(program=[sys.executable, "-c", SLOW.format(words=["fugue"])])
    session.wait_for("La grille s'ouvre")
    session.press("\x03")
    assert session.end() == 0
    assert b"\x1b[?1049l" in session.sent


def test_a_checklist_that_is_refused_is_told_once_the_terminal_is_restored(terminal, tmp_path):
    """The cover shows its title; the sentence comes after it, with the exit code of a refusal."""
    folder = tmp_path / "small" / "1.0.0"
    folder.mkdir(parents=True)
    head = "id: small\nversion: 1.0.0\ntitle: Petite grille\naudience: Tous\nsections: [\n"
    (folder / "checklist.yaml").write_text(head, encoding="utf-8")
    session = terminal("small", "--library", str(tmp_path))
    assert session.end() == 2
    before, restored, after = session.sent.partition(b"\x1b[?1049l")
    assert "Petite grille" in before.decode()
    assert restored
    assert "Impossible d'ouvrir les grilles" in after.decode()
