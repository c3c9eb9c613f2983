"""Moments as they are said: « hier 22h », « cette nuit 2h », « il y a 2 heures », « lundi »."""

from __future__ import annotations

import re

from signals.answer import Moment
from signals.errors import InvalidAnswer
from signals.interview.spoken.clock import day_first, with_hour, with_part, within
from signals.interview.spoken.day_names import DayName
from signals.interview.spoken.days import named_day
from signals.interview.spoken.durations import duration
from signals.interview.spoken.floating import DayComingBack, Floating, HourAlone, at_hour
from signals.interview.spoken.nights import hour_of_night, is_night
from signals.interview.spoken.plain import quoted
from signals.interview.spoken.present import Present

_AGO = re.compile(r"(?:(?P<lead>il y a|ca fait|voila|depuis) )?(?P<length>.*)")
_TODAY = re.compile(r"\bce(?:t|tte)? (?=matin|midi|apres-midi|soir)")
# « 3 jours 22h » is a day and its hour; « 3 jours 2 heures » could be one length.
_SUM = re.compile(r"\b(?:jours?|nuits?|semaines?|mois|ans?) \d{1,2} heures?", re.ASCII)
_WHOLE_DAY = 24


def heard(words: str, said: str, present: Present) -> Moment | Floating:
    """The moment that plain words say, typed as ``said``; raises ``InvalidAnswer``."""
    if words == "maintenant":
        return present.instant(said)
    if (instant := _so_long_ago(words, said, present)) is not None:
        return instant
    if _SUM.search(words):
        raise _hour_or_length(said, "exemple : il y a 3 jours à 2h")
    words = _TODAY.sub("aujourd'hui ", words.removeprefix("depuis "))
    words, hour = with_hour(day_first(words))
    if not words and hour is not None:
        return HourAlone(said, hour.time)
    if is_night(words):
        return hour_of_night(words, hour, said, present)
    words, part = with_part(words)
    if part is not None and hour is not None:
        hour = within(hour, part)
    day = named_day(words, said, present)
    if isinstance(day, DayName) and day.floats:
        return DayComingBack(said, day, hour)
    return at_hour(day.last(present.on) if isinstance(day, DayName) else day, hour, said)


def last_moment(words: str, said: str, present: Present) -> Moment:
    """The last moment that plain words can say; raises ``InvalidAnswer``."""
    moment = heard(words, said, present)
    return moment.last(present) if isinstance(moment, Floating) else moment


def _so_long_ago(words: str, said: str, present: Present) -> Moment | None:
    """The instant so many hours ago, where the words say a length of hours or minutes."""
    found = _AGO.fullmatch(words)
    length = duration(found["length"]) if found else None
    if found is None or length is None or not length.minutes:
        return None
    if found["lead"] is None and length.minutes // 60 == _WHOLE_DAY:
        raise _hour_or_length(said, "exemples : minuit, il y a 24h")
    if length.clock and found["lead"] in (None, "depuis"):
        if found["lead"] is None and "heure" not in words:
            return None
        clock = found["length"].replace(" heures", "h").replace(" heure", "h")
        raise _hour_or_length(said, f"exemples : à {clock}, il y a {clock}")
    return length.before(present, said)


def _hour_or_length(said: str, remedy: str) -> InvalidAnswer:
    return InvalidAnswer.one(f"{quoted(said)} : une heure ou une durée ?", remedy)
