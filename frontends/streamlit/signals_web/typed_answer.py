"""What people type, read as the values that the engine takes or refuses."""

from __future__ import annotations

import datetime as dt
import re

from signals import Item, ItemType
from signals.answer import Moment, Value
from signals.wording.labels import day_text
from signals.wording.typography import NON_BREAKING

_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"
    r"(?:\s*(?:à|,)?\s*(?P<hour>[0-9]{1,2})\s*(?:[h:]\s*(?P<minute>[0-9]{2})?))?",
    re.IGNORECASE,
)
DAY = f"Écrivez la date comme ceci{NON_BREAKING}: 21/11/2026."
HOUR = f"Écrivez la date et l'heure comme ceci{NON_BREAKING}: 21/11/2026 22h30."
EPISODE = (
    f"Écrivez la date comme ceci{NON_BREAKING}: 21/11/2026, avec l'heure si vous la connaissez"
    f"{NON_BREAKING}: 21/11/2026 22h30. Laissez vide si vous ne savez pas."
)


def remedy_for(item: Item, field: str = "") -> str:
    """What to write instead, in one sentence."""
    if field.endswith(("start", "end")):
        return EPISODE
    if field == "date":
        return DAY
    if field or item.type is ItemType.TEXT:
        return "Gardez 20\u202f000 caractères au plus."
    if item.type is ItemType.NUMBER:
        unit = f" ({item.unit})" if item.unit else ""
        return f"Écrivez un nombre entier de {item.minimum} à {item.top}{unit}."
    if item.type is ItemType.DATE:
        return DAY
    if item.type is ItemType.DATETIME:
        return HOUR
    return "Choisissez une des réponses proposées."


def typed_value(item: Item, text: str) -> Value:
    """The value that a typed text stands for; as it was typed where it stands for none."""
    bare = text.strip()
    if item.type is ItemType.NUMBER:
        return int(bare) if _NUMBER.fullmatch(bare) else bare
    if item.type is ItemType.DATE:
        moment = typed_moment(bare)
        return bare if moment is None or isinstance(moment, dt.datetime) else moment
    if item.type is ItemType.DATETIME:
        moment = typed_moment(bare)
        return moment if isinstance(moment, dt.datetime) else bare
    return text


def typed_moment(text: str) -> Moment | None:
    """The date, with its hour where one is given, that a text writes as French people do."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        if found["hour"] is None:
            return day
        return dt.datetime.combine(day, dt.time(int(found["hour"]), int(found["minute"] or 0)))
    except ValueError:
        return None


def moment_as_typed(moment: Moment | None) -> str | None:
    """A moment as it is typed: « 21/11/2026 22h30 »."""
    if isinstance(moment, dt.datetime):
        return f"{day_text(moment)} {moment.hour}h{moment.minute:02}"
    return None if moment is None else day_text(moment)
