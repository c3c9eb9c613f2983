"""What is in front of the officer, over what it hides, and how far it is read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Self

from attrs import evolve, field, frozen

from signals_tui.typesetting import Line, Paragraph, set_page
from signals_tui.view import Room, View

MARGIN = 2
"""The columns left blank beside a page."""


@frozen
class Facing:
    """What is in front, last of ``views``, over what it hides.

    ``offset`` is the first line shown of a page, ``room`` what the terminal leaves to it.
    """

    views: tuple[View, ...] = field(default=(View.CHECKLISTS,), kw_only=True)
    offset: int = field(default=0, kw_only=True)
    room: Room = field(factory=Room, kw_only=True)

    @property
    def view(self) -> View:
        """What is in front."""
        return self.views[-1]

    @property
    def is_page(self) -> bool:
        """Whether a page to read is in front."""
        return self.view not in (View.CHECKLISTS, View.INTERVIEW)

    def opened(self, view: View) -> Self:
        """With a page in front, read from its start."""
        hidden = tuple(each for each in self.views if each is not view)
        return evolve(self, views=(*hidden, view), offset=0)

    def closed(self) -> Self:
        """With what the page in front was hiding."""
        return evolve(self, views=self.views[:-1] or (View.CHECKLISTS,), offset=0)

    def fitted(self, room: Room) -> Self:
        """With another room for pages."""
        return evolve(self, room=room).scrolled(0)

    def scrolled(self, by: int) -> Self:
        """With the page moved by some lines, within its ends."""
        if not self.is_page:
            return self
        lines, _ = self.page
        return evolve(self, offset=max(0, min(self.offset + by, len(lines) - self.room.rows)))

    def keeping_in_view(self, below: int = 0) -> Self:
        """With the page moved so that what is pointed at is read, and some lines below it."""
        lines, _ = self.page
        line = next((rank for rank, each in enumerate(lines) if each.text.startswith(">")), 0)
        under = line + min(below, self.room.rows - 1) - (self.offset + self.room.rows - 1)
        return self.scrolled(max(0, under) + min(0, line - self.offset))

    def at_heading(self, by: int) -> Self:
        """With the next or former heading of the page at the top, as far as the page goes."""
        _, headings = self.page
        if by > 0:
            place = min((each for each in headings if each > self.offset), default=self.offset)
        else:
            place = max((each for each in headings if each < self.offset), default=0)
        return self.scrolled(place - self.offset)

    @cached_property
    def page(self) -> tuple[tuple[Line, ...], tuple[int, ...]]:
        """The lines of the page in front, and the places of its headings."""
        return set_page(self.told_in_front(), max(8, self.room.columns - 2 * MARGIN))

    def told_in_front(self) -> Iterable[Paragraph]:
        """What the page in front says; nothing where none is."""
        return ()
