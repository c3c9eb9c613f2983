"""French spaces and quotation marks: none that is missing, doubled, straight or that breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem
from signals.wording.typography import NON_BREAKING, spaced

_SIGN = rf"(?<=[^\s{NON_BREAKING}:;?!»/=])(?:[;?!»](?![\w=])|:(?=\s|$))"
_MISSING = re.compile(rf"{_SIGN}|«(?!{NON_BREAKING})")
_DOUBLE = re.compile(rf"[ {NON_BREAKING}]{{2,}}")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BEFORE = re.compile(rf"[ {NON_BREAKING}](?=[,.](?:\s|$))")


def space_problems(text: str) -> Iterator[Problem]:
    """What the typography of a text lacks."""
    if spaced(text) != text:
        yield Problem((), "espace à rendre insécable", "lancez make spaces")
    if '"' in text or "“" in text or "”" in text:
        yield Problem((), "guillemets droits ou anglais", "écrivez « et »")
    if _UNSEEN.search(text):
        yield Problem((), "caractère invisible", "retapez le mot où il se cache")
    for found in _DOUBLE.finditer(text):
        yield Problem((), f"espace double {_near(text, found.start())}", "gardez-en une")
    for found in _MISSING.finditer(spaced(text)):
        what = f"espace absente {_near(spaced(text), found.start())}"
        yield Problem((), what, "un signe double est précédé d'une espace insécable")
    for found in _BEFORE.finditer(text):
        yield Problem((), f"espace en trop {_near(text, found.start())}", "retirez-la")


def _near(text: str, place: int) -> str:
    around = text[max(0, place - 12) : place + 6].strip().replace(NON_BREAKING, " ")
    return f"près de « {around} »"
