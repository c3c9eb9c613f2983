"""Text that people typed, made safe to show: what would act on the reader is shown as �."""

from __future__ import annotations

import unicodedata

_REPLACED = "\ufffd"
# Marks that turn the direction of the text around them, and could hide what it says.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT = frozenset("\n")
_FRENCH_SPACES = str.maketrans("\u00a0\u202f", "  ")


def visible(text: str) -> str:
    """A text with its control characters, bidi marks and lone surrogates shown as �.

    Accents, emoji and line breaks stay as they were typed; a tabulation becomes a space.
    """
    if text.translate(_FRENCH_SPACES).isprintable():
        # Most texts hold nothing to look for letter by letter.
        return text
    return "".join(_shown(character) for character in text.replace("\t", " "))


def _shown(character: str) -> str:
    if character in _KEPT:
        return character
    hidden = unicodedata.category(character) in ("Cc", "Cs") or character in _BIDI
    return _REPLACED if hidden else character
