"""When somebody answers: the stretches of a week, the days closed, and the public holidays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import Enum

from attrs import frozen

MIDNIGHT = 24 * 60
"""The end of a day, in minutes from its beginning."""


class Weekday(Enum):
    """A day of the week, Monday first as the week is written in France."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEK = tuple(Weekday)


class PublicHolidays(Enum):
    """What public holidays do to somebody's hours."""

    OPEN = "open"
    CLOSED = "closed"


@frozen
class Stretch:
    """Days of the week on which somebody answers, between two times of the day, in minutes.

    The end is not part of it. What goes over midnight is written as two stretches.
    """

    days: tuple[Weekday, ...]
    start: int
    end: int

    def holds(self, day: Weekday, minute: int) -> bool:
        """Whether a minute of a day of the week is part of it."""
        return day in self.days and self.start <= minute < self.end


@frozen
class OpeningHours:
    """When somebody answers: the stretches of a week, or always; never on the days closed.

    ``is_holiday`` says of a day whether it is a public holiday, where these close it too. It is
    given by who reads the hours: no calendar is known here.
    """

    stretches: tuple[Stretch, ...] = ()
    always: bool = False
    closed_on: tuple[dt.date, ...] = ()
    is_holiday: Callable[[dt.date], bool] | None = None

    @property
    def public_holidays(self) -> PublicHolidays:
        """What public holidays do to them."""
        return PublicHolidays.OPEN if self.is_holiday is None else PublicHolidays.CLOSED

    def open_at(self, moment: dt.datetime) -> bool:
        """Whether somebody answers at a local time."""
        today = moment.date()
        if today in self.closed_on:
            return False
        day, minute = WEEK[moment.weekday()], moment.hour * 60 + moment.minute
        if not (self.always or any(each.holds(day, minute) for each in self.stretches)):
            return False
        return self.is_holiday is None or not self.is_holiday(today)


def always_open(several: Iterable[OpeningHours]) -> bool:
    """Whether at every minute of every day one of several answers."""
    steady = [each for each in several if not each.closed_on and each.is_holiday is None]
    if any(each.always for each in steady):
        return True
    stretches = [stretch for each in steady for stretch in each.stretches]
    return all(_filled(stretches, day) for day in WEEK)


def _filled(stretches: list[Stretch], day: Weekday) -> bool:
    reached = 0
    for start, end in sorted((each.start, each.end) for each in stretches if day in each.days):
        if start <= reached:
            reached = max(reached, end)
    return reached >= MIDNIGHT
