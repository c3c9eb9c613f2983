"""What was read of a typed text, told in full before it counts."""

from __future__ import annotations

import datetime as dt

from signals.answer import Episode, Moment, Value
from signals.interview.spoken.present import Present, in_full
from signals.item import Item
from signals.wording.labels import value_text

_TWO_DAYS = 48


def told_in_full(item: Item, value: Value, on: dt.date, at: dt.time | None = None) -> str:
    """A value in words: a moment with its weekday, its date, its hour, and how long ago it was.

    ``on`` and ``at`` are the date and the hour of the screening.
    """
    present = Present(on, at)
    if isinstance(value, tuple) and value:
        told = [_episode(each, present) for each in value]
        count = f"{len(told)} fois : " if len(told) > 1 else ""
        return count + " ; ".join(told)
    if isinstance(value, dt.date):
        return f"{in_full(value)}, {_ago(value, present)}"
    return value_text(item, value)


def _episode(episode: Episode, present: Present) -> str:
    start, end = episode.start, episode.end
    if start is None:
        return "début inconnu, " + ("fin inconnue" if end is None else f"au {in_full(end)}")
    began = f"du {in_full(start)}"
    if end is None:
        return f"{began}, {_ago(start, present)}, fin inconnue"
    length = _length(start, end)
    return f"{began} au {in_full(end)}" + (f" ({length})" if length else "")


def _length(start: Moment, end: Moment) -> str:
    """How long, where both ends are hours, or both days."""
    if isinstance(start, dt.datetime) and isinstance(end, dt.datetime):
        return _hours(end - start)
    if isinstance(start, dt.datetime) or isinstance(end, dt.datetime):
        return ""
    return _counted((end - start).days, "jour") if end > start else "le même jour"


def _ago(moment: Moment, present: Present) -> str:
    if isinstance(moment, dt.datetime) and present.at is not None:
        passed = present.latest - moment
        return f"il y a {_hours(passed)}" if passed >= dt.timedelta(minutes=1) else "à l'instant"
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    days = (present.on - day).days
    return {0: "aujourd'hui", 1: "hier"}.get(days) or f"il y a {_counted(days, 'jour')}"


def _hours(length: dt.timedelta) -> str:
    """A length in hours and minutes; from two days on, in days and hours."""
    hours, minutes = divmod(length // dt.timedelta(minutes=1), 60)
    if hours >= _TWO_DAYS:
        days, hours = divmod(hours, 24)
        return _counted(days, "jour") + (f" et {_counted(hours, 'heure')}" if hours else "")
    if not hours:
        return _counted(minutes, "minute")
    return _counted(hours, "heure") + (f" {minutes:02}" if minutes else "")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" + ("s" if number > 1 else "")
