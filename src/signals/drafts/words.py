"""The words that passphrases are made of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words() -> tuple[str, ...]:
    """2048 common French words: 11 bits each, four to eight letters, none with an accent.

    No two differ by one letter, and none is the plural of another. They were chosen by reading
    those that ``tools/draft_words.py`` finds in the dictionary of pyspellchecker.
    """
    shipped = files("signals.drafts").joinpath("words.txt").read_text(encoding="ascii")
    return tuple(shipped.split())


@cache
def known_words() -> frozenset[str]:
    """The same words, to look one up."""
    return frozenset(words())
