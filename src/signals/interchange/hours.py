"""Opening hours as files write them: always, or stretches of a week, and what closes them."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve, frozen

from signals.errors import InvalidInput, Problem
from signals.interchange.conditions import Structured
from signals.interchange.public_holidays import is_public_holiday
from signals.opening import MIDNIGHT, OpeningHours, PublicHolidays, Stretch, Weekday

_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00")


@frozen
class WrittenStretch:
    """A stretch of a week as it is written: its days, and the times ``09:00`` to ``24:00``."""

    days: tuple[Weekday, ...]
    from_: str
    to: str


@frozen
class WrittenAlways:
    """The hours of what never closes, as they are written."""

    always: bool


def read_hours(raw: object, structured: Structured) -> OpeningHours:
    """The hours that raw content writes; raises ``InvalidInput`` with every problem."""
    if isinstance(raw, dict):
        if not structured(raw, WrittenAlways).always:
            what = "des horaires sans aucune heure"
            raise InvalidInput(
                [Problem(("always",), what, "écrivez true, ou une liste d'horaires")]
            )
        return OpeningHours(always=True)
    if not isinstance(raw, list) or not raw:
        raise InvalidInput.one(
            "des horaires sont attendus", "écrivez {always: true}, ou une liste de {days, from, to}"
        )
    stretches: list[Stretch] = []
    problems: list[Problem] = []
    for rank, each in enumerate(raw):
        try:
            stretches.append(_stretch(structured(each, WrittenStretch)))
        except InvalidInput as error:
            problems += error.under(rank)
    if problems:
        raise InvalidInput(problems)
    return OpeningHours(tuple(stretches))


def excepting(
    hours: OpeningHours, said: PublicHolidays | None, closed_on: tuple[dt.date, ...] = ()
) -> OpeningHours:
    """Hours with the days that close them.

    Public holidays close what does not always answer, unless something else is said of them.
    """
    usual = PublicHolidays.OPEN if hours.always else PublicHolidays.CLOSED
    closed = (said or usual) is PublicHolidays.CLOSED
    return evolve(hours, closed_on=closed_on, is_holiday=is_public_holiday if closed else None)


def time_text(minutes: int) -> str:
    """A time of the day as files write it."""
    return "24:00" if minutes == MIDNIGHT else f"{minutes // 60:02}:{minutes % 60:02}"


def _stretch(written: WrittenStretch) -> Stretch:
    problems: list[Problem] = []
    for key, text in (("from", written.from_), ("to", written.to)):
        if not _TIME.fullmatch(text) or (key == "from" and text == "24:00"):
            told = "09:00" if key == "from" else "17:30, ou 24:00 à minuit"
            problems.append(Problem((key,), f"« {text} » n'est pas une heure", f"comme {told}"))
    if not problems and _minutes(written.from_) >= _minutes(written.to):
        what = f"« {written.to} » ne vient pas après « {written.from_} »"
        remedy = "ce qui passe minuit s'écrit en deux lignes, la première jusqu'à 24:00"
        problems.append(Problem(("to",), what, remedy))
    if problems:
        raise InvalidInput(problems)
    return Stretch(written.days, _minutes(written.from_), _minutes(written.to))


def _minutes(text: str) -> int:
    """The minutes from the beginning of the day to a time."""
    hour, minute = text.split(":")
    return min(MIDNIGHT, int(hour) * 60 + int(minute))
