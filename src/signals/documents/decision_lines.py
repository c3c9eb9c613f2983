"""The decision of the professional, as documents print it beside the proposal."""

from __future__ import annotations

from attrs import field, frozen

from signals.record import Record
from signals.wording import labels


@frozen
class DecisionLine:
    """A decision in words; the reason and the second reader are told where it is below."""

    orientations: tuple[str, ...]
    urgency: str
    date: str
    below: bool
    reason: str | None = field(repr=False)
    second_reader: str | None = field(repr=False)
    left_open: tuple[str, ...]


def decision_line(record: Record) -> DecisionLine | None:
    """The decision of a record; nothing where none was taken."""
    decision = record.decision
    if decision is None:
        return None
    checklist = record.screening.checklist
    items = checklist.items
    return DecisionLine(
        tuple(labels.level_label(each, checklist) for each in decision.orientations),
        "" if decision.urgency is None else labels.URGENCIES[decision.urgency],
        labels.day_text(decision.date),
        decision.below,
        decision.reason,
        decision.second_reader,
        tuple(items[id].label for id in decision.left_open if id in items),
    )
