"""The professional's decision, beside the proposal that stays visible."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from signals.errors import InvalidDecision, Problem
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome


@frozen
class Decision:
    """What the professional decides: orientations, urgency, and the reason where it is below.

    ``proposed`` is what was established when it was taken. A decision below it waits for a second
    reader (``second_reader``), and nobody is blocked meanwhile.
    """

    orientations: tuple[Orientation, ...]
    urgency: Urgency | None
    date: dt.date
    proposed: tuple[Orientation, ...]
    proposed_urgency: Urgency | None
    reason: str | None = None
    second_reader: str | None = None
    left_open: tuple[str, ...] = ()

    @property
    def level(self) -> Orientation:
        """The highest orientation decided."""
        return max(self.orientations, default=Orientation.VIGILANCE)

    @property
    def below(self) -> bool:
        """Whether it drops an orientation that was established, or lowers level or urgency."""
        return self.falls_short_of(self.proposed, self.proposed_urgency)

    def falls_short_of(
        self, orientations: tuple[Orientation, ...], urgency: Urgency | None
    ) -> bool:
        """Whether it drops one of these orientations, or lowers their level or urgency."""
        ordinary = Urgency.ORDINARY
        return (
            not set(orientations) <= set(self.orientations)
            or self.level < max(orientations, default=Orientation.VIGILANCE)
            or (self.urgency or ordinary) < (urgency or ordinary)
        )

    @property
    def awaits_second_reader(self) -> bool:
        """Whether it is below the proposal and nobody has read it a second time yet."""
        return self.below and not (self.second_reader and self.second_reader.strip())

    def read_again_by(self, second_reader: str) -> Decision:
        """The same decision, read a second time by somebody named by role."""
        return evolve(self, second_reader=second_reader)


def decide(
    outcome: Outcome,
    orientations: tuple[Orientation, ...],
    urgency: Urgency | None,
    date: dt.date,
    *,
    reason: str | None = None,
    second_reader: str | None = None,
) -> Decision:
    """A decision beside an outcome; it may raise freely.

    Raises ``InvalidDecision`` when it is below what is established and gives no reason. It lists
    the questions left open when it stops below what is possible.
    """
    established = outcome.established
    decision = Decision(
        tuple(sorted(set(orientations), reverse=True)),
        urgency,
        date,
        established.orientations,
        established.urgency,
        reason,
        second_reader,
    )
    if decision.below and not (reason and reason.strip()):
        remedy = "écrivez la raison, puis faites relire par une seconde personne"
        what = "la décision est en dessous de la proposition et ne dit pas pourquoi"
        raise InvalidDecision([Problem(("reason",), what, remedy)])
    if decision.falls_short_of(outcome.possible.orientations, outcome.possible.urgency):
        return evolve(decision, left_open=tuple(item.id for item in outcome.deciding))
    return decision
