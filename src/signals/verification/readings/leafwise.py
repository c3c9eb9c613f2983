"""A definite answer told only by what each condition reads of it: dates, episodes."""

from __future__ import annotations

from attrs import frozen

from signals.condition import Condition, Present
from signals.verification.formula import Formula, Truths
from signals.verification.readings.reading import Reading


@frozen(eq=False)
class Leafwise(Reading):
    """Whether each condition on an item holds, of some answer that is known."""

    held: tuple[tuple[Condition, bool], ...]

    @property
    def known(self) -> Formula:
        """It is known."""
        return True

    @property
    def presence(self) -> Truths:
        """Whether the item is present."""
        return self.truth(Present(self.item.id))

    def truth(self, condition: Condition) -> Truths:
        """Whether a condition on the item holds."""
        held = dict(self.held)[condition]
        return Truths(held, held)
