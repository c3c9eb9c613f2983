"""The real program in a real pseudo-terminal, read as a terminal would show it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

import pyte

PATIENCE = 20.0
"""How long something is waited for, in seconds, before a test fails."""


class Session:
    """A run of ``signals-tui`` of a given size; ``sent`` is every byte it sent to the terminal."""

    def __init__(
        self,
        *arguments: str,
        rows: int = 24,
        columns: int = 80,
        program: list[str] | None = None,
        **env: str,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.master, slave = pty.openpty()
        self.resize(rows, columns, tell=False)
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **env}
        # The size is the terminal's own; a test runner may have set these for itself.
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        command = program or [sys.executable, "-m", "signals_tui.launcher", *arguments]
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def resize(self, rows: int, columns: int, tell: bool = True) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)
        if tell:
            os.kill(self.process.pid, signal.SIGWINCH)

    def press(self, keys: str) -> None:
        """Send keys in one write, as a burst."""
        os.write(self.master, keys.encode())

    def read(self, seconds: float = 0.1) -> None:
        """Take in what the program sends for a while."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self.master], [], [], left)
            if not ready:
                return
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            self.sent += data
            self._stream.feed(data)

    @property
    def text(self) -> str:
        """What the terminal shows, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, told: str) -> None:
        """Wait until the terminal shows a text; raises ``AssertionError`` with what it shows."""
        until = time.monotonic() + PATIENCE
        while told not in self.text:
            assert time.monotonic() < until, f"« {told} » attendu, à l'écran :\n{self.text}"
            self.read()

    def end(self) -> int:
        """Wait for the program to end by itself, and give its exit code."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, f"le programme ne finit pas :\n{self.text}"
            self.read()
        self.read(0.2)
        return self.process.returncode

    def close(self) -> None:
        """End the program, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)


def _take_terminal() -> None:
    # A test worker may hold signals back, and its children inherit that.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    # Started in the background, a runner ignores Ctrl-C, and so would all that it starts.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
