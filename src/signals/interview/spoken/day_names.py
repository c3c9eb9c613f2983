"""A day by its name, which comes back each week, each month or each year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from signals.errors import InvalidAnswer
from signals.interview.spoken.plain import quoted
from signals.interview.spoken.present import WEEKDAYS
from signals.wording.labels import day_text

_TWO_MONTHS = 62


@frozen
class DayName:
    """A day by what is said of it: a weekday, a number in the month, a month, a year."""

    said: str
    weekday: int | None = None
    number: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def floats(self) -> bool:
        """Whether the day comes back each week or each month."""
        return self.month is None

    @property
    def is_weekday_alone(self) -> bool:
        """Whether nothing but the weekday is said."""
        return self.number is None

    def last(self, on: dt.date) -> dt.date:
        """The last such day, ``on`` included; the next one where none has come yet.

        Raises ``InvalidAnswer`` where the calendar has none.
        """
        bearing = [day for day in self._bearing(on) if day is not None]
        if not bearing:
            raise self._not_in_calendar()
        return self._agreeing(next((day for day in bearing if day <= on), bearing[0]))

    def first(self, since: dt.date) -> dt.date:
        """The first such day, ``since`` included; raises ``InvalidAnswer``."""
        for day in _days(since, 1):
            if day.weekday() == self.weekday if self.is_weekday_alone else day.day == self.number:
                return self._agreeing(day)
        raise self._not_in_calendar()

    def _bearing(self, on: dt.date) -> Iterator[dt.date | None]:
        """The days that bear the name, the latest first; 29 February is rare."""
        if self.number is None:
            yield from (day for day in _days(on, -1) if day.weekday() == self.weekday)
        elif self.month is None:
            yield from (day for day in _days(on, -1) if day.day == self.number)
        else:
            years = range(on.year, on.year - 9, -1) if self.year is None else (self.year,)
            yield from (_calendar(year, self.month, self.number) for year in years)

    def _agreeing(self, day: dt.date) -> dt.date:
        if self.weekday is None or day.weekday() == self.weekday:
            return day
        raise InvalidAnswer.one(
            f"{quoted(self.said)} : le {day_text(day)} est un {WEEKDAYS[day.weekday()]}",
            "vérifiez le jour ou la date",
        )

    def _not_in_calendar(self) -> InvalidAnswer:
        return InvalidAnswer.one(f"{quoted(self.said)} n'est pas un jour du calendrier")


def _days(since: dt.date, way: int) -> Iterator[dt.date]:
    """The days of two months, from one on or back: each weekday and number is among them."""
    for ordinal in range(since.toordinal(), since.toordinal() + way * _TWO_MONTHS, way):
        if 1 <= ordinal <= dt.date.max.toordinal():
            yield dt.date.fromordinal(ordinal)


def _calendar(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
