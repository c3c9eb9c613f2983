"""A screen on a desk: what is slow is done aside from it, and nobody's absence lasts for ever."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from textual import on
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from signals_tui.desk import Desk
from signals_tui.errands import Change, Errand, errands
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.vigil import Watch, at_rest

WATCHED = 1.0
"""How often it is looked whether anybody is there, in seconds."""


class DeskScreen(Screen[None], inherit_bindings=False):
    """Holds the desk as it is now, and has what it asks done; what it shows is not its matter."""

    @dataclass
    class Done(Message):
        """Something slow that was asked for is done, and changes the desk."""

        name: str
        change: Change = field(repr=False)

    def __init__(self, desk: Desk, keeper: Keeper, watch: Watch) -> None:
        super().__init__()
        self.desk = keeper.desk = desk
        self._keeper = keeper
        self._watch = watch
        self._under_way: set[str] = set()
        self._waiting: dict[str, Errand] = {}
        self._is_replaced = False

    def on_mount(self) -> None:
        """Watch whether anybody is there."""
        self.set_interval(WATCHED, self.rest)

    def change(self, desk: Desk, always: bool = False) -> None:
        """Take the desk as it is now, and have done what it asks."""
        if self._is_replaced or (desk is self.desk and not always):
            return
        former, self.desk = self.desk, desk
        self._keeper.desk = desk
        if desk.left:
            self.app.exit()
        else:
            self.changed(former)
        self._send()

    def changed(self, former: Desk) -> None:
        """Show the desk as it is now."""
        # Abstract: the metaclass of Textual's screens leaves no room for that of abc.
        raise NotImplementedError

    def moved(self) -> dt.datetime:
        """Somebody is there, after what their absence changed; gives the hour."""
        now = self.rest()
        self._watch.moved()
        return now

    def rest(self) -> dt.datetime:
        """Hide, lock or erase where nobody has moved for too long (B08); gives the hour."""
        now = dt.datetime.now()
        self.change(at_rest(self.desk, self._watch.idle, self._watch.delay, now))
        return now

    def _send(self) -> None:
        """Have what is slow done aside, one thing of each kind at a time."""
        for each in errands(self.desk, self._keeper):
            if each.name not in self._under_way:
                self._under_way.add(each.name)
                self._waiting[each.name] = each
                self.run_worker(partial(self._do, each.name), thread=True)

    def _do(self, name: str) -> None:
        # A worker is remembered after its end: it must not hold what it worked on (B08).
        errand = self._waiting.pop(name)
        worker = get_current_worker()

        def is_still_asked(wants: Callable[[Desk], bool]) -> bool:
            return wants(self.desk) and not worker.is_cancelled

        self.post_message(self.Done(name, errand.done(is_still_asked)))

    @on(Done)
    def _take(self, message: Done) -> None:
        self._under_way.discard(message.name)
        self.change(message.change(self.desk))
        self._send()
