"""The decision of the professional, as documents print it beside the proposal."""

from __future__ import annotations

from attrs import field, frozen

from signals.decision import Decision
from signals.outcome import Outcome
from signals.wording import labels
from signals.wording.decision import decided_labels, decided_urgency, outdated_text


@frozen
class DecisionLine:
    """A decision in words; the reason and the second reader are told where it is below.

    ``outdated`` says that the answers have changed since, and beside what it was taken.
    """

    orientations: tuple[str, ...]
    urgency: str
    date: str
    below: bool
    reason: str | None = field(repr=False)
    second_reader: str | None = field(repr=False)
    left_open: tuple[str, ...]
    outdated: str | None


def decision_line(decision: Decision | None, outcome: Outcome) -> DecisionLine | None:
    """A decision beside what its answers lead to now; nothing where none was taken."""
    if decision is None:
        return None
    items = outcome.checklist.items
    return DecisionLine(
        decided_labels(decision, outcome.checklist),
        decided_urgency(decision),
        labels.day_text(decision.date),
        decision.below,
        decision.reason,
        decision.second_reader,
        tuple(items[id].label for id in decision.left_open if id in items),
        outdated_text(decision, outcome),
    )
