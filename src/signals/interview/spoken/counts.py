"""Numbers as they are said: « 16 ans », « trois », « 3 fois »."""

from __future__ import annotations

import re

from signals.errors import InvalidAnswer
from signals.interview.spoken.plain import LONGEST, plain, quoted
from signals.item import Item

_NUMBER = re.compile(r"(\d{1,9})(?: ?([a-z]+))?(?P<half> et demie?)?", re.ASCII)
_YEARS = frozenset({"an", "ans", "annee", "annees"})
_NONE = frozenset({"aucun", "aucune", "jamais"})


def counted(item: Item, text: str) -> int:
    """The number that a typed text says, in the item's unit; raises ``InvalidAnswer``."""
    words = plain(text) if len(text) <= LONGEST else ""
    of_years = item.unit in _YEARS
    if words in _NONE and item.unit is not None and not of_years:
        return 0
    found = _NUMBER.fullmatch(words)
    if found is None or (found["half"] and not of_years):
        raise InvalidAnswer.one(f"{quoted(text)} n'est pas un nombre entier", "exemple : 16")
    if found[2] is not None and found[2] not in _units(item.unit):
        remedy = f"l'unité est « {item.unit} »" if item.unit else "donnez le nombre seul"
        raise InvalidAnswer.one(f"{quoted(text)} est dans une autre unité", remedy)
    return int(found[1])


def _units(unit: str | None) -> frozenset[str]:
    if unit is None:
        return frozenset()
    if unit in _YEARS:
        return _YEARS
    word = plain(unit)
    return frozenset({word, word.removesuffix("s"), "fois"})
