"""A talk: the interview, where it stands, and what was understood and waits to be confirmed."""

from __future__ import annotations

from enum import Enum

from attrs import evolve, field, frozen

from signals.answer import Value
from signals.cli.page import Page
from signals.interview import Interview
from signals.interview.told import told_in_full
from signals.item import Item
from signals.kind import ItemType
from signals.orientation import Urgency
from signals.outcome import Outcome
from signals.wording.outcome import ceiling_text, established_text, finding_text


class Stage(Enum):
    """Where a talk stands: at a question, past the last one, or once its outcome is told."""

    ASKING = "asking"
    PASSED = "passed"
    TOLD = "told"


class Wish(Enum):
    """What a line asks for that the talk itself cannot do."""

    OUTCOME = "outcome"
    KEEP = "keep"
    END = "end"


@frozen
class Talk:
    """One state of a talk; every line heard gives another.

    ``scripted`` says that nobody is there to be asked again. ``proposed`` is what was understood
    and does not count yet. ``astray`` says that a script lost its place: what it answers then would
    be taken for an answer to another question. ``refusal`` is why the last line changed nothing.
    ``kept`` is the screening that is in a file.
    """

    interview: Interview = field(repr=False)
    scripted: bool = False
    stage: Stage = Stage.ASKING
    proposed: Value | None = field(default=None, repr=False)
    astray: bool = False
    leaving: bool = False
    refusal: str | None = field(default=None, repr=False)
    wish: Wish | None = None
    file: str | None = field(default=None, repr=False)
    kept: object = field(default=None, repr=False)

    @property
    def item(self) -> Item:
        """The question in front."""
        return self.interview.item

    @property
    def is_asking(self) -> bool:
        """Whether a question is in front."""
        return self.stage is Stage.ASKING and not self.astray

    @property
    def anything_to_lose(self) -> bool:
        """Whether answers were given that no file holds."""
        screening = self.interview.screening
        return screening.anything_stated and screening != self.kept

    def at(self, interview: Interview) -> Talk:
        """At a question, where an order led."""
        return evolve(self, interview=interview, stage=Stage.ASKING, proposed=None, astray=False)

    def led(self, interview: Interview) -> Talk:
        """Where an order led; where it was refused, a script has no question any more."""
        return self.at(interview) if interview.refusal is None else self.lost(interview.refusal)

    def lost(self, why: str) -> Talk:
        """With why an order led nowhere: a script may have meant any question."""
        return evolve(self, astray=self.scripted).refusing(why)

    def refusing(self, why: str) -> Talk:
        """With why a line changed nothing."""
        return evolve(self, refusal=why)

    def counted(self, value: Value, page: Page) -> Talk:
        """With an answer to the question in front, told with what it settles; then the next one."""
        before = self.interview
        after = before.answered(value)
        if after.refusal is not None:
            return evolve(self, proposed=None).refusing(after.refusal)
        page.ours(f"Noté : {told_value(before, value)}.")
        if after.outcome.established != before.outcome.established:
            _fill_settled(page, after.outcome)
        return self._further(before, after)

    def passed(self) -> Talk:
        """At the next question, the one in front left as it was."""
        return self._further(self.interview, self.interview.moved(1))

    def _further(self, before: Interview, after: Interview) -> Talk:
        stage = Stage.PASSED if after.cursor == before.cursor else Stage.ASKING
        return evolve(self, interview=after, stage=stage, proposed=None)


def _fill_settled(page: Page, outcome: Outcome) -> None:
    """What is established now; never without what is still possible above it."""
    page.ours(established_text(outcome))
    established, possible = (
        finding_text(each, outcome.checklist) for each in (outcome.established, outcome.possible)
    )
    if possible != established:
        page.ours(ceiling_text(outcome))
    if outcome.established.urgency is Urgency.IMMEDIATE:
        page.ours("Les numéros : commande :danger. Ce qui est à faire : commande :suites.")


def told_value(interview: Interview, value: Value) -> str:
    """A value in full, whatever was typed for it; a text by its length, as it was just typed."""
    item = interview.item
    if item.type is ItemType.TEXT and isinstance(value, str):
        return f"un texte de {len(value)} caractère{'s' if len(value) > 1 else ''}"
    return told_in_full(item, value, *interview.present)
