"""Figures on children and cases: never without the report that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem
from signals.language.folding import folded

_SMALL = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cent"
_PEOPLE = (
    "cas|situations?|enfants?|mineure?s?|adolescente?s?|victimes?|jeunes?|eleves?|filles?|garcons?"
)
_SHARE = re.compile(
    rf"(?<!\w)(?P<part>\d+|{_SMALL}) (?:(?:{_PEOPLE}) )?sur (?P<whole>\d+|{_SMALL})(?!\w)"
    r"(?! (?:jours|nuits|heures))"
)
_FIGURES = tuple(
    re.compile(rf"(?<!\w){each}(?!\w)")
    for each in (
        r"\d+(?:[.,]\d+)? ?[%‰]",
        r"(?:\d+(?:[.,]\d+)?|\w+) (?:pour cent|p\. ?(?:100|cent))",
        rf"(?:\d+|{_SMALL}) fois (?:plus|moins) (?:de|d'\w+|nombreu\w+|souvent)",
        r"(?:a|ont) (?:double|triple|quadruple)",
        rf"(?:(?:un|deux) tiers|trois quarts|(?:la|une) (?:moitie|majorite)) des (?:{_PEOPLE})",
        rf"\d(?:[ .]?\d){{1,8}} (?:\w+ )?(?:{_PEOPLE})",
        rf"(?:centaines?|milliers?|millions?|dizaines? de milliers?) (?:de |d')(?:{_PEOPLE})",
        rf"(?:(?:{_SMALL}) )?(?:cents?|mille) (?:{_PEOPLE})",
    )
)
_PERCENT = re.compile(r"[%‰](?!\w)")


def figure_problems(text: str) -> Iterator[Problem]:
    """The shares and the counts of people or cases in a text that cites no report.

    Ages, hours, delays and days are no figures of that kind; nor is « 24 heures sur 24 ».
    """
    said = _PERCENT.sub(lambda found: f"{found[0]} ", folded(text))
    for pattern in _FIGURES:
        for found in pattern.finditer(said):
            yield _uncited(found[0])
    for found in _SHARE.finditer(said):
        if found["part"] != found["whole"]:
            yield _uncited(found[0])


def _uncited(figure: str) -> Problem:
    remedy = "citez le rapport dans sources, ou retirez-le"
    return Problem((), f"chiffre sans source : « {figure.strip()} »", remedy)
