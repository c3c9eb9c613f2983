"""The present that people speak from: the day of the screening, and its hour where known."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.answer import Moment, earliest
from signals.errors import InvalidAnswer
from signals.interview.spoken.plain import quoted
from signals.wording.labels import day_text, moment_text, time_text

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@frozen
class Present:
    """A day and, where it is known, an hour: what is said is relative to them.

    Hours are local and naive: across a change of legal time, a length is one hour off.
    """

    on: dt.date
    at: dt.time | None = None

    @property
    def latest(self) -> dt.datetime:
        """The last instant that has passed; without an hour, the whole day has."""
        return dt.datetime.combine(self.on, dt.time.max if self.at is None else self.at)

    def instant(self, said: str) -> dt.datetime:
        """The instant itself, to the minute; raises ``InvalidAnswer`` where no hour is known."""
        if self.at is None:
            raise InvalidAnswer.one(
                f"{quoted(said)} compte depuis l'heure du repérage, qui n'est pas connue",
                "donnez le jour et l'heure, exemple : hier 22h",
            )
        return dt.datetime.combine(self.on, self.at.replace(second=0, microsecond=0))

    def last(self, time: dt.time) -> dt.datetime:
        """The last time that it was such an hour: this day, or the day before."""
        today = dt.datetime.combine(self.on, time)
        return today if today <= self.latest else today - dt.timedelta(days=1)

    def passed(self, moment: Moment, said: str) -> Moment:
        """A moment that has come; raises ``InvalidAnswer`` for one that is still to come."""
        if earliest(moment) <= self.latest:
            return moment
        remedy = f"au plus tard {WEEKDAYS[self.on.weekday()]} {day_text(self.on)}"
        if self.at is not None and isinstance(moment, dt.datetime) and moment.date() == self.on:
            eve = f"hier {moment.hour}h{moment:%M}"
            remedy = f"au plus tard {time_text(self.at)} ; la veille : {eve}"
        raise InvalidAnswer.one(
            f"{quoted(said)} : {in_full(moment)} n'est pas encore passé", remedy
        )


def in_full(moment: Moment) -> str:
    """A moment with its weekday and its whole date; an hour before noon is « du matin »."""
    told = f"{WEEKDAYS[moment.weekday()]} {moment_text(moment)}"
    morning = isinstance(moment, dt.datetime) and 1 <= moment.hour <= 11
    return f"{told} du matin" if morning else told
