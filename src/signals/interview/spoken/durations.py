"""Lengths of time as they are said: « 3 jours », « 48h », « une heure et demie »."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from attrs import frozen

from signals.answer import Moment
from signals.errors import InvalidAnswer
from signals.interview.spoken.present import Present

_SAID = (
    r"(?:environ |a peu pres )?(?P<number>\d{1,4}) ?"
    r"(?P<unit>min(?:utes?)?|mn|h|heures?|quarts? d'heure|demi-heures?"
    r"|j|jours?|nuits?|semaines?|mois|ans?|annees?)"
    r"(?: ?(?P<minutes>[0-5]\d)| et (?P<part>demie?|quart))?"
)
_LENGTH = re.compile(rf"{_SAID}(?: environ)?", re.ASCII)
_LASTING = re.compile(
    rf"(?P<start>.+?)(?P<led> (?:pour|pendant|durant))? (?P<length>{_SAID})", re.ASCII
)
_MINUTES = {"min": 1, "mn": 1, "h": 60, "heure": 60, "quart": 15, "demi-heure": 30}
_DAYS = {"j": 1, "jour": 1, "nuit": 1, "semaine": 7}
_MONTHS = {"moi": 1, "an": 12, "annee": 12}
_PARTS = {None: 0, "demi": 30, "demie": 30, "quart": 15}
_CLOCK = 23


@frozen
class Duration:
    """A length in minutes, in days or in months: one of the three, as it was said.

    ``clock`` says that it could as well be an hour of the day: « 22h », « 2 heures ».
    """

    minutes: int = 0
    days: int = 0
    months: int = 0
    nights: bool = False
    clock: bool = False

    def before(self, present: Present, said: str) -> Moment:
        """The moment so long ago: a day for days, an instant for hours."""
        if self.minutes:
            return self._from(present.instant(said), -1)
        return self._from(present.on, -1)

    def after(self, start: Moment) -> Moment:
        """The moment so long after another; after nights, only the day is known."""
        if self.minutes and not isinstance(start, dt.datetime):
            raise InvalidAnswer.one(
                "une durée en heures demande l'heure du début",
                "exemple : 15/11 22h pendant 3 heures",
            )
        if self.nights and isinstance(start, dt.datetime):
            start = start.date()
        return self._from(start, 1)

    def _from(self, moment: Moment, way: int) -> Moment:
        try:
            moved = _months_later(moment, way * self.months)
            return moved + way * dt.timedelta(days=self.days, minutes=self.minutes)
        except (OverflowError, ValueError):
            raise InvalidAnswer.one("cette durée est trop longue") from None


def duration(text: str) -> Duration | None:
    """The length that a plain text says, if it says one and nothing else."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        return None
    number, unit = int(found["number"]), _singular(found["unit"])
    hours = unit in ("h", "heure")
    if (found["minutes"] or found["part"]) and not hours:
        return None
    if unit in _MINUTES:
        more = int(found["minutes"] or 0) + _PARTS[found["part"]]
        return Duration(number * _MINUTES[unit] + more, clock=hours and number <= _CLOCK)
    if unit in _DAYS:
        return Duration(days=number * _DAYS[unit], nights=unit == "nuit")
    return Duration(months=number * _MONTHS[unit])


def lasting(text: str) -> tuple[str, Duration, bool] | None:
    """A start in plain words, the length that follows it, and whether « pendant » leads to it."""
    found = _LASTING.fullmatch(text)
    length = duration(found["length"]) if found else None
    if found is None or length is None:
        return None
    return found["start"], length, found["led"] is not None


def _singular(unit: str) -> str:
    word = unit.removesuffix(" d'heure").removesuffix("s")
    return "min" if word == "minute" else word


def _months_later(moment: Moment, months: int) -> Moment:
    """The same day of another month, or its last where it is shorter."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))
