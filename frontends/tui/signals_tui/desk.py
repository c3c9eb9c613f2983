"""The desk: what is in front of the officer, and what each key does there, as plain values."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import evolve, field, frozen

from signals import Checklist, Outcome, References
from signals.interview import Interview
from signals.loading.readable import Readable, Refused
from signals.performance import Worth
from signals.profile import Profile
from signals.record import Record
from signals.wording.guide import Guide
from signals_tui.keeping.state import Keeping
from signals_tui.pages.in_front import page_in_front
from signals_tui.papers import Papers, Reply
from signals_tui.reader import Reader
from signals_tui.training.exercise import Exercise
from signals_tui.training.trainer import Trainer
from signals_tui.typesetting import Line, set_page
from signals_tui.view import TRAINING, Room, View

MARGIN = 2
"""The columns left blank beside a page."""


@frozen
class Desk:
    """One state of the whole form; a key gives the next one, in the order of the keys.

    ``views`` holds what is in front, last, over what it hides. ``inquired`` is the outcome whose
    deciding questions are computed. ``offset`` is the first line shown of a page. ``worths`` gives
    what each checklist is worth, by its name. ``record`` is what a draft holds beside its answers.
    ``exercise`` is there in an invented situation, which is never kept nor mixed with what is real.
    """

    checklists: tuple[Checklist, ...]
    references: References = field(repr=False)
    date: dt.date
    time: dt.time | None = None
    refused: tuple[Refused, ...] = ()
    views: tuple[View, ...] = (View.CHECKLISTS,)
    interview: Interview | None = field(default=None, repr=False)
    chosen: int = 0
    offset: int = 0
    inquired: Outcome | None = field(default=None, repr=False)
    room: Room = field(factory=Room)
    left: bool = False
    reader: Reader = field(factory=Reader)
    worths: tuple[tuple[str, Worth], ...] = field(default=(), repr=False)
    papers: Papers = field(factory=Papers)
    record: Record | None = field(default=None, repr=False)
    exercise: Exercise | None = None
    trainer: Trainer = field(factory=Trainer)
    keeping: Keeping = field(factory=Keeping)

    @property
    def view(self) -> View:
        """What is in front."""
        return self.views[-1]

    @property
    def is_page(self) -> bool:
        """Whether a page to read is in front."""
        return self.view not in (View.CHECKLISTS, View.INTERVIEW)

    @property
    def is_training(self) -> bool:
        """Whether a page of trainer's mode is in front, that of leaving an exercise included."""
        played = self.exercise is not None or self.trainer.counted > 0
        return self.view in TRAINING or (played and self.view is View.LEAVING)

    @property
    def is_inquired(self) -> bool:
        """Whether the deciding questions of the present answers are computed."""
        return self.interview is not None and self.inquired is self.interview.outcome

    @property
    def checklist_id(self) -> str:
        """The id of the checklist in front; nothing where none is."""
        return "" if self.interview is None else self.interview.checklist.id

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles that use the checklist in front."""
        return self.reader.offered(self.checklist_id)

    @property
    def worth(self) -> Worth | None:
        """What the checklist in front is worth; nothing where it has no card."""
        interview = self.interview
        return None if interview is None else dict(self.worths).get(interview.checklist.name)

    @property
    def missing(self) -> tuple[Refused, ...]:
        """What could not be read and that the checklist in front goes without."""
        return tuple(each for each in self.refused if each.concerns(self.checklist_id))

    @property
    def guide(self) -> Guide:
        """What the outcome in front is told with."""
        return self.reader.guide(self.references, self.date, self.checklist_id)

    def read_by(self, reader: Reader) -> Desk:
        """With another reader, or the same at another minute."""
        return self if reader is self.reader else evolve(self, reader=reader)

    def knowing(self, read: Readable) -> Desk:
        """With what could be read of what its checklists are worth, and what could not."""
        return evolve(self, worths=read.worths, refused=read.refused)

    def handing(self, papers: Papers) -> Desk:
        """With another state of what is handed over."""
        return self if papers is self.papers else evolve(self, papers=papers)

    def training(self, trainer: Trainer) -> Desk:
        """With another state of what a trainer has in hand."""
        return self if trainer is self.trainer else evolve(self, trainer=trainer)

    def keeping_by(self, keeping: Keeping) -> Desk:
        """With another state of what is kept."""
        return self if keeping is self.keeping else evolve(self, keeping=keeping)

    def prepared(self, reply: Reply) -> Desk:
        """With what became of a document that was asked for."""
        return self.handing(self.papers.prepared(reply)).scrolled(0)

    def keeping_in_view(self, below: int = 0) -> Desk:
        """With the page moved so that what is pointed at is read, and some lines below it."""
        lines, _ = self.page
        line = next((rank for rank, each in enumerate(lines) if each.text.startswith(">")), 0)
        under = line + min(below, self.room.rows - 1) - (self.offset + self.room.rows - 1)
        return self.scrolled(max(0, under) + min(0, line - self.offset))

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
        views = (View.INTERVIEW, View.INTRODUCTION)
        return evolve(self._real(), interview=interview, views=views, offset=0, record=None)

    def restarted(self) -> Desk:
        """With every answer erased and the reader forgotten, at the choice of a checklist."""
        date, time = self.keeping.day or (self.date, self.time)
        views = (View.CHECKLISTS,)
        empty = evolve(
            self._real(), interview=None, inquired=None, views=views, offset=0, record=None
        )
        there = evolve(empty, date=date, time=time).read_by(self.reader.restarted())
        return there.handing(self.papers.restarted())

    def ended(self) -> Desk:
        """With nothing left to do, nor to write: the form closes."""
        return evolve(self._real(), left=True, papers=self.papers.restarted())

    def _real(self) -> Desk:
        """With nothing of any exercise nor of any draft, nor the documents of an exercise."""
        papers = self.papers if self.exercise is None else self.papers.restarted()
        trainer, keeping = self.trainer.restarted(), self.keeping.restarted()
        return evolve(self, exercise=None, trainer=trainer, papers=papers, keeping=keeping)

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

    @cached_property
    def page(self) -> tuple[tuple[Line, ...], tuple[int, ...]]:
        """The lines of the page in front, and the places of its headings."""
        return set_page(page_in_front(self), max(8, self.room.columns - 2 * MARGIN))
