"""Days as they are said: « hier », « lundi », « le 12 », « 1er octobre », « 22/11/2026 »."""

from __future__ import annotations

import datetime as dt
import re

from signals.errors import InvalidAnswer
from signals.interview.spoken.day_names import DayName
from signals.interview.spoken.durations import duration
from signals.interview.spoken.plain import Unread, quoted
from signals.interview.spoken.present import WEEKDAYS, Present
from signals.span import days_before

_MONTH_NAMES = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet"),
    *("aout", "septembre", "octobre", "novembre", "decembre"),
)
# « jui » alone is June or July.
_MONTHS = {
    short: number
    for number, name in enumerate(_MONTH_NAMES, start=1)
    for short in (name, name[:4], name[:3])
    if short != "jui"
}
_WEEKDAYS = {short: place for place, name in enumerate(WEEKDAYS) for short in (name, name[:3])}
_WEEKDAY = rf"(?:le )?(?P<weekday>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\.?"
_MONTH = rf"(?P<named>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DATED = re.compile(
    rf"(?:{_WEEKDAY} )?(?P<the>le )?(?P<day>1er|\d{{1,2}})"
    r"(?:(?P<sign>[/.-])(?P<month>\d{1,2})(?:(?P=sign)(?P<year>\d{4}|\d{2}))?"
    rf"| {_MONTH}(?: (?P<then>\d{{4}}))?)?",
    re.ASCII,
)
_WEEKDAY_ALONE = re.compile(
    rf"{_WEEKDAY}(?: (?P<last>dernier|passe)| (?P<week>de la semaine derniere))?"
)
_BACK = {"aujourd'hui": 0, "ce jour": 0, "hier": 1, "avant-hier": 2}
_AGO = re.compile(r"(?:il y a|depuis|ca fait|voila) ")
_VAGUE = re.compile(
    r"\b(?:week-?end|semaine|mois|annee|jours|quelques|autre|recemment|longtemps|vacances"
    r"|rentree|noel|ete|hiver|printemps|automne|jour)\b"
)
_EXAMPLES = "exemples : hier, lundi, 22/11, il y a 3 jours"


def named_day(text: str, said: str, present: Present) -> dt.date | DayName:
    """The day that a plain text says, typed as ``said``; raises ``InvalidAnswer``."""
    if text in _BACK:
        return days_before(present.on, _BACK[text])
    if iso := _ISO.fullmatch(text):
        return DayName(said, None, int(iso[3]), int(iso[2]), int(iso[1]))
    if found := _DATED.fullmatch(text):
        return _dated(found, said)
    if found := _WEEKDAY_ALONE.fullmatch(text):
        return _weekday(found, said, present.on)
    length = duration(_AGO.sub("", text, count=1))
    if length is None or length.minutes or length.nights:
        raise _unread(text, said)
    return length.before(present, said)


def _dated(found: re.Match[str], said: str) -> DayName:
    weekday, written = found["weekday"], found["year"] or found["then"]
    number = int(found["month"]) if found["month"] else _MONTHS.get(found["named"] or "")
    if number is None and not (weekday or found["the"] or found["day"] == "1er"):
        choice = f"le {found['day']}, {found['day']}h"
        raise Unread.one(f"{quoted(said)} : un jour ou une heure ?", f"exemples : {choice}")
    year = int(written) + (2000 if len(written) == 2 else 0) if written else None
    place = _WEEKDAYS[weekday] if weekday else None
    return DayName(said, place, int(found["day"].removesuffix("er")), number, year)


def _weekday(found: re.Match[str], said: str, on: dt.date) -> dt.date | DayName:
    place = _WEEKDAYS[found["weekday"]]
    if found["week"] is not None:
        return days_before(on, on.weekday() + 7 - place)
    if found["last"] is not None:
        return days_before(on, (on.weekday() - place) % 7 or 7)
    return DayName(said, place)


def _unread(text: str, said: str) -> InvalidAnswer:
    if _VAGUE.search(text):
        return InvalidAnswer.one(f"{quoted(said)} ne dit pas quel jour", _EXAMPLES)
    return Unread.one(f"{quoted(said)} n'est pas une date", _EXAMPLES)
