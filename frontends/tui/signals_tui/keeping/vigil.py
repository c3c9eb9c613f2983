"""Since when nobody pressed a key: the screen is hidden, then locked or erased, in time.

As in the form (``signals_web.vigil``, which says why):

- an interview whose draft has a passphrase is sealed under it, in memory, and leaves the desk:
  nothing of it is read any more without that passphrase;
- one without a passphrase cannot be locked: it is hidden at the same moment, any key shows it
  again, and it is erased at three times the delay, which the page says;
- one whose sealing fails is tried again until then, and the page says that it is hidden and not
  locked.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

from attrs import define, evolve, field

from signals_tui.desk import Desk
from signals_tui.keeping.drafting import asked_of
from signals_tui.keeping.state import Mask
from signals_tui.options import DELAY_MINUTES
from signals_tui.page_keys import in_page
from signals_tui.view import View

ERASED_AFTER = 3
"""How many times the delay an interview without a passphrase is let live."""
_TRIED_AGAIN = 0.1
"""After which part of the delay what could not be sealed is tried again."""


def _clocks() -> tuple[float, float]:
    # The first one stands still while a laptop sleeps, the second one may be set by hand.
    return time.monotonic(), time.time()


@define
class Watch:
    """When the last key was pressed, on two clocks, and how long nobody may be away."""

    delay: float = DELAY_MINUTES * 60.0
    clocks: Callable[[], tuple[float, float]] = _clocks
    _moved: tuple[float, float] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._moved = self.clocks()

    def moved(self) -> None:
        """Somebody pressed a key."""
        self._moved = self.clocks()

    @property
    def idle(self) -> float:
        """For how many seconds nobody has."""
        return max(now - then for now, then in zip(self.clocks(), self._moved, strict=True))


def at_rest(desk: Desk, idle: float, delay: float, now: dt.datetime) -> Desk:
    """The desk where nobody has moved for some seconds: hidden, to be sealed, or erased."""
    if idle < delay:
        return desk
    if desk.interview is None:
        return _forgetting(desk)
    erased = ERASED_AFTER * delay
    masked = _masked(desk, now, now + dt.timedelta(seconds=max(0.0, erased - idle)))
    mask, keeping = masked.keeping.mask, masked.keeping
    if mask is None or keeping.asked is not None or masked.papers.unwritten:
        return masked  # what is being written ends first
    if keeping.passphrase is None or (mask.tried is not None and idle >= erased):
        return _erased(masked, mask, now) if idle >= erased else masked
    if mask.tried is not None and idle - mask.tried < delay * _TRIED_AGAIN:
        return masked
    asked = asked_of(masked.read_by(masked.reader.at(now)), 0, in_memory=True)
    tried = evolve(mask, tried=idle, sealed=())
    return masked.keeping_by(evolve(keeping, asked=asked, mask=tried))


def is_masked(desk: Desk) -> bool:
    """Whether the screen is hidden, whatever page lies over it."""
    return View.MASKED in desk.views


def behind_a_mask(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed while it is hidden: it comes back, or the numbers show.

    What is being locked does not come back: whoever is there may be somebody else.
    """
    if desk.view is View.DANGER:
        return desk.closed() if stroke in ("d", "f2") else in_page(desk, stroke)
    if stroke in ("d", "f2"):
        return desk.opened(View.DANGER)
    keeping = desk.keeping
    if keeping.asked is not None and keeping.asked.in_memory:
        return desk
    return desk.closed().keeping_by(evolve(keeping, mask=None))


def _masked(desk: Desk, now: dt.datetime, erased_at: dt.datetime) -> Desk:
    if is_masked(desk):
        return desk
    mask = Mask(now, erased_at)
    return desk.keeping_by(evolve(desk.keeping, mask=mask)).opened(View.MASKED)


def _erased(desk: Desk, mask: Mask, now: dt.datetime) -> Desk:
    empty = desk.restarted()
    told = evolve(mask, erased_at=now, tried=mask.tried)
    return empty.keeping_by(evolve(empty.keeping, mask=told)).opened(View.ERASED)


def _forgetting(desk: Desk) -> Desk:
    """Without the passphrase that was begun and not tried."""
    opening = desk.keeping.opening
    if not opening.typed or opening.asked is not None:
        return desk
    return desk.keeping_by(evolve(desk.keeping, opening=evolve(opening, typed="")))
