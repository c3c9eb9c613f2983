"""What was done, in words: when, and who was told of it."""

from __future__ import annotations

import datetime as dt

from signals.record import Measure
from signals.wording.labels import day_text, moment_text, time_text


def done_at_text(measure: Measure) -> str:
    """The day and the hour at which something was done, as far as they are known."""
    if measure.date is None:
        return "" if measure.time is None else time_text(measure.time)
    if measure.time is None:
        return day_text(measure.date)
    return moment_text(dt.datetime.combine(measure.date, measure.time))
