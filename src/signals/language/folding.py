"""Texts made comparable: without case, accents, hyphens nor spaces that do not break."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\n\t-\u2010\u2011", " ") | {"’": "'"})
_QUOTED = re.compile(r"«[^«»]*»")


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """A text as it is compared; every character keeps its place."""
    return letters(unicodedata.normalize("NFC", text).lower()).translate(_SPACES)


def letters(text: str) -> str:
    """A text with its letters, and none of their accents."""
    return "".join(map(_bare, text))


@cache
def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


def without_quotes(text: str) -> str:
    """A text with blanks in place of what stands between « and »: somebody else's words."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def ours(text: str) -> str:
    """What a text says in our own voice, as it is compared."""
    return folded(without_quotes(unicodedata.normalize("NFC", text)))
