"""Opening hours in French words: « du lundi au vendredi, 9 h - 17 h »."""

from __future__ import annotations

import datetime as dt

from signals.opening import WEEK, OpeningHours, PublicHolidays, Weekday
from signals.wording.labels import day_text
from signals.wording.typography import NON_BREAKING

_DAYS = dict(
    zip(
        WEEK, ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), strict=True
    )
)
ALWAYS = f"24{NON_BREAKING}h/24, 7{NON_BREAKING}j/7"
EXCEPT_HOLIDAYS = "sauf jours fériés"


def hours_text(hours: OpeningHours, on: dt.date) -> str:
    """When somebody answers, whether on public holidays, and the days closed still to come."""
    told = [ALWAYS] if hours.always else []
    by_days: dict[tuple[Weekday, ...], list[str]] = {}
    for stretch in hours.stretches:
        times = f"{_time(stretch.start)} - {_time(stretch.end)}"
        by_days.setdefault(stretch.days, []).append(times)
    told += [f"{_days(days)}, {_listed(times)}" for days, times in by_days.items()]
    if hours.public_holidays is PublicHolidays.CLOSED:
        told.append(EXCEPT_HOLIDAYS)
    closed = [day_text(day) for day in sorted(hours.closed_on) if day >= on]
    if closed:
        told.append(_listed([f"fermé le {closed[0]}", *(f"le {day}" for day in closed[1:])]))
    return f"{NON_BREAKING}; ".join(told)


def _time(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    told = f"{hour}{NON_BREAKING}h"
    return f"{told}{NON_BREAKING}{minute:02}" if minute else told


def _days(days: tuple[Weekday, ...]) -> str:
    places = sorted(WEEK.index(day) for day in days)
    if len(places) == len(WEEK):
        return "tous les jours"
    names = [_DAYS[WEEK[place]] for place in places]
    following = places == list(range(places[0], places[0] + len(places)))
    if following and len(places) > 2:
        return f"du {names[0]} au {names[-1]}"
    return _listed(names)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} et {words[-1]}"
