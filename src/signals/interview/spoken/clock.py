"""Hours as they are said: « 22h30 », « vers 8 h du matin », « minuit et demi »."""

from __future__ import annotations

import datetime as dt
import re
from enum import Enum

from attrs import evolve, frozen

from signals.errors import InvalidAnswer

_HOUR = re.compile(
    r"(?:(?P<rest>.*?) )??"
    r"(?:(?:a|vers|environ|a environ|vers les|autour de|aux (?:alentours|environs) de) )?"
    r"(?P<hour>(?P<figure>\d{1,2}) ?(?:h|:|heures?)(?: ?(?P<minute>\d{2}))?|midi|minuit)"
    r"(?P<more> et demie?| et quart| moins le quart)?(?: environ| pile)?"
    r"(?: (?:du |de la |de l')(?P<part>mat|matin|soir|apres-midi|nuit))?",
    re.ASCII,
)
_HOUR_FIRST = re.compile(
    r"(?P<hour>(?:(?:a|vers) )?(?:\d{1,2} ?(?:h|:|heures?)(?: ?\d{2})?|midi|minuit)) "
    r"(?P<day>(?:(?:hier|avant-hier|aujourd'hui|le|ce|cet|cette|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche)\b|\d{1,2}/).*)",
    re.ASCII,
)
_PART = re.compile(
    r"(?:(?P<rest>.+?) )(?:(?:au|du|dans la|dans l'|en|le|l') ?)?"
    r"(?P<part>matin|matinee|apres-midi|soir|soiree|nuit)"
)
_MORE = {None: 0, " et demi": 30, " et demie": 30, " et quart": 15, " moins le quart": -15}


class DayPart(Enum):
    """The part of a day that an hour belongs to."""

    MORNING = "matin"
    AFTERNOON = "après-midi"
    EVENING = "soir"
    NIGHT = "nuit"


_DAY_PARTS = {
    **{"mat": DayPart.MORNING, "matin": DayPart.MORNING, "matinee": DayPart.MORNING},
    **{"apres-midi": DayPart.AFTERNOON, "nuit": DayPart.NIGHT},
    **{"soir": DayPart.EVENING, "soiree": DayPart.EVENING},
}
# The hours said of each part as they stand, then those that want twelve more: « 8h du soir ».
_WITHIN = {
    DayPart.MORNING: (range(12), range(0)),
    DayPart.AFTERNOON: (range(12, 20), range(1, 8)),
    DayPart.EVENING: (range(16, 24), range(5, 12)),
    DayPart.NIGHT: ((*range(18, 24), *range(9)), range(0)),
}


@frozen
class Hour:
    """An hour of a day; ``midnight`` was said in words, so that it may end the day named."""

    time: dt.time
    midnight: bool = False
    part: DayPart | None = None


def with_hour(text: str) -> tuple[str, Hour | None]:
    """A plain text without the hour at its end, and that hour; raises ``InvalidAnswer``."""
    found = _HOUR.fullmatch(text)
    if found is None:
        return text, None
    named = {"midi": 12, "minuit": 0}.get(found["hour"])
    hour = int(found["figure"]) if named is None else named
    minutes = hour * 60 + int(found["minute"] or 0) + _MORE[found["more"]]
    if (
        hour > 23
        or (minutes < 0 and named is None)
        or int(found["minute"] or 0) > 59
        or (found["minute"] and found["more"])
    ):
        raise InvalidAnswer.one(f"« {found['hour']} » n'est pas une heure", "exemple : 22:30")
    time = dt.time(minutes // 60 % 24, minutes % 60)
    said = Hour(time, midnight=found["hour"] == "minuit" and minutes >= 0)
    part = found["part"]
    return found["rest"] or "", within(said, _DAY_PARTS[part]) if part else said


def day_first(text: str) -> str:
    """A plain text with its day before its hour: « 22h hier soir » is « hier soir 22h »."""
    found = _HOUR_FIRST.fullmatch(text)
    return f"{found['day']} {found['hour']}" if found else text


def with_part(text: str) -> tuple[str, DayPart | None]:
    """A plain text without the part of the day at its end, and that part."""
    found = _PART.fullmatch(text)
    return (found["rest"], _DAY_PARTS[found["part"]]) if found else (text, None)


def within(hour: Hour, part: DayPart) -> Hour:
    """An hour said of a part of the day: « 8h » of the evening is 20:00."""
    as_said, twelve_more = _WITHIN[part]
    if hour.time.hour in twelve_more:
        later = hour.time.replace(hour=hour.time.hour + 12)
        return evolve(hour, time=later, part=part)
    if hour.time.hour in as_said or (hour.midnight and part is DayPart.EVENING):
        return evolve(hour, part=part)
    told = f"{hour.time.hour}h"
    raise InvalidAnswer.one(
        f"« {told} » et « {part.value} » ne vont pas ensemble",
        f"exemples : hier {told}, aujourd'hui {told}",
    )
