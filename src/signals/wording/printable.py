"""Letters that an output cannot print, in their nearest form."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_NEAREST: Mapping[str, str] = {
    "…": ".", "—": "-", "–": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"',
    "→": ">", "←": "<", "↑": "^", "↓": "v", "œ": "oe", "Œ": "OE", "•": "-", "€": "E",
    "\ufffd": "?", "│": "|", "─": "-", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip


def printable(text: str, encoding: str) -> str:
    """A text with each letter that an encoding lacks in its nearest form, « ? » at the worst."""
    return "".join(_nearest(character, encoding) for character in text)


def _nearest(character: str, encoding: str) -> str:
    if _prints(character, encoding):
        return character
    bare = unicodedata.normalize("NFD", character)[:1]
    near = _NEAREST.get(character, bare)
    return near if _prints(near, encoding) else "?"


def _prints(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
