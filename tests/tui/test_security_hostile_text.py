"""B03 and B04: hostile text comes in by every way there is, and never acts on the terminal."""

from __future__ import annotations

import shutil

import pytest
from tui.recorded import RAW

from signals import open_library

ACTING = "\x1b]52;c;YQ==\x07\x1b]0;titre\x07\x1b[2J\x1bP+q\x1b\\\x9b31m\u202eavant\u2066"
WRITTEN = "\\e]52;c;YQ==\\a\\e]0;titre\\a\\e[2J\\u009b31m\\u202eavant[@click=app.quit]x[/]"
SENT = (b"\x1b]52", b"\x1b]0;titre", b"\x07", b"\x1bP+q", "\x9b".encode(), "\u202e".encode())
SCHOOL = "school/1.1.0/checklist.yaml"
EVERY_PAGE = ("a", "i", "p", "s", "c", "v", "d", "h", "r")


def _acting(session):
    return [acting for acting in SENT if acting in session.sent]


def _quiet(session):
    found = _acting(session)
    assert not found, found
    assert session.process.poll() is None


@pytest.mark.parametrize("id", ["fugue", "school"])
def test_b03_what_is_typed_or_pasted_acts_on_nothing(terminal, id):
    """B03: keys of control, pasted escapes, half a paste, on every question that takes a text."""
    session = terminal(id)
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    for _ in range(8):
        session.press(f"\x1b[200~{ACTING}\x1b[201~")
        session.press("\x1b]52;c;YQ==\x07x\x9b31m\x00\x1b[200~\x1b[2J")
        session.press("\x1b[201~")
        session.read(0.2)
        session.press("\r\x1b[B")
    session.read(0.5)
    _quiet(session)


@pytest.mark.parametrize("key", ["title", "audience", "introduction", "limits", "validation"])
def test_b03_b04_a_library_acts_on_nothing(terminal, tmp_path, key):
    """B03, B04: in the texts of a checklist's head, from its heading on the menu to every page."""
    root = tmp_path / "library"
    shutil.copytree(open_library().root, root)
    folder = open_library().folder("school").relative_to(open_library().root)
    file = root / folder / "checklist.yaml"
    lines, kept, dropping = file.read_text(encoding="utf-8").splitlines(), [], False
    for line in lines:
        dropping = line.startswith(f"{key}:") or (dropping and line.startswith(" "))
        kept += [] if dropping else [line]
    file.write_text("\n".join([f'{key}: "Texte {WRITTEN}"', *kept]), encoding="utf-8")
    session = terminal("--library", str(root))
    session.wait_for("Quelle grille")
    session.press(RAW["end"])
    session.read(1.0)
    session.press("\r")
    session.wait_for("commencer les questions")
    session.press("\r")
    for page in EVERY_PAGE:
        session.press(page)
        session.read(0.3)
        session.press("\x7f" if page in "vr" else page)
    session.read(0.5)
    _quiet(session)


def test_b03_names_in_errors_and_variables_act_on_nothing(terminal, tmp_path):
    """B03: a file, a grid, a profile whose name holds escapes: refused, and shown as plain."""
    name = f"{ACTING}.yaml".replace("/", "")
    (tmp_path / name).write_text("id: [", encoding="utf-8")
    file = str(tmp_path / name)
    for words, variables in (
        ((ACTING,), {}),
        (("school", "--library", file), {}),
        (("school", "--directory", file), {}),
        (("school", "--draft", file), {}),
        (("school", "--profile", ACTING), {}),
        (("school",), {"SIGNALS_PROFILE": ACTING}),
        (("school",), {"SIGNALS_DIRECTORY": file}),
        (("school",), {"SIGNALS_CHECKLISTS": file}),
    ):
        session = terminal(*words, **variables)
        assert session.end() == 2, session.text
        found = _acting(session)
        assert not found, (words, variables, found)


def test_b03_a_folder_of_documents_acts_on_nothing(terminal, tmp_path):
    """B03: where a document is written is told in full, in the page and in its refusal."""
    session = terminal("fugue", "--documents", str(tmp_path / ACTING.replace("/", "")))
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    session.press("r11")
    session.wait_for("HTML non écrit")
    _quiet(session)
