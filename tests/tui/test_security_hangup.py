"""B07: hung up, killed, squeezed and stretched: nothing stays behind, nothing is lost."""

from __future__ import annotations

import os
import random
import signal
import termios

import pytest
from tui.recorded import answers, asked, folded, program, read

SIZES = [(1, 1), (24, 80), (6, 20), (10, 30), (200, 500), (24, 80), (2, 80), (24, 2), (16, 64)]


def _begun(terminal, *arguments, **settings):
    return asked(terminal(*arguments, **settings), "fugue")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("doing", ["typing", "reading", "nothing yet"])
def test_b07_told_to_end_it_restores_the_terminal(terminal, number, doing):
    """B07: whatever is in front, the screen, the cursor, the keys and pasting are as before."""
    session = terminal("fugue") if doing == "nothing yet" else _begun(terminal, "fugue")
    if doing == "nothing yet":
        session.wait_for("Déclaration de fugue")
    else:
        session.press("s" if doing == "reading" else "16")
        session.wait_for("ORIENTATION" if doing == "reading" else "1")
    os.kill(session.process.pid, number)
    assert session.end() != 0
    for restored in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l"):
        assert restored in session.sent
    after = termios.tcgetattr(session.slave)
    assert after[:4] == session.before[:4]
    assert "Traceback" not in session.sent.decode(errors="replace")


def test_b07_killed_it_starts_again(terminal, tmp_path, monkeypatch):
    """B07: nothing was kept; the same terminal, left as it was, takes a new start."""
    monkeypatch.chdir(tmp_path)
    session = _begun(terminal, "fugue")
    session.press("??")
    session.wait_for("3/")
    session.process.kill()
    session.process.wait()
    assert list(tmp_path.iterdir()) == []
    again = _begun(terminal, "fugue")
    again.press("?")
    again.wait_for("2/")


@pytest.mark.parametrize("doing", ["resting", "typing", "reading", "preparing"])
def test_b07_hung_up_it_turns_in_no_circle(terminal, tmp_path, doing):
    """B07: the line is cut for real: the process ends by itself, and soon."""
    session = _begun(terminal, "fugue", "--documents", str(tmp_path))
    session.press({"typing": "16", "reading": "s", "preparing": "\x1b[Br12"}.get(doing, ""))
    session.read(0.3)
    os.close(session.slave)
    os.close(session.master)
    try:
        session.process.wait(timeout=15)
    finally:
        session.master, session.slave = (os.open(os.devnull, os.O_RDWR) for _ in range(2))


@pytest.mark.parametrize(("rows", "columns"), [(6, 20), (1, 1), (9, 30), (10, 29)])
def test_b07_started_too_small_it_says_so_and_waits(terminal, rows, columns):
    """B07: no key answers what cannot be read; once wide enough, the introduction is there."""
    session = terminal("fugue", rows=rows, columns=columns)
    session.read(1.5)
    if columns > 19:
        session.wait_for("Fenêtre trop petite")
    session.press("\r?o\r")
    session.read(0.5)
    session.resize(24, 80)
    session.wait_for("commencer les questions")


@pytest.mark.parametrize(("rows", "columns"), [(10, 30), (16, 64), (24, 63), (200, 500)])
def test_b07_each_size_shows_the_question_and_the_danger_key(terminal, rows, columns):
    """B07: from the smallest window to the widest one."""
    session = terminal("fugue", rows=rows, columns=columns)
    session.wait_for("DANGER")
    session.press("\r?")
    session.wait_for("2/")
    session.wait_for("DANGER")
    assert all(len(line) <= columns for line in session.text.splitlines())


def test_b07_a_storm_of_sizes_loses_no_answer(terminal, tmp_path):
    """B07: the window changes size between all keys; what was answered stays, in its order."""
    file, chance = tmp_path / "answers", random.Random(7)
    session = asked(terminal(program=program(file, "school")), "school")
    strokes = []
    for turn in range(60):
        # A key counts where the window could be read; tinier ones come when none is pressed.
        session.resize(chance.randrange(10, 60), chance.randrange(30, 160))
        strokes.append("?on"[turn % 3])
        session.press(strokes[-1])
        session.read(0.02)
    session.read(1.0)
    for size in SIZES * 3:
        session.resize(*size)
        session.read(0.02)
    session.resize(24, 80)
    session.wait_for("DANGER")
    session.press("\x03")
    session.read(0.3)
    session.press("\x03")
    assert session.end() == 0
    desk = folded("school", strokes)
    assert read(file) == answers(desk)
