"""The readings of a free text, that no rule reads: stated or not."""

from __future__ import annotations

import datetime as dt

import z3
from attrs import evolve, frozen

from signals.answer import Statement
from signals.item import Item
from signals.verification.formula import Formula, Model, Truths
from signals.verification.readings.reading import Reading, asked, holds

WRITTEN = "…"
"""The text of a screening that the solver makes."""


@frozen(eq=False)
class Texted(Reading):
    """Whether a text is written."""

    written: Formula

    @classmethod
    def any(cls, item: Item, tag: str) -> Texted:
        """Any statements of an item."""
        name = f"{tag}.{item.id}"
        return cls(item, z3.Bool(f"{name}.unknown"), z3.Bool(f"{name}.written"))

    @property
    def known(self) -> Formula:
        """Whether a text is written."""
        return self.written

    @property
    def presence(self) -> Truths:
        """Whether a text is written; nothing says that there is none."""
        return Truths(self.written, True)

    def further(self, tag: str) -> Texted:
        """A text written."""
        return evolve(self, written=True)

    def completed(self, tag: str) -> tuple[Texted, Formula]:
        """A text written."""
        return Texted(self.item, False, True), True

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model gives."""
        said = (Statement(WRITTEN),) if holds(self.written, model) else ()
        return (*said, *asked(self, model))
