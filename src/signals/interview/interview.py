"""An interview: the answers so far, the question in front, and what is being typed for it."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, field, frozen

from signals.answer import Statement, Value
from signals.checklist import Checklist, Section
from signals.errors import InvalidAnswer
from signals.fitting import MAXIMUM_TEXT
from signals.interview.adding import begun
from signals.interview.aim import Aim
from signals.interview.entry import TYPED, expected
from signals.interview.restating import restated
from signals.item import Item
from signals.outcome import Outcome, evaluate
from signals.screening import Screening
from signals.wording.typography import spaced

_MOST_SINGLE_DIGITS = 9


@frozen
class Interview:
    """One state of an interview; every key gives a new one, so that none is lost or disordered.

    ``cursor`` is a place in the checklist's order. ``typed`` is ``None`` unless something is being
    typed, for what ``aim`` says; it counts only once confirmed. ``refusal`` is why the last key
    changed nothing, ``notice`` what it changed out of sight. ``undoable`` holds each former state
    of the answers, with the item that was changed, the oldest first. ``now`` is the present, which
    « hier » is said from; without it, the day and the hour of the screening are.
    """

    outcome: Outcome
    cursor: int = 0
    typed: str | None = field(default=None, repr=False)
    aim: Aim = Aim.ANSWER
    refusal: str | None = field(default=None, repr=False)
    notice: str | None = field(default=None, repr=False)
    undoable: tuple[tuple[Screening, str], ...] = field(default=(), repr=False)
    now: dt.datetime | None = None
    pointed: int = 0

    @classmethod
    def of(cls, checklist: Checklist, date: dt.date, time: dt.time | None = None) -> Interview:
        """An interview with nothing answered, at its first question."""
        return cls(evaluate(Screening(checklist, date, time)))

    @property
    def screening(self) -> Screening:
        """The answers so far."""
        return self.outcome.screening

    @property
    def checklist(self) -> Checklist:
        """The checklist that is answered."""
        return self.outcome.checklist

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions that the context does not hide, in the checklist's order."""
        hidden = self.outcome.facts.hidden
        return tuple(item for id, item in self.checklist.items.items() if id not in hidden)

    @property
    def item(self) -> Item:
        """The question in front."""
        return tuple(self.checklist.items.values())[self.cursor]

    @property
    def section(self) -> Section:
        """The section of the question in front."""
        return self.checklist.section_of(self.item.id)

    @property
    def rank(self) -> int:
        """The place of the question in front among those shown, from 1."""
        return sum(self.place(item) <= self.cursor for item in self.items)

    @property
    def is_at_end(self) -> bool:
        """Whether no question comes after the one in front."""
        return self.rank == len(self.items)

    def place(self, item: Item) -> int:
        """The place of an item in the checklist's order, from 0."""
        return self.checklist.position[item.id]

    def statements(self, item: Item) -> tuple[Statement, ...]:
        """What was stated for an item."""
        return self.screening.statements.get(item.id, ())

    @property
    def takes_typing(self) -> bool:
        """Whether the question in front is answered by typing."""
        item = self.item
        return item.type in TYPED or len(item.options) > _MOST_SINGLE_DIGITS

    def at(self, now: dt.datetime | None) -> Interview:
        """The same at the present, which the next answer is given at."""
        return self if now == self.now else evolve(self, now=now)

    def dated(self, moment: dt.datetime) -> Interview:
        """The same, its screening being of a later day: midnight has passed."""
        screening = evolve(self.screening, date=moment.date(), time=moment.time())
        return evolve(self, outcome=evaluate(screening), now=moment)

    def stating(self, statements: tuple[Statement, ...]) -> Interview:
        """With these statements for the question in front; raises ``InvalidAnswer``."""
        return self.with_screening(self.timed.stating(self.item.id, statements))

    def with_screening(self, screening: Screening) -> Interview:
        """With other answers, the former ones to be had again by undoing; nothing is typed."""
        kept = (*self.undoable, (self.screening, self.item.id))
        return evolve(self.quiet(), outcome=evaluate(screening), undoable=kept)

    def answered(self, value: Value) -> Interview:
        """With an answer to the question in front, then the next question."""
        said = restated(self.statements(self.item), value)
        try:
            return self.stating(said).moved(1)
        except InvalidAnswer as error:
            return self.refusing(error)

    def cleared(self) -> Interview:
        """With nothing stated for the question in front: it was not asked."""
        if not self.statements(self.item):
            return self.quiet()
        return self.with_screening(self.screening.cleared(self.item.id))

    def moved(self, by: int) -> Interview:
        """At a further or former question, as far as there are any."""
        places = [self.place(item) for item in self.items]
        ahead = [place for place in places if place > self.cursor]
        behind = [place for place in places if place < self.cursor][::-1]
        way = (ahead if by > 0 else behind)[: abs(by)]
        return evolve(self.quiet(), cursor=way[-1] if way else self.cursor)

    def at_item(self, item: Item) -> Interview:
        """At a question."""
        return evolve(self.quiet(), cursor=self.place(item))

    def typing(self, text: str) -> Interview:
        """With a text added to what is being typed or was written; it counts once confirmed."""
        if self.aim is Aim.ANSWER and not self.takes_typing:
            return self.expecting()
        former = begun(self.typed, self.aim, self.item, self.statements(self.item))
        if len(typed := former + text) > MAXIMUM_TEXT:
            too_long = f"Pas plus de {MAXIMUM_TEXT} caractères : ce dernier ajout n'est pas gardé."
            return evolve(self, typed=former, refusal=spaced(too_long))
        return evolve(self, typed=typed, refusal=None, notice=None, pointed=0)

    def erased(self) -> Interview:
        """Without the last character typed."""
        return evolve(self, typed=(self.typed or "")[:-1], refusal=None, pointed=0)

    def retyped(self) -> Interview:
        """With nothing written yet, to be written again."""
        return evolve(self, typed="", refusal=None, pointed=0)

    def quiet(self) -> Interview:
        """With nothing being typed and nothing told; the answers stay."""
        return evolve(self, typed=None, aim=Aim.ANSWER, refusal=None, notice=None, pointed=0)

    def refused(self, why: str) -> Interview:
        """The same, with why a key changed nothing."""
        return evolve(self, refusal=spaced(why), notice=None)

    def refusing(self, error: InvalidAnswer) -> Interview:
        """The same, with everything that keeps an answer from being recorded."""
        return self.refused(" ; ".join(_told(each.what, each.remedy) for each in error.problems))

    @property
    def timed(self) -> Screening:
        """The answers so far at the present hour: what has happened since may be stated."""
        now, screening = self.now, self.screening
        if now is None or screening.time is None or now.date() != screening.date:
            return screening
        return screening.at(now.time())

    @property
    def present(self) -> tuple[dt.date, dt.time | None]:
        """The day and the hour that what is typed is said from."""
        if self.now is None:
            return self.screening.date, self.screening.time
        return self.now.date(), self.now.time()

    def expecting(self) -> Interview:
        """The same, with what answers the question in front."""
        return self.refused(f"Réponse attendue : {expected(self.item)}.")


def _told(what: str, remedy: str | None) -> str:
    return f"{what} ({remedy})" if remedy else what
