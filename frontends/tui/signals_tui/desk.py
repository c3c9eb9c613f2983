"""The desk: what is in front of the officer, and what each key does there, as plain values."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from functools import cached_property

from attrs import evolve, field, frozen

from signals import Checklist, Outcome, References
from signals_tui.interview import Interview
from signals_tui.pages.danger import danger_page
from signals_tui.pages.introduction import introduction_page
from signals_tui.pages.item_help import item_help_page
from signals_tui.pages.key_help import key_help_page
from signals_tui.pages.leaving import leaving_page
from signals_tui.pages.orientation import orientation_page
from signals_tui.typesetting import Line, Paragraph, set_page

MARGIN = 2
"""The columns left blank beside a page."""


class View(Enum):
    """What may be in front; all but the first two are pages laid over them."""

    CHECKLISTS = "checklists"
    INTERVIEW = "interview"
    INTRODUCTION = "introduction"
    ORIENTATION = "orientation"
    ITEM_HELP = "item_help"
    DANGER = "danger"
    KEY_HELP = "key_help"
    LEAVING = "leaving"


@frozen
class Room:
    """How many columns and lines the terminal leaves to a page."""

    columns: int = 78
    rows: int = 21


@frozen
class Desk:
    """One state of the whole form; a key gives the next one, in the order of the keys.

    ``views`` holds what is in front, last, over what it hides. ``inquired`` is the outcome whose
    deciding questions are computed. ``offset`` is the first line shown of a page.
    """

    checklists: tuple[Checklist, ...]
    references: References = field(repr=False)
    date: dt.date
    time: dt.time | None = None
    unreadable: tuple[str, ...] = ()
    views: tuple[View, ...] = (View.CHECKLISTS,)
    interview: Interview | None = field(default=None, repr=False)
    chosen: int = 0
    offset: int = 0
    inquired: Outcome | None = field(default=None, repr=False)
    room: Room = Room()
    left: bool = False

    @property
    def view(self) -> View:
        """What is in front."""
        return self.views[-1]

    @property
    def is_page(self) -> bool:
        """Whether a page to read is in front."""
        return self.view not in (View.CHECKLISTS, View.INTERVIEW)

    @property
    def is_inquired(self) -> bool:
        """Whether the deciding questions of the present answers are computed."""
        return self.interview is not None and self.inquired is self.interview.outcome

    def opened(self, view: View) -> Desk:
        """With a page in front, read from its start."""
        hidden = tuple(each for each in self.views if each is not view)
        return evolve(self, views=(*hidden, view), offset=0)

    def closed(self) -> Desk:
        """With what the page in front was hiding."""
        return evolve(self, views=self.views[:-1] or (View.CHECKLISTS,), offset=0)

    def begun(self, checklist: Checklist) -> Desk:
        """With an interview under a checklist, its introduction in front."""
        interview = Interview.of(checklist, self.date, self.time)
        return evolve(
            self, interview=interview, views=(View.INTERVIEW, View.INTRODUCTION), offset=0
        )

    def restarted(self) -> Desk:
        """With every answer erased, at the choice of a checklist."""
        return evolve(self, interview=None, inquired=None, views=(View.CHECKLISTS,), offset=0)

    def ended(self) -> Desk:
        """With nothing left to do: the form closes."""
        return evolve(self, left=True)

    def answering(self, interview: Interview) -> Desk:
        """With the interview as a key left it."""
        return evolve(self, interview=interview)

    def picked(self, place: int) -> Desk:
        """With another checklist pointed at."""
        return evolve(self, chosen=max(0, min(place, len(self.checklists) - 1)))

    def told(self, outcome: Outcome) -> Desk:
        """With the deciding questions of an outcome computed."""
        return evolve(self, inquired=outcome)

    def fitted(self, room: Room) -> Desk:
        """With another room for pages."""
        return evolve(self, room=room).scrolled(0)

    def scrolled(self, by: int) -> Desk:
        """With the page moved by some lines, within its ends."""
        if not self.is_page:
            return self
        lines, _ = self.page
        return evolve(self, offset=max(0, min(self.offset + by, len(lines) - self.room.rows)))

    def at_heading(self, by: int) -> Desk:
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
        return set_page(self._paragraphs(), max(8, self.room.columns - 2 * MARGIN))

    def _paragraphs(self) -> list[Paragraph]:
        interview = self.interview
        at_hand = self.checklists if interview is None else (interview.checklist,)
        match self.view, interview:
            case View.DANGER, _:
                return [*danger_page(at_hand, self.references, self.date)]
            case View.KEY_HELP, _:
                return [*key_help_page()]
            case View.LEAVING, _:
                return [*leaving_page(interview, len(self.checklists) > 1)]
            case View.INTRODUCTION, Interview():
                return [*introduction_page(interview.checklist)]
            case View.ITEM_HELP, Interview():
                return [*item_help_page(interview.item, self.references)]
            case View.ORIENTATION, Interview():
                page = orientation_page(interview.outcome, self.references, self.is_inquired)
                return [*page]
            case _:
                return []
