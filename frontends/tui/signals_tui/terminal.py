"""The terminal: whether the form can run in it, and how its keys are read."""

from __future__ import annotations

import os
import selectors
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Mapping, MutableMapping
from typing import IO, TYPE_CHECKING

from signals_tui.escapes import ESCAPE, Escapes

if TYPE_CHECKING:
    from textual.driver import Driver

_ESCAPE = "350"
"""How long Escape is waited with, in thousandths of a second: over a slow line, the rest of an
arrow key comes after its first byte, and is no letter."""
_READ = 4096
_TICK = 0.1


def can_show_form(streams: tuple[IO[str] | None, ...], environment: Mapping[str, str]) -> bool:
    """Whether the streams are a terminal that can place its cursor."""
    attached = all(stream is not None and stream.isatty() for stream in streams)
    return attached and environment.get("TERM", "") not in ("dumb", "" if os.name != "nt" else "?")


def await_slow_keys(environment: MutableMapping[str, str]) -> None:
    """Give the bytes of one key the time to come, unless the user says how long."""
    environment.setdefault("ESCDELAY", _ESCAPE)


def escape_patience(environment: Mapping[str, str]) -> float:
    """How long Escape is waited with, in seconds; what is no number of thousandths is not."""
    asked = environment.get("ESCDELAY", _ESCAPE)
    return int(asked if asked.isascii() and asked.isdigit() else _ESCAPE) / 1000


def driver_class() -> type[Driver] | None:
    """The driver of the form, or Textual's own where there is no Unix terminal."""
    if os.name == "nt":
        return None
    from textual import events, messages
    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver

    class ForgivingDriver(LinuxDriver):
        """Reads the keys in the locale's encoding; no byte can stop it, nor a closed window.

        Textual's own decodes strictly in UTF-8: one accent typed in a Latin-1 terminal ended the
        program and lost the answers. At the end of the input it turned in a circle.
        """

        def run_input_thread(self) -> None:
            """Read keys until the program ends or the terminal is closed."""
            stream = sys.__stdin__
            encoding = (stream.encoding if stream else None) or "utf-8"
            decode = getincrementaldecoder(encoding)(errors="replace").decode
            parser = XTermParser(self._debug)
            escapes = Escapes(escape_patience(os.environ))
            with selectors.SelectSelector() as selector:
                selector.register(self.fileno, selectors.EVENT_READ)
                while not self.exit_event.is_set():
                    if selector.select(_TICK):
                        data = _read(self.fileno)
                        if not data:
                            self._app.post_message(messages.ExitApp())
                            return
                        for piece in escapes.cut(decode(data), time.monotonic()):
                            if piece is None:
                                self.process_message(events.Key("escape", ESCAPE))
                                continue
                            for event in parser.feed(piece):
                                self.process_message(event)
                    if escapes.is_overdue(time.monotonic()):
                        self.process_message(events.Key("escape", ESCAPE))
                    for event in parser.tick():
                        self.process_message(event)

    return ForgivingDriver


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, _READ)
    except OSError:
        return b""
