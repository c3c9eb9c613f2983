"""Values that are known only between bounds, and the hours between two moments."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.answer import Moment, earliest, latest
from signals.kleene import Truth


@frozen
class Span:
    """The values a number can still take, bounds included; an upper bound may be open."""

    low: float
    high: float

    def reaches(self, bound: float) -> Truth:
        """Whether the number is at least a bound."""
        if self.low >= bound:
            return True
        return False if self.high < bound else None

    def stays_under(self, bound: float) -> Truth:
        """Whether the number is at most a bound."""
        if self.high <= bound:
            return True
        return False if self.low > bound else None


def days_before(day: dt.date, days: int) -> dt.date:
    """The day so many days before another, as far as the calendar goes."""
    return dt.date.fromordinal(max(1, day.toordinal() - days))


def moment_before(moment: dt.datetime, hours: int) -> dt.datetime:
    """The moment so many hours before another, as far as the calendar goes."""
    most = (moment - dt.datetime.min) // dt.timedelta(hours=1)
    return moment - dt.timedelta(hours=min(hours, most))


def hours(moment: dt.datetime) -> float:
    """A moment as hours since the year 1900."""
    return (moment - dt.datetime(1900, 1, 1)).total_seconds() / 3600


def elapsed(start: Moment | None, end: Moment | None) -> Span:
    """How many hours lie between two moments, as bounds; unknown ends leave it open."""
    if start is None or end is None:
        return Span(0, float("inf"))
    if isinstance(start, dt.datetime) and isinstance(end, dt.datetime):
        length = max(0.0, hours(end) - hours(start))
        return Span(length, length)
    return Span(
        max(0.0, hours(earliest(end)) - hours(latest(start))),
        max(0.0, hours(latest(end)) - hours(earliest(start))),
    )


def hours_before(now: Span, moment: Moment | None) -> Span:
    """How many hours lie between a moment and the screening, as bounds."""
    if moment is None:
        return Span(0, float("inf"))
    return Span(
        max(0.0, now.low - hours(latest(moment))), max(0.0, now.high - hours(earliest(moment)))
    )
