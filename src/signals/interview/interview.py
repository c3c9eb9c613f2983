"""An interview: the answers so far, the question in front, and what is being typed for it."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from signals.answer import Answer, Statement, Value
from signals.checklist import Checklist, Section
from signals.errors import InvalidAnswer
from signals.fitting import MAXIMUM_TEXT
from signals.interview.entry import TYPED, expected, read_entry
from signals.item import Item
from signals.kind import ItemType
from signals.outcome import Outcome, evaluate
from signals.screening import Screening
from signals.wording.typography import spaced

_DIGITS = frozenset("0123456789")
_MOST_SINGLE_DIGITS = 9


@frozen
class Interview:
    """One state of an interview; every key gives a new one, so that none is lost or disordered.

    ``cursor`` is a place in the checklist's order. ``typed`` is ``None`` unless something is being
    typed, which counts only once confirmed. ``refusal`` is why the last key changed no answer.
    """

    outcome: Outcome
    cursor: int = 0
    typed: str | None = None
    refusal: str | None = None

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
        return sum(self._place(item) <= self.cursor for item in self.items)

    @property
    def is_at_end(self) -> bool:
        """Whether no question comes after the one in front."""
        return self.rank == len(self.items)

    def statements(self, item: Item) -> tuple[Statement, ...]:
        """What was stated for an item."""
        return self.screening.statements.get(item.id, ())

    @property
    def takes_typing(self) -> bool:
        """Whether the question in front is answered by typing."""
        item = self.item
        return item.type in TYPED or len(item.options) > _MOST_SINGLE_DIGITS

    def answered(self, value: Value) -> Interview:
        """With an answer to the question in front, then the next question."""
        try:
            screening = self.screening.answered(self.item.id, value)
        except InvalidAnswer as error:
            return self._refusing(error)
        kept = evolve(self, outcome=evaluate(screening), typed=None, refusal=None)
        return kept.moved(1)

    def denied(self) -> Interview:
        """With « no », or « none » for episodes."""
        if self.item.type is ItemType.EPISODES:
            return self.answered(())
        return self.answered(Answer.NO) if self._is_yes_no else self._expecting()

    def affirmed(self) -> Interview:
        """With « yes »."""
        return self.answered(Answer.YES) if self._is_yes_no else self._expecting()

    def digit(self, digit: str) -> Interview:
        """With an option chosen by its number, or with the first digit typed of a value."""
        if self.takes_typing:
            return self.typing(digit) if self.item.type is not ItemType.TEXT else self._expecting()
        if self.item.type is not ItemType.CHOICE:
            return self._expecting()
        try:
            return self.answered(read_entry(self.item, digit, self.screening.date))
        except InvalidAnswer as error:
            return self._refusing(error)

    def cleared(self) -> Interview:
        """With nothing stated for the question in front: it was not asked."""
        screening = self.screening.cleared(self.item.id)
        return evolve(self, outcome=evaluate(screening), typed=None, refusal=None)

    def moved(self, by: int) -> Interview:
        """At a further or former question, as far as there are any."""
        places = [self._place(item) for item in self.items]
        ahead = [place for place in places if place > self.cursor]
        behind = [place for place in places if place < self.cursor][::-1]
        way = (ahead if by > 0 else behind)[: abs(by)]
        return evolve(self, cursor=way[-1] if way else self.cursor, typed=None, refusal=None)

    def at_section(self, by: int) -> Interview:
        """At the first question of a further section; back, first that of the section itself."""
        firsts = sorted(
            {min(self._place(item) for item in shown) for shown in self._shown_by_section()}
        )
        ahead = [place for place in firsts if place > self.cursor]
        behind = [place for place in firsts if place < self.cursor]
        place = (ahead[:1] or [self.cursor])[0] if by > 0 else (behind[-1:] or [self.cursor])[0]
        return evolve(self, cursor=place, typed=None, refusal=None)

    def typing(self, text: str) -> Interview:
        """With a text added to what is being typed; it counts once confirmed."""
        if not self.takes_typing:
            return self._expecting()
        typed = (self.typed or "") + text
        if len(typed) > MAXIMUM_TEXT:
            too_long = f"Pas plus de {MAXIMUM_TEXT} caractères : ce dernier ajout n'est pas gardé."
            return evolve(self, typed=self.typed or "", refusal=spaced(too_long))
        return evolve(self, typed=typed, refusal=None)

    def erased(self) -> Interview:
        """Without the last character typed."""
        return evolve(self, typed=(self.typed or "")[:-1], refusal=None)

    def cancelled(self) -> Interview:
        """With nothing being typed; the former answer stays."""
        return evolve(self, typed=None, refusal=None)

    def confirmed(self) -> Interview:
        """With what was typed as the answer; it stays there to be mended when it does not fit."""
        if not (self.typed or "").strip():
            return self.cancelled()
        try:
            return self.answered(self.typed_value())
        except InvalidAnswer as error:
            return self._refusing(error)

    def typed_value(self) -> Value:
        """The value of what is being typed; raises ``InvalidAnswer``."""
        return read_entry(self.item, self.typed or "", self.screening.date)

    def refused(self, why: str) -> Interview:
        """The same, with why a key changed nothing."""
        return evolve(self, refusal=spaced(why))

    @property
    def _is_yes_no(self) -> bool:
        return self.item.type is ItemType.YES_NO

    def _expecting(self) -> Interview:
        return self.refused(f"Réponse attendue : {expected(self.item)}.")

    def _refusing(self, error: InvalidAnswer) -> Interview:
        return self.refused(" ; ".join(_told(each.what, each.remedy) for each in error.problems))

    def _place(self, item: Item) -> int:
        return self.checklist.position[item.id]

    def _shown_by_section(self) -> list[list[Item]]:
        hidden = self.outcome.facts.hidden
        shown = [[i for i in each.items if i.id not in hidden] for each in self.checklist.sections]
        return [items for items in shown if items]


def _told(what: str, remedy: str | None) -> str:
    return f"{what} ({remedy})" if remedy else what
