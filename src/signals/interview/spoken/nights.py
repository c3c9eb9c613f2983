"""Nights, which belong to two days: « cette nuit 2h », « la nuit de samedi à dimanche 2h »."""

from __future__ import annotations

import datetime as dt
import re

from signals.errors import InvalidAnswer
from signals.interview.spoken.clock import DayPart, Hour, within
from signals.interview.spoken.day_names import DayName
from signals.interview.spoken.days import named_day
from signals.interview.spoken.floating import EVENING
from signals.interview.spoken.plain import quoted
from signals.interview.spoken.present import Present

_THIS = re.compile(r"cette nuit|(?:la )?nuit (?P<former>derniere)")
_BETWEEN = re.compile(
    r"(?:dans |pendant )?(?:la )?nuit (?:de |du )(?P<eve>.+?) (?:a|au) (?P<morrow>.+)"
)
_MORNING = dt.time(9)


def is_night(words: str) -> bool:
    """Whether plain words without their hour name a night."""
    return _THIS.fullmatch(words) is not None or _BETWEEN.fullmatch(words) is not None


def hour_of_night(words: str, hour: Hour | None, said: str, present: Present) -> dt.datetime:
    """The moment of an hour of a night; raises ``InvalidAnswer``."""
    if hour is None:
        raise InvalidAnswer.one(f"{quoted(said)} : il manque l'heure", "exemple : cette nuit 2h")
    time = within(hour, DayPart.NIGHT).time
    if between := _BETWEEN.fullmatch(words):
        eve, morrow = _two_days(between["eve"], between["morrow"], said, present)
        return dt.datetime.combine(eve if time >= EVENING else morrow, time)
    early = present.at is None or present.at < _MORNING
    former = "derniere" in words
    if (former and early) or (present.at is None and time >= EVENING):
        raise InvalidAnswer.one(
            f"{quoted(said)} : de quel jour ?", "exemples : hier 23h, aujourd'hui 2h"
        )
    return present.last(time)


def _two_days(eve: str, morrow: str, said: str, present: Present) -> tuple[dt.date, dt.date]:
    second = _last(morrow, said, present)
    first = _last(eve, said, Present(second))
    if second - first != dt.timedelta(days=1):
        raise InvalidAnswer.one(f"{quoted(said)} : ces deux jours ne se suivent pas")
    return first, second


def _last(words: str, said: str, present: Present) -> dt.date:
    numbered = f"le {words}" if words.isdecimal() else words
    day = named_day(numbered, said, present)
    return day.last(present.on) if isinstance(day, DayName) else day
