"""How the form ends when nobody asks it: told by a signal, its window closed, or by a crash."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress

from attrs import define, field, frozen

PATIENCE = 2.0
"""How long the terminal is given to be restored, in seconds, once the process is told to end."""
KEEPING_PATIENCE = 10.0
"""How long the draft that somebody chose to keep is given, in seconds: it takes about one."""
_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")


@frozen
class Kept:
    """How many drafts were kept as the form ended, and why one could not be."""

    count: int = 0
    refusal: str = ""


@define
class Ending:
    """Restores the terminal, then keeps the draft that was chosen, and lets no signal stop it.

    ``keep`` keeps it, once there is a form.
    """

    keep: Callable[[], Kept] | None = None
    code: int = 0
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _close: Callable[[int], None] | None = field(default=None, init=False)
    _begun: threading.Lock = field(factory=threading.Lock, init=False)
    _kept: Kept = field(factory=Kept, init=False)
    _work: threading.Thread | None = field(default=None, init=False)
    _watch: threading.Timer | None = field(default=None, init=False)

    def heed(self) -> None:
        """Be ready to be told to end, for as long as the process lives.

        A window that closes tells it twice: the second time must not stop what the first began.
        """
        if threading.current_thread() is not threading.main_thread():
            return
        for name in _ENDING:
            number = getattr(signal, name, None)
            if number is not None:
                # A system without signals has its own way to end a program.
                with suppress(ValueError, OSError):
                    signal.signal(number, lambda told, _: self.told(told))

    def within(self, loop: asyncio.AbstractEventLoop, close: Callable[[int], None]) -> None:
        """Restore the terminal by this, in this loop."""
        self._loop, self._close = loop, close

    def told(self, number: int) -> None:
        """End as a signal asks; where the terminal is gone, do not wait for it."""
        if self.code or self._work is not None:
            return
        self.code = 128 + number
        self._watch = threading.Timer(PATIENCE, self._end)
        self._watch.daemon = True
        self._watch.start()
        if self._loop is not None and self._close is not None:
            with suppress(RuntimeError):  # it has ended by itself in the meantime
                self._loop.call_soon_threadsafe(self._close, self.code)

    def kept(self) -> Kept:
        """What is kept of the form once it is closed; waits for it, but not for ever."""
        with self._begun:
            if self._work is None:
                # In a thread, which a disk that never answers cannot make eternal.
                self._work = threading.Thread(target=self._keep, daemon=True)
                self._work.start()
        self._work.join(KEEPING_PATIENCE)
        if self._watch is not None:
            self._watch.cancel()
        return self._kept

    def _keep(self) -> None:
        if self.keep is not None:
            self._kept = self.keep()

    def _end(self) -> None:
        self.kept()
        os._exit(self.code)
