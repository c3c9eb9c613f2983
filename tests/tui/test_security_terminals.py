"""B09: every terminal, every locale, no colour, no mouse."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

COLOUR = re.compile(rb"\x1b\[[0-9;]*(?<![0-9])(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
MOUSE = (b"\x1b[?1000h", b"\x1b[?1002h", b"\x1b[?1003h", b"\x1b[?1006h", b"\x1b[?1015h")
TERMS = ("xterm-16color", "xterm", "linux", "vt100", "screen", "tmux-256color", "ansi", "rxvt")
POSIX = {"LANG": "C", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.fixture(scope="session")
def latin_1(tmp_path_factory):
    """A locale of Latin-1, made here; where its sources are absent, only its encoding."""
    folder = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "fr_FR", "-f", "ISO-8859-1", str(folder / "fr_FR.ISO-8859-1")]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return {**POSIX, "PYTHONIOENCODING": "iso-8859-1"}
    return {"LOCPATH": str(folder), "LC_ALL": "fr_FR.ISO-8859-1", "LANG": "fr_FR.ISO-8859-1"}


def _begun(terminal, id, **settings):
    session = terminal(id, **settings)
    session.wait_for("[d] DANGER")
    session.press("\r")
    session.wait_for("1/")
    return session


@pytest.mark.parametrize("no_colour", [True, False])
@pytest.mark.parametrize("term", TERMS)
def test_b09_no_terminal_is_sent_a_colour_nor_asked_for_its_mouse(terminal, term, no_colour):
    """B09: with NO_COLOR or without, on a menu, a question, a page and a typed answer."""
    settings = {"NO_COLOR": "1"} if no_colour else {"COLORTERM": "truecolor", "FORCE_COLOR": "1"}
    session = _begun(terminal, "fugue", TERM=term, **settings)
    session.press("?s")
    session.wait_for("ORIENTATION")
    session.press("sd")
    session.read(0.5)
    session.press("\x03\x03")
    assert session.end() == 0
    assert not COLOUR.search(session.sent), COLOUR.search(session.sent)
    assert not [each for each in MOUSE if each in session.sent]
    # Bold and reverse stay, in the terminal's own colours.
    assert re.search(rb"\x1b\[1;7(?:;39;49)?m", session.sent)


@pytest.mark.parametrize("locale", ["latin-1", "C", "POSIX", "absent"])
def test_b09_every_locale_takes_accents_and_answers(terminal, latin_1, locale):
    """B09: accents of this locale and of another, typed and pasted: the form goes on."""
    settings = {
        "latin-1": latin_1,
        "C": {"LANG": "C", "LC_ALL": "C"},
        "POSIX": POSIX,
        "absent": {"LANG": "xx_XX.UTF-8", "LC_ALL": "xx_XX.UTF-8"},
    }[locale]
    session = _begun(terminal, "school", **settings)
    for sent in (
        b"\xe9",
        "é".encode(),
        b"\x1b[200~caf\xe9 \xc3\xa9\xe2\x82\xac\x1b[201~",
        b"\xff\xfe\xc3",
    ):
        os.write(session.master, sent)
        session.read(0.2)
    session.press("\x1b")
    session.read(0.6)
    session.press("\x1b[H?")
    session.wait_for("2/")
    session.press("s")
    session.wait_for("ORIENTATION")
    session.press("\x03\x03")
    assert session.end() == 0
    if locale in ("latin-1", "POSIX"):
        # Nothing is printed that this terminal could not show.
        assert "é".encode() not in session.sent
        assert "│".encode() not in session.sent
    if locale == "latin-1":
        assert "À".encode("latin-1") in session.sent
