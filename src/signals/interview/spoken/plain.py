"""What people type, made plain: small letters without accents, numbers in figures."""

from __future__ import annotations

import re
import unicodedata

from signals.errors import InvalidAnswer

LONGEST = 120
"""No moment, number or stretch of time takes more characters than that to be said."""

_QUOTED = 40
_APOSTROPHES = str.maketrans("’‘ʼ´`", "'''''")
_TO_THIRTY = (
    *("zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit"),
    *("dix-neuf", "vingt", "vingt et un", "vingt-deux", "vingt-trois", "vingt-quatre"),
    *("vingt-cinq", "vingt-six", "vingt-sept", "vingt-huit", "vingt-neuf", "trente"),
)
_FIGURES = {word: str(number) for number, word in enumerate(_TO_THIRTY)} | {
    **{"une": "1", "vingt et une": "21", "trente et un": "31", "premier": "1er"},
    **{"quarante-huit": "48", "soixante-douze": "72"},
}
_LETTERS = "|".join(word.replace("-", "[- ]") for word in sorted(_FIGURES, key=len, reverse=True))
# « 15 sept » is September, and « trente-trois » is not « 30-3 ».
_IN_LETTERS = re.compile(rf"(?<![\w-])(?<!\d )(?:{_LETTERS})(?![\w-])")
_JOINED = re.compile(r"\b(avant|apres) (?=hier\b|midi\b)")
_ISO_HOUR = re.compile(r"(?<=\d)t(?=\d)")


class Unread(InvalidAnswer):
    """What is typed is nothing that can be read, or not yet: more may come."""


def plain(text: str) -> str:
    """A typed text as the patterns read it; raises ``Unread`` where it is too long for any."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        raise Unread.one(f"{quoted(text)} est trop long", f"{LONGEST} caractères au plus")
    letters = unicodedata.normalize("NFD", text.translate(_APOSTROPHES).lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    bare = _ISO_HOUR.sub(" ", _JOINED.sub(r"\1-", bare)).rstrip(" .!")
    return _IN_LETTERS.sub(lambda found: _FIGURES[_spelled(found[0])], bare)


def quoted(text: str) -> str:
    """What was typed, between quotation marks; only its beginning where it is long."""
    return f"« {text if len(text) <= _QUOTED else text[: _QUOTED - 1] + '…'} »"


def _spelled(words: str) -> str:
    """A number in letters as the table has it: « vingt deux » is « vingt-deux »."""
    return words if words in _FIGURES else words.replace(" ", "-")
