"""What is typed for a number, a date, episodes or a text, read as the value it stands for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from signals.answer import Answer, Episode, Moment, Value
from signals.errors import InvalidAnswer
from signals.item import Item
from signals.kind import ItemType

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_HOUR = re.compile(r"(\d{1,2})\s?(?:h|H|:)\s?(\d{2})?", re.ASCII)
_PARTS = re.compile(r"(\S+)(?:(?:\s+à)?\s+(\d.*))?", re.DOTALL)
_BETWEEN = re.compile(r"\s+au\s+", re.IGNORECASE)
_NONE = frozenset({"0", "aucun", "aucune", "non"})
_UNKNOWN = "?"

TYPED = frozenset(
    {ItemType.NUMBER, ItemType.DATE, ItemType.DATETIME, ItemType.EPISODES, ItemType.TEXT}
)

_EXPECTED: Mapping[ItemType, str] = {
    ItemType.NUMBER: "un nombre entier",
    ItemType.DATE: "un jour : 22/11/2026",
    ItemType.DATETIME: "un jour et une heure : 22/11/2026 22:30",
    ItemType.EPISODES: "« 01/10 au 03/10, 15/11 22:30 au ? », ou « aucune »",
    ItemType.TEXT: "un texte",
    ItemType.CHOICE: "le chiffre d'une réponse",
    ItemType.YES_NO: "o, n ou ?",
}


def expected(item: Item) -> str:
    """What may be typed for an item, in French words."""
    told = _EXPECTED[item.type]
    return f"{told} ({item.unit})" if item.unit else told


def read_entry(item: Item, typed: str, on: dt.date) -> Value:
    """The value that a typed text stands for; raises ``InvalidAnswer`` in French.

    ``on`` is the date of the screening: a day without a year is the last such day.
    """
    if item.type is ItemType.TEXT:
        return typed
    text = " ".join(typed.split())
    if text == _UNKNOWN:
        return Answer.UNKNOWN
    match item.type:
        case ItemType.NUMBER:
            return _number(text)
        case ItemType.DATE:
            return _day(text, on)
        case ItemType.DATETIME:
            return _instant(text, on)
        case ItemType.EPISODES:
            return _episodes(text, on)
        case ItemType.CHOICE:
            return _option(item, _number(text))
        case _:
            raise InvalidAnswer.one("cette question se répond par o, n ou ?")


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise InvalidAnswer.one(f"« {text} » n'est pas un nombre entier", "exemple : 16")
    return int(text)


def _option(item: Item, number: int) -> str:
    if not 1 <= number <= len(item.options):
        raise InvalidAnswer.one(f"il y a {len(item.options)} réponses, numérotées depuis 1")
    return item.options[number - 1].id


def _instant(text: str, on: dt.date) -> dt.datetime:
    moment = _moment(text, on)
    if not isinstance(moment, dt.datetime):
        raise InvalidAnswer.one("il manque l'heure", "exemple : 22/11/2026 22:30")
    return moment


def _moment(text: str, on: dt.date) -> Moment:
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise _unread(text)
    day = _day(parts[1], on)
    return dt.datetime.combine(day, _hour(parts[2])) if parts[2] else day


def _day(text: str, on: dt.date) -> dt.date:
    if iso := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in iso.groups())
        return _calendar(year, month, day, text)
    french = _DAY.fullmatch(text)
    if french is None:
        raise _unread(text)
    day, month = int(french[1]), int(french[2])
    if french[3] is not None:
        year = int(french[3])
        return _calendar(year + 2000 if len(french[3]) == 2 else year, month, day, text)
    return _last(day, month, text, on)


def _last(day: int, month: int, text: str, on: dt.date) -> dt.date:
    """The last such day of the year, the day of the screening included; 29 February is rare."""
    for year in range(on.year, on.year - 9, -1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if found <= on:
            return found
    return _calendar(on.year, month, day, text)


def _calendar(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise InvalidAnswer.one(f"« {text} » n'est pas un jour du calendrier") from None


def _hour(text: str) -> dt.time:
    found = _HOUR.fullmatch(text.strip())
    try:
        if found is not None:
            return dt.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        pass
    raise InvalidAnswer.one(f"« {text} » n'est pas une heure", "exemple : 22:30")


def _episodes(text: str, on: dt.date) -> tuple[Episode, ...]:
    if text.lower() in _NONE:
        return ()
    told = [part.strip() for part in re.split("[,;]", text)]
    return tuple(_episode(part, on) for part in told if part)


def _episode(text: str, on: dt.date) -> Episode:
    bounds = _BETWEEN.split(re.sub(r"^du\s+", "", text, flags=re.IGNORECASE))
    if len(bounds) != 2:
        remedy = "écrivez « 01/10 au 03/10 », avec ? si une date n'est pas sue"
        raise InvalidAnswer.one(f"« {text} » ne donne pas un début et une fin", remedy)
    start, end = (None if bound == _UNKNOWN else _moment(bound, on) for bound in bounds)
    return Episode(start, end)


def _unread(text: str) -> InvalidAnswer:
    return InvalidAnswer.one(f"« {text} » n'est pas une date", "exemple : 22/11/2026")
