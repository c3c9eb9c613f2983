"""What is typed of an action that is done: who was told, and another hour before it."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from signals.errors import InvalidAnswer
from signals.record import Measure
from signals.wording.labels import time_text

MOST = 200
_HOUR = re.compile(r"(\d{1,2})\s?[hH:]\s?(\d{2})?(?!\S)\s*(.*)", re.ASCII | re.DOTALL)
_DAY = dt.timedelta(days=1)
_HALF = dt.timedelta(hours=12)


def amended(measure: Measure, typed: str, now: dt.datetime | None) -> Measure:
    """The measure as a typed text tells it: « 3h05 permanence du parquet ».

    Without an hour, that of the measure stays. An hour is the last such hour that is near the one
    it corrects and has passed: at midnight and ten, « 23h50 » is the day before. Raises
    ``InvalidAnswer``.
    """
    text = " ".join(typed.split())
    found = _HOUR.fullmatch(text)
    if found is None:
        return evolve(measure, told=text or None)
    try:
        time = dt.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        hour = text[: len(text) - len(found[3])].strip()
        raise InvalidAnswer.one(f"« {hour} » n'est pas une heure", "exemple : 3h05") from None
    day = _day_of(measure, time, now)
    return evolve(measure, date=day, time=time, told=found[3] or None)


def as_typed(measure: Measure) -> str:
    """What is typed to tell a measure as it is, to be mended."""
    hour = "" if measure.time is None else f"{measure.time.hour}h{measure.time.minute:02}"
    return f"{hour} {measure.told}" if measure.told else hour


def _day_of(measure: Measure, time: dt.time, now: dt.datetime | None) -> dt.date | None:
    if measure.date is None or now is None:
        return measure.date
    first = dt.datetime.combine(measure.date, measure.time or now.time())
    near = [dt.datetime.combine(measure.date + _DAY * by, time) for by in (-1, 0, 1)]
    passed = [each for each in near if each <= now]
    found = min(passed, key=lambda each: abs(each - first), default=first)
    if found.date() < first.date() and first - found > _HALF:
        # The day before was not meant: it is an hour that has not come yet.
        hour, present = time_text(time), time_text(now.time())
        raise InvalidAnswer.one(f"{hour} n'est pas encore passé", f"au plus tard {present}")
    return found.date()
