"""Moments that come back: an hour alone each day, « lundi » each week, « le 12 » each month."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.answer import Moment
from signals.errors import InvalidAnswer
from signals.interview.spoken.clock import DayPart, Hour
from signals.interview.spoken.day_names import DayName
from signals.interview.spoken.plain import quoted
from signals.interview.spoken.present import Present

EVENING = dt.time(18)
"""From that hour on, an hour of the night belongs to the day before it."""


@frozen
class HourAlone:
    """An hour without its day: it comes back each day."""

    said: str
    time: dt.time

    period = 1
    is_number = False

    def last(self, present: Present) -> Moment:
        """The last such hour that has passed; raises ``InvalidAnswer`` where that is unknown."""
        if present.at is None and self.time != dt.time.min:
            raise InvalidAnswer.one(
                f"{quoted(self.said)} : de quel jour ? L'heure du repérage n'est pas connue",
                "exemples : hier 22h, aujourd'hui 8h",
            )
        return present.last(self.time)

    def first(self, after: Moment) -> Moment:
        """The first such hour after an instant; raises ``InvalidAnswer`` where there is none."""
        if not isinstance(after, dt.datetime):
            raise InvalidAnswer.one(f"{quoted(self.said)} : de quel jour ?", "écrivez-le aussi")
        same_day = dt.datetime.combine(after, self.time)
        return same_day if same_day > after else same_day + dt.timedelta(days=1)


@frozen
class DayComingBack:
    """A weekday, or a number in the month, with its hour where it is said."""

    said: str
    day: DayName
    hour: Hour | None

    @property
    def is_number(self) -> bool:
        """Whether it is a number in a month that is not said."""
        return not self.day.is_weekday_alone

    @property
    def period(self) -> int:
        """How many days at most before it comes back."""
        return 31 if self.is_number else 7

    def last(self, present: Present) -> Moment:
        """The last such day; raises ``InvalidAnswer`` for the present one's name, without hour.

        With an hour to come, the present one's name says the day a week before.
        """
        day = self.day.last(present.on)
        moment = at_hour(day, self.hour, self.said)
        if day != present.on or self.is_number:
            return moment
        if not isinstance(moment, dt.datetime):
            raise self._same_weekday()
        return moment if moment <= present.latest else moment - dt.timedelta(days=7)

    def first(self, after: Moment) -> Moment:
        """The first such day after a moment; raises ``InvalidAnswer``."""
        since = after.date() if isinstance(after, dt.datetime) else after
        day = self.day.first(since)
        moment = at_hour(day, self.hour, self.said)
        if isinstance(moment, dt.datetime) and isinstance(after, dt.datetime):
            if moment > after:
                return moment
            return at_hour(self.day.first(since + dt.timedelta(days=1)), self.hour, self.said)
        if day == since and not self.is_number:
            raise self._same_weekday()
        return moment

    def _same_weekday(self) -> InvalidAnswer:
        return InvalidAnswer.one(
            f"{quoted(self.said)} : ce jour même, ou une semaine plus tôt ?",
            "écrivez la date, ou « aujourd'hui »",
        )


Floating = HourAlone | DayComingBack


def at_hour(day: dt.date, hour: Hour | None, said: str) -> Moment:
    """A day, at an hour where one is said; raises ``InvalidAnswer`` for a midnight of two ends."""
    if hour is None:
        return day
    if hour.midnight and hour.part is DayPart.EVENING:
        return dt.datetime.combine(day + dt.timedelta(days=1), hour.time)
    if hour.midnight or (hour.part is DayPart.NIGHT and hour.time < EVENING):
        raise InvalidAnswer.one(
            f"{quoted(said)} : au début de ce jour, ou à sa fin ?",
            "exemples : samedi 0h, samedi soir minuit",
        )
    return dt.datetime.combine(day, hour.time)
