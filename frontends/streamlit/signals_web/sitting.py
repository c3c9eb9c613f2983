"""One sitting at the form: the screening, where the person stands, what was not accepted."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

import attrs
from attrs import evolve, frozen

from signals import InvalidAnswer, Item, Screening, Section, Statement
from signals.decision import Decision
from signals.drafts.draft import Edition
from signals.record import Record
from signals.reopening import Reopening, reopen, said_today
from signals.stance import Choice
from signals_web.exercise import Exercise
from signals_web.kept import Kept
from signals_web.refused_entry import Refusal, Refusals, accepted
from signals_web.typed_answer import remedy_for

CONCLUSION = ORIENTATION, DECISION, DOCUMENTS = "orientation", "decision", "documents"
"""The steps after the sections, in their order."""


@frozen
class Sitting:
    """A screening under way; every gesture gives a new sitting, and nothing is stored.

    ``choice`` is what is said of the orientation, whole or not. ``document`` and ``format`` are
    what is asked for; ``offered`` is where it is fetched, once, until a gesture changes it.
    ``former`` is an earlier record beside which this one is made. ``edited`` and ``former_edited``
    say that a checklist was edited since its record was made with it. ``kept`` is the last draft;
    ``exercise`` is there in an invented situation.
    """

    record: Record
    place: str
    choice: Choice = attrs.field(factory=Choice)
    target: str | None = None
    refusals: Refusals = ()
    document: str | None = None
    format: str | None = None
    offered: str | None = None
    profile: str | None = None
    renewed: tuple[str, ...] = ()
    former: Record | None = attrs.field(default=None, repr=False)
    edited: bool = False
    former_edited: bool = False
    kept: Kept | None = None
    exercise: Exercise | None = None

    @property
    def screening(self) -> Screening:
        """What is stated."""
        return self.record.screening

    @cached_property
    def reopening(self) -> Reopening | None:
        """What the former record leaves to this screening, where it is made beside one."""
        if self.former is None:
            return None
        now, same = self.screening, not self.former_edited
        return reopen(self.former, now.checklist, now.date, same_digest=same)

    @property
    def told(self) -> Record:
        """The record without the rows that were begun and say nothing."""
        return self.record.without_blank_rows()

    @property
    def section(self) -> Section | None:
        """The section in hand; none once past them."""
        return next((s for s in self.screening.checklist.sections if s.id == self.place), None)

    def statement(self, item: str) -> Statement | None:
        """What is stated of a question, where anything is."""
        return next(iter(self.screening.statements.get(item, ())), None)

    def refusal(self, item: str, field: str = "") -> Refusal | None:
        """What was typed in a field of a question and does not fit."""
        found = (each for each in self.refusals if (each.item, each.field) == (item, field))
        return next(found, None)

    def refuses(self, item: str) -> bool:
        """Whether something typed for a question does not fit."""
        return any(each.item == item for each in self.refusals)

    def field(self, item: Item, name: str) -> str:
        """The name of a field of a question in the session."""
        return self.field_of(item.id, name)

    def field_of(self, item: str, name: str) -> str:
        """The name of a field in the session; it changes when the field is renewed.

        A page that is late may still send what a field held: under its former name it is ignored.
        """
        times = self.renewed.count(item)
        return f"{item}|{name}|{times}" if times else f"{item}|{name}"

    def at(self, moment: dt.datetime) -> Sitting:
        """The sitting at a later hour of its day, unless it is a story's, which has no hour."""
        if self.exercise is not None or moment.date() != self.screening.date:
            return self
        time = moment.time().replace(second=0, microsecond=0)
        return self._with_screening(self.screening.at(time))

    def gone_to(self, place: str, target: str | None = None) -> Sitting:
        """The same screening at another step, with a question to bring into view."""
        return evolve(self, place=place, target=target)

    def read_by(self, profile: str | None) -> Sitting:
        """The same screening, read by somebody of another profile, or who does not say."""
        return evolve(self, profile=profile, offered=None)

    def asking_for(self, document: str | None) -> Sitting:
        """The same screening, of which a kind of document is asked for."""
        return evolve(self, document=document, offered=None)

    def in_format(self, format: str | None) -> Sitting:
        """The same screening, whose document is asked for in a format."""
        return evolve(self, format=format, offered=None)

    def offering(self, address: str | None) -> Sitting:
        """The same screening with a document ready to be fetched, or with none any more."""
        return evolve(self, offered=address)

    def stating(
        self, item: Item, statement: Statement, field: str = "", typed: str = ""
    ) -> Sitting:
        """The sitting with a statement for a question, or with the engine's refusal of it."""
        _, *others = self.screening.statements.get(item.id, (None,))
        try:
            told = said_today(statement, self.statement(item.id))
            screening = self.screening.stating(item.id, (told, *others))
        except InvalidAnswer as refused:
            what = " ; ".join(problem.what for problem in refused.problems)
            return self.refusing(item, field, typed, f"{what}. {remedy_for(item, field)}")
        return evolve(self._accepting(item.id, field)._with_screening(screening), offered=None)

    def taking_up(self, *items: str) -> Sitting:
        """The sitting with what stood in the former record of some questions, under its day.

        It stands beside « ne sait pas » and its note of today; what is known today stays alone.
        """
        taken, reopening = self, self.reopening
        for item in items:
            if reopening and not self.screening.knows(item):
                screening = reopening.taking_up(taken.screening, item)
                taken = taken._accepting(item, "")._with_screening(screening).renewing(item)
        return evolve(taken, offered=None)

    def refusing(self, item: Item, field: str, typed: str, why: str) -> Sitting:
        """The sitting with something typed that was not accepted; the answers stay as they were."""
        kept = " La réponse d'avant est gardée." if not field and self.statement(item.id) else ""
        return self.refusing_field(item.id, field, typed, f"{why}{kept}")

    def refusing_field(self, item: str, field: str, typed: str, why: str) -> Sitting:
        """The sitting with something typed in a field that was not accepted."""
        refusal = Refusal(item, field, typed, why[:1].upper() + why[1:])
        return evolve(self, refusals=(*accepted(self.refusals, item, field), refusal))

    def recording(self, record: Record, item: str, field: str) -> Sitting:
        """The sitting with a record completed in one of its fields, which is accepted."""
        return evolve(self._accepting(item, field), record=record, offered=None)

    def keeping(self, passphrase: str, edition: Edition, address: str | None = None) -> Sitting:
        """The sitting once a draft of it was sealed, to be fetched at an address."""
        return evolve(self, kept=Kept(passphrase, edition, self.told, self.choice, address))

    @property
    def changed_since_kept(self) -> bool:
        """Whether the last draft lacks something of it."""
        return self.kept is None or not self.kept.holds(self.told, self.choice)

    def choosing(self, choice: Choice, decision: Decision | None) -> Sitting:
        """The sitting with what is said of the orientation, and the decision that it makes."""
        record = evolve(self.record, decision=decision)
        return evolve(self, choice=choice, record=record, offered=None)

    def cleared(self, item: str) -> Sitting:
        """The sitting without the statement that a question shows: nothing, or what follows it."""
        told = self.screening
        others = told.statements.get(item, ())[1:]
        screening = told.stating(item, others) if others else told.cleared(item)
        return evolve(self.accepting(item)._with_screening(screening), offered=None)

    def accepting(self, item: str) -> Sitting:
        """The sitting without what was refused of a question."""
        return evolve(self, refusals=accepted(self.refusals, item))

    def renewing(self, item: str) -> Sitting:
        """The sitting where every field of a question is a new one, filled from the answers."""
        return evolve(self, renewed=(*self.renewed, item))

    def _with_screening(self, screening: Screening) -> Sitting:
        return evolve(self, record=evolve(self.record, screening=screening))

    def _accepting(self, item: str, field: str) -> Sitting:
        return evolve(self, refusals=accepted(self.refusals, item, field))
