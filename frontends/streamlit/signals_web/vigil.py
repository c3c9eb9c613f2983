"""Who is at the form and since when nobody moved: what is locked, and what is erased, in time.

Why it is so. A nurse is called away for an emergency while a pupil stays in the room: what she
typed must not be read, and ten minutes of work on a child must not be lost either.

- A sitting kept as a draft has a passphrase: once idle, it is sealed under it, in memory, and its
  session ends. Nothing of it can be read any more, here or by whoever sits down, without that
  passphrase.
- One without a passphrase cannot be locked: whatever key this program held, whoever sits down could
  make it use. The page hides it at the same moment; it is erased at three times the delay, and the
  page says at what hour.
- One whose sealing fails (too long, too little memory) is tried again until then, and the page says
  that it is masked and not locked.

A code of four figures would only look like a lock, and a passphrase asked at the door would keep
the nurse from starting. Python cannot wipe memory: what ended is no longer reachable from the
program, but its bytes may stay in the memory of the machine for a while.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
import weakref
from collections.abc import Callable, Iterable

from attrs import define, evolve, field, frozen

from signals_web.ending import Due, Locked, Note
from signals_web.options import DEFAULT_LOCK_MINUTES
from signals_web.sitting import Sitting

ERASED_AFTER = 3
"""How many times the delay a sitting without a passphrase is let live."""
_TRIED_AGAIN = 0.1
"""After which part of the delay what could not be sealed is tried again."""


@frozen
class _Tab:
    browser: str
    since: tuple[float, float]
    sitting: weakref.ref[Sitting] | None = None
    spared: tuple[float, float] | None = None

    def held(self) -> Sitting | None:
        """What is under way, which is not kept alive for that."""
        return None if self.sitting is None else self.sitting()


def _clocks() -> tuple[float, float]:
    # The first one stands still while a laptop sleeps, the second one may be set by hand.
    return time.monotonic(), time.time()


@define
class Vigil:
    """The tabs of every browser, the last gesture of each, and what was locked for it."""

    delay: float = DEFAULT_LOCK_MINUTES * 60.0
    clocks: Callable[[], tuple[float, float]] = _clocks
    _moved: dict[str, tuple[float, float]] = field(factory=dict, init=False, repr=False)
    _tabs: dict[str, _Tab] = field(factory=dict, init=False, repr=False)
    _left: set[str] = field(factory=set, init=False, repr=False)
    _locked: dict[str, tuple[Locked, ...]] = field(factory=dict, init=False, repr=False)
    _notes: dict[str, tuple[Note, dt.datetime]] = field(factory=dict, init=False, repr=False)
    _lock: threading.RLock = field(factory=threading.RLock, init=False, repr=False)

    def moved(self, browser: str) -> None:
        """Somebody pressed a key, clicked or scrolled in a browser."""
        with self._lock:
            self._moved[browser] = self.clocks()

    def idle(self, browser: str) -> float:
        """For how many seconds nobody has moved in a browser."""
        return self._elapsed(self._moved.get(browser, self.clocks()))

    def watch(self, session: str, browser: str, sitting: Sitting | None) -> None:
        """Know a tab with what is under way in it."""
        with self._lock:
            known = self._tabs.get(session) or _Tab(browser, self.clocks())
            seen = None if sitting is None else weakref.ref(sitting)
            self._tabs[session] = evolve(known, sitting=seen, spared=None)

    def leave(self, session: str) -> None:
        """Somebody erases everything of a tab, and leaves."""
        with self._lock:
            self._left.add(session)

    def due(self) -> tuple[Due, ...]:
        """The tabs that were left, or where nobody has moved for too long."""
        with self._lock:
            return tuple(self._due())

    def _due(self) -> Iterable[Due]:
        for session, tab in self._tabs.items():
            moved = self._moved.get(tab.browser, tab.since)
            idle = min(self._elapsed(moved), self._elapsed(tab.since))
            sitting = tab.held()
            if session in self._left:
                yield Due(session, tab.browser, told=Note.LEFT)
            elif idle >= self.delay and sitting is not None and sitting.kept:
                yield from self._sealing(session, tab, sitting, idle)
            elif idle >= ERASED_AFTER * self.delay:
                yield Due(session, tab.browser, told=None if sitting is None else Note.IDLE)

    def _sealing(self, session: str, tab: _Tab, sitting: Sitting, idle: float) -> Iterable[Due]:
        erased = ERASED_AFTER * self.delay
        since = self._elapsed(tab.spared) if tab.spared else None
        if since is not None and idle - since >= erased:
            yield Due(session, tab.browser, told=Note.UNSEALED)
        elif since is None or idle >= erased or since >= self.delay * _TRIED_AGAIN:
            yield Due(session, tab.browser, sitting)

    def is_due(self, due: Due) -> bool:
        """Whether it still is: nobody moved, and nothing changed, since it was looked at."""
        return any(
            each.session == due.session and each.sealing is due.sealing and each.told is due.told
            for each in self.due()
        )

    def spare(self, due: Due) -> None:
        """What could not be sealed is tried again, then erased in its time."""
        with self._lock:
            self._tabs[due.session] = evolve(self._tabs[due.session], spared=self.clocks())

    def locks(self, browser: str) -> bool:
        """Whether what has a passphrase can be sealed in this browser, as far as it is known."""
        return all(each.spared is None or each.held() is None for each in self._tabs_of(browser))

    def held(self, browser: str) -> int:
        """In how many tabs of a browser something is under way."""
        return sum(each.held() is not None for each in self._tabs_of(browser))

    def _tabs_of(self, browser: str) -> tuple[_Tab, ...]:
        with self._lock:
            return tuple(each for each in self._tabs.values() if each.browser == browser)

    def ended(self, due: Due, locked: Locked | None, at: dt.datetime) -> None:
        """Forget a tab whose session has ended; what was sealed of it waits for its passphrase."""
        with self._lock:
            self._tabs.pop(due.session, None)
            self._left.discard(due.session)
            if locked is not None:
                self._locked[due.browser] = (*self.locked(due.browser), locked)
            elif due.told is not None:
                self._notes[due.browser] = due.told, at

    def locked(self, browser: str) -> tuple[Locked, ...]:
        """What was locked for a browser, the first one first."""
        return self._locked.get(browser, ())

    def opened(self, browser: str, locked: Locked) -> None:
        """Forget what was locked, once it is open or given up."""
        with self._lock:
            kept = tuple(each for each in self.locked(browser) if each is not locked)
            self._locked[browser] = kept

    def note(self, browser: str) -> tuple[Note, dt.datetime] | None:
        """What a browser must be told of a sitting that is gone, and when it went."""
        return self._notes.get(browser)

    def read(self, browser: str) -> None:
        """It was told."""
        with self._lock:
            self._notes.pop(browser, None)

    def _elapsed(self, since: tuple[float, float]) -> float:
        return max(now - then for now, then in zip(self.clocks(), since, strict=True))


# The script of the page and the server share this process: one watch for both.
VIGIL = Vigil()
