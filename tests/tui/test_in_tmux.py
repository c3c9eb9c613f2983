"""The form inside tmux: keys sent to it, detached, attached again, in a window of another size."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from tui.recorded import LIBRARY, program, read

COUNT = len(LIBRARY.checklist("school").items)


class Tmux:
    """A server of tmux of its own, with the form in its one window of 80 columns and 24 rows."""

    def __init__(self, folder, command):
        self.socket = str(folder / "s")
        size = ("-x", "80", "-y", "24")
        self("new-session", "-d", "-s", "form", *size, shlex.join(command))

    def command(self, *words):
        """A command for this server, as a list of words."""
        return ["tmux", "-S", self.socket, "-f", "/dev/null", *words]

    def __call__(self, *words, check=True):
        """What a command of tmux says."""
        done = subprocess.run(
            self.command(*words),
            check=check,
            capture_output=True,
            text=True,
            env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
        )
        return done.stdout

    def wait_for(self, told):
        """Wait until the window shows a text."""
        shown = ""
        for _ in range(300):
            shown = self("capture-pane", "-p", "-t", "form", check=False)
            if told in shown:
                return shown
            time.sleep(0.1)
        raise AssertionError(f"« {told} » attendu :\n{shown}")


@pytest.fixture
def inside():
    """The form in tmux, with the file of its answers; nothing of it stays."""
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "answers"
        tmux = Tmux(Path(made), program(file, "school"))
        yield tmux, file
        tmux("kill-server", check=False)


def test_b09_the_form_is_answered_in_tmux(inside):
    """B09: by keys sent one by one and in a burst, 80×24, the orientation is on screen."""
    tmux, file = inside
    tmux.wait_for("commencer les questions")
    tmux("send-keys", "-t", "form", "Enter")
    tmux.wait_for(f"1/{COUNT}")
    tmux("send-keys", "-t", "form", "?", "Up", "o", "Down", "Up")
    tmux("send-keys", "-t", "form", "-l", "on?on?")
    tmux.wait_for(f"8/{COUNT}")
    tmux("send-keys", "-t", "form", "s")
    shown = tmux.wait_for("ORIENTATION")
    assert all(len(line) <= 80 for line in shown.splitlines())
    tmux("send-keys", "-t", "form", "C-c")
    tmux.wait_for("rester")
    tmux("send-keys", "-t", "form", "C-c")
    for _ in range(100):
        if file.exists() and file.stat().st_size:
            break
        time.sleep(0.1)
    assert len(read(file)) == 7


def test_b07_detached_and_attached_in_another_size_nothing_is_lost(inside, terminal):
    """B07: the window follows the client that comes back, to a smaller and to a larger one."""
    tmux, _ = inside
    tmux.wait_for("commencer les questions")
    tmux("send-keys", "-t", "form", "Enter", "?", "?")
    tmux.wait_for(f"3/{COUNT}")
    for rows, columns in ((40, 120), (16, 50)):
        client = terminal(program=tmux.command("attach"), rows=rows, columns=columns)
        client.wait_for(f"3/{COUNT}")
        client.resize(rows + 3, columns + 10)
        client.read(0.5)
        client.wait_for(f"3/{COUNT}")
        tmux("detach-client")
        assert client.end() == 0
    again = terminal(program=tmux.command("attach"))
    again.wait_for(f"3/{COUNT}")
    again.press("?")
    again.wait_for(f"4/{COUNT}")
