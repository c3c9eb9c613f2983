"""The leaves of raw content: texts, numbers, dates and words, never turned into one another."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from enum import Enum
from fractions import Fraction

from signals.errors import InvalidInput, nearest

_PERCENTAGE = re.compile(r"[0-9]{1,3}(\.[0-9]{1,6})?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOUR = re.compile(r"[0-9]{2}:[0-9]{2}")


def text(raw: object, _: object) -> str:
    """A text that is not empty."""
    if not isinstance(raw, str):
        raise InvalidInput.one(f"{told(raw)} n'est pas un texte", "mettez-le entre guillemets")
    if not raw.strip():
        raise InvalidInput.one("texte vide", "écrivez-le, ou retirez la clé")
    return raw


def integer(raw: object, _: object) -> int:
    """A whole number; a true or a false is none."""
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise InvalidInput.one(
            f"{told(raw)} n'est pas un nombre entier", "écrivez-le sans guillemets"
        )
    return raw


def truth(raw: object, _: object) -> bool:
    """True or false."""
    if not isinstance(raw, bool):
        raise InvalidInput.one(f"{told(raw)} n'est ni true ni false", "écrivez true ou false")
    return raw


def percentage(raw: object, _: object) -> Fraction:
    """A percentage as a part of one, exact: a text, since a file holds no other number."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        raw = str(raw)
    if isinstance(raw, str) and _PERCENTAGE.fullmatch(raw):
        return Fraction(raw) / 100
    raise InvalidInput.one(f"{told(raw)} n'est pas un pourcentage", "écrivez-le comme « 84.4 »")


def date(raw: object, _: object) -> dt.date:
    """A day that exists, written as 2026-11-22."""
    try:
        if isinstance(raw, str) and _DATE.fullmatch(raw):
            return dt.date.fromisoformat(raw)
    except ValueError:
        pass
    raise InvalidInput.one(f"{told(raw)} n'est pas une date", "écrivez-la comme 2026-11-22")


def hour(raw: object, _: object) -> dt.time:
    """An hour of the day, written as 22:30."""
    try:
        if isinstance(raw, str) and _HOUR.fullmatch(raw):
            return dt.time.fromisoformat(raw)
    except ValueError:
        pass
    raise InvalidInput.one(f"{told(raw)} n'est pas une heure", "écrivez-la comme 22:30")


def member(raw: object, as_: type[Enum]) -> Enum:
    """The member of an enumeration that a word names."""
    if isinstance(raw, str):
        with suppress(ValueError):
            return as_(raw)
    known = [member.value for member in as_]
    near = nearest(raw, known) if isinstance(raw, str) else None
    remedy = near or f"choisissez parmi {', '.join(known)}"
    raise InvalidInput.one(f"{told(raw)} n'est pas admis ici", remedy)


def told(raw: object) -> str:
    """A raw value as an error names it, cut short when it is long."""
    if isinstance(raw, dict | list):
        return "un ensemble de valeurs"
    word = str(raw).lower() if isinstance(raw, bool) else str(raw)
    return f"« {word if len(word) <= 40 else word[:39] + '…'} »"
