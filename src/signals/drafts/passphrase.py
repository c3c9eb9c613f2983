"""Passphrases: seven words drawn by lot, or one's own, brought to one spelling before use."""

from __future__ import annotations

import re
import secrets
import unicodedata

from signals.drafts.refusal import WrongPassphrase
from signals.drafts.words import known_words, words
from signals.errors import Problem

WORDS = 7
"""How many words are drawn: seven times eleven bits, 77 in all, before a slow derivation."""
LEAST, MOST = 12, 1000
_DISTINCT = 6
_SEPARATORS = re.compile(r"[\s\-\u2010\u2011_.,;:/']+")
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "azertyuiopqsdfghjklmwxcvbn")
_COMMON = frozenset(
    {
        *("motdepasse", "motdepassemotdepasse", "monmotdepasse", "password", "passphrase"),
        *("phrasedepasse", "maphrasedepasse", "signals", "brouillon", "monbrouillon", "secret"),
        *("infirmerie", "infirmiere", "infirmierescolaire", "college", "lycee", "ecole"),
        *("police", "policenationale", "gendarmerie", "commissariat", "bonjour", "soleil"),
        *("azerty", "qwerty", "qwertyuiop", "administrateur", "jetaime", "republique"),
    }
)


def generated_passphrase() -> str:
    """Seven words drawn by lot, to be copied by hand."""
    return " ".join(secrets.choice(words()) for _ in range(WORDS))


def spelt(passphrase: str) -> str:
    """A passphrase in the one spelling that opens a file, however it was typed.

    Seven of our words are read whatever their case, their accents and what stands between them;
    any other passphrase as it is, but for the forms that Unicode holds for the same and for the
    blanks around it. Raises ``WrongPassphrase`` where it is empty, endless or no text.
    """
    if len(passphrase) > MOST:
        raise _refused(f"la phrase de passe dépasse {MOST} caractères", "donnez-en une plus courte")
    whole = unicodedata.normalize("NFKC", passphrase).strip()
    if not whole:
        raise _refused("la phrase de passe est vide", "écrivez-la")
    if any(unicodedata.category(each) == "Cs" for each in whole):
        raise _refused("la phrase de passe porte un caractère illisible", "retapez-la")
    found = [each for each in _SEPARATORS.split(_bare(whole)) if each]
    if len(found) == WORDS and known_words().issuperset(found):
        return " ".join(found)
    return whole


def passphrase_problem(passphrase: str) -> Problem | None:
    """Why a passphrase is too weak to keep a draft with, where it is."""
    try:
        whole = spelt(passphrase)
    except WrongPassphrase as refused:
        return refused.problems[0]
    said = "".join(each for each in _bare(whole) if each.isalnum())
    if len(whole) < LEAST:
        what = f"la phrase de passe compte moins de {LEAST} caractères"
        return Problem((), what, "quatre ou cinq mots sans lien font une bonne phrase")
    if len(set(whole)) < _DISTINCT or _repeats(said):
        what = "la phrase de passe répète toujours les mêmes caractères"
        return Problem((), what, "prenez plusieurs mots différents")
    if _runs(said) or said.strip("0123456789") in _COMMON:
        what = "cette phrase de passe est de celles que l'on essaie en premier"
        return Problem((), what, "prenez plusieurs mots sans lien entre eux")
    return None


def _bare(text: str) -> str:
    """A text without case, accents nor ligatures."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe").replace("’", "'"))
    return "".join(each for each in plain if not unicodedata.combining(each))


def _repeats(text: str) -> bool:
    """Whether a text is one block said again and again."""
    return (text + text).find(text, 1) < len(text)


def _runs(said: str) -> bool:
    """Whether a text follows the alphabet, the figures or the keyboard, either way."""
    rows = (*_ROWS, *(row[::-1] for row in _ROWS))
    return any(said and said in row + row for row in rows)


def _refused(what: str, remedy: str) -> WrongPassphrase:
    return WrongPassphrase.one(what, remedy)
