"""The desk: what is in front of the officer, and what each key does there, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, field, frozen

from signals import Checklist, Outcome, References
from signals.interview import Interview
from signals.loading.readable import Readable, Refused
from signals.performance import Worth
from signals.profile import Profile
from signals.record import Record
from signals.wording.guide import Guide
from signals_tui.dossier import papers_in_front
from signals_tui.explaining import Explained
from signals_tui.facing import Facing
from signals_tui.keeping.state import Keeping
from signals_tui.minors import Minors
from signals_tui.pages.in_front import page_in_front
from signals_tui.papers import Papers, Reply
from signals_tui.reader import Reader
from signals_tui.sheet.state import Sheets
from signals_tui.todo import Todo
from signals_tui.training.exercise import Exercise
from signals_tui.training.trainer import Trainer
from signals_tui.typesetting import Paragraph
from signals_tui.view import TRAINING, Room, View


@frozen
class Desk(Facing):
    """One state of the whole form; a key gives the next one, in the order of the keys.

    ``inquired`` is the outcome whose deciding questions are computed, ``explained`` why an outcome
    is what it is, once it was asked for. ``worths`` gives what each checklist is worth, by its
    name. ``record`` is what is noted beside the answers, ``minors`` who else is declared with whom
    they are about.
    ``exercise`` is there in an invented situation, which is never kept nor mixed with what is real.
    """

    checklists: tuple[Checklist, ...]
    references: References = field(repr=False)
    date: dt.date
    time: dt.time | None = None
    refused: tuple[Refused, ...] = ()
    interview: Interview | None = field(default=None, repr=False)
    chosen: int = 0
    inquired: Outcome | None = field(default=None, repr=False)
    explained: Explained | None = None
    left: bool = False
    reader: Reader = field(factory=Reader)
    worths: tuple[tuple[str, Worth], ...] = field(default=(), repr=False)
    papers: Papers = field(factory=Papers)
    record: Record | None = field(default=None, repr=False)
    exercise: Exercise | None = None
    trainer: Trainer = field(factory=Trainer)
    todo: Todo = field(factory=Todo)
    minors: Minors = field(factory=Minors)
    keeping: Keeping = field(factory=Keeping)
    sheets: Sheets = field(factory=Sheets)

    @property
    def is_training(self) -> bool:
        """Whether a page of trainer's mode is in front, that of leaving an exercise included."""
        played = self.exercise is not None or self.trainer.counted > 0
        return self.view in TRAINING or (played and self.view is View.LEAVING)

    @property
    def writes(self) -> bool:
        """Whether the page in front is typed in: letters are then no keys."""
        return {View.TO_DO: self.todo.writes, View.MINORS: self.minors.writes}.get(self.view, False)

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

    def beside(self, sheets: Sheets) -> Desk:
        """With another state of the sheets beside the interview."""
        return self if sheets is self.sheets else evolve(self, sheets=sheets)

    def prepared(self, reply: Reply) -> Desk:
        """With what became of a document that was asked for."""
        return self.handing(self.papers.prepared(reply)).scrolled(0)

    def closed(self) -> Desk:
        """With what the page in front was hiding, a document made again where it has changed."""
        closed = super().closed()
        return closed.handing(papers_in_front(closed))

    def begun(self, checklist: Checklist) -> Desk:
        """With an interview under a checklist, its introduction in front."""
        date, time, now = self.date, self.time, self.reader.moment
        if now is not None and time is not None:
            # A form left open at the desk is of the day that somebody comes.
            date, time = now.date(), now.time()
        interview = Interview.of(checklist, date, time)
        views = (View.INTERVIEW, *self.sheets.views, View.INTRODUCTION)
        real = evolve(self._real(), date=date, time=time)
        begun = evolve(real, interview=interview, views=views, offset=0)
        return begun.beside(self.sheets.begun())

    def restarted(self) -> Desk:
        """With every answer erased and the reader forgotten, at the choice of a checklist."""
        date, time = self.keeping.day or (self.date, self.time)
        views = (View.CHECKLISTS,)
        empty = evolve(self._real(), interview=None, inquired=None, views=views, offset=0)
        forgotten = evolve(empty, date=date, time=time).read_by(self.reader.restarted())
        return forgotten.handing(self.papers.restarted()).beside(self.sheets.restarted())

    def alone(self) -> Desk:
        """With nothing beside the answers, and nobody beside the one in front."""
        return evolve(self, record=None, todo=Todo(), minors=Minors(), explained=None)

    def ended(self) -> Desk:
        """With nothing left to do, nor to write: the form closes."""
        return evolve(self._real(), left=True, papers=self.papers.restarted())

    def _real(self) -> Desk:
        """With nothing of any exercise nor of any draft, nor the documents of an exercise."""
        papers = self.papers if self.exercise is None else self.papers.restarted()
        trainer, keeping = self.trainer.restarted(), self.keeping.restarted()
        real = evolve(self.alone(), exercise=None, trainer=trainer, keeping=keeping)
        return real.handing(papers)

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
        """With another room for pages; what is being typed stays in view."""
        fitted = super().fitted(room)
        return fitted.keeping_in_view(below=3) if fitted.writes else fitted

    def told_in_front(self) -> Iterable[Paragraph]:
        """What the page in front says; nothing where none is."""
        return page_in_front(self)
