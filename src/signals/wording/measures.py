"""What is to do and what was done of it, in words: the box of each action, its hour, who knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from signals.outcome import Outcome
from signals.record import Measure, Record
from signals.wording.labels import day_text, moment_text, time_text
from signals.wording.typography import spaced

FLOOR = "[socle]"


@frozen
class Box:
    """An action with what was done of it; one that is done may be due no more.

    ``is_floor`` tells whether it is due whatever the answers.
    """

    id: str
    do: str
    is_floor: bool
    is_due: bool
    measure: Measure | None

    def mark(self, today: dt.date) -> str:
        """The box: empty, or ticked with its hour; another day is told."""
        if self.measure is None:
            return "[ ]"
        day, time = self.measure.date, self.measure.time
        told = ["[x]"]
        if day not in (None, today):
            told.append(f"{day:%d/%m}")
        if time is not None:
            told.append(f"{time:%H:%M}")
        return " ".join(told)

    @property
    def says(self) -> str:
        """What it is, and who was told once it is done."""
        floor = f" {FLOOR}" if self.is_floor else ""
        told = None if self.measure is None else self.measure.told
        return spaced(self.do) + floor + (f" → {told}" if told else "")


def boxes(outcome: Outcome, record: Record) -> Iterator[Box]:
    """Each action that is due, in the order in which it is done, then those done and due no more.

    A tick is an account of what was done: no part of the outcome reads it.
    """
    floor, due = {each.id for each in outcome.floor}, {each.id for each in outcome.actions}
    for action in outcome.actions:
        measure = record.measure_of(action.id)
        yield Box(action.id, action.do, action.id in floor, True, measure)
    for measure in record.measures:
        if measure.action is not None and measure.action not in due:
            yield Box(measure.action, measure.what, False, False, measure)


def done_at_text(measure: Measure) -> str:
    """The day and the hour at which something was done, as far as they are known."""
    if measure.date is None:
        return "" if measure.time is None else time_text(measure.time)
    if measure.time is None:
        return day_text(measure.date)
    return moment_text(dt.datetime.combine(measure.date, measure.time))


def done_text(measure: Measure) -> str:
    """What is noted of something done, in full: when, and who was told."""
    told = f"prévenu : {measure.told}" if measure.told else "personne de prévenu"
    at = done_at_text(measure)
    return spaced(f"fait le {at} ; {told}" if at else f"fait ; {told}")
