"""Accents that are missing: a word that no dictionary has, and has once it is accented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from signals.errors import Problem
from signals.language.folding import letters

_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(r"(?:[.!?…:»]\s+|«\s*|-\s)$")
_LIGATURES = {
    word.replace("œ", "oe"): word
    for root in ("cœur", "sœur", "œuvre", "œil", "vœu", "nœud", "œuf", "manœuvre", "fœtus")
    for word in (root, f"{root}s")
}
# Abbreviations and words that the dictionary has only under another spelling.
_AS_WRITTEN = frozenset({"allo"})


def accent_problems(text: str) -> Iterator[Problem]:
    """The words of a text that lack an accent or a ligature.

    A capital inside a sentence begins a proper name, and a word in capitals is an acronym: neither
    is looked up. « a » and « à », « ou » and « où » are both words: they cannot be told apart.
    """
    whole = unicodedata.normalize("NFC", text)
    for found in _WORD.finditer(whole):
        word = found[0]
        if len(word) > 1 and word.isupper():
            continue
        if word[0].isupper() and not _begins(whole, found.start()):
            continue
        accented = _accented(word.lower())
        if accented is not None:
            yield Problem((), f"accent manquant : « {word} »", f"« {accented} » ?")


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins at a place."""
    return _STARTS.search(text[max(0, place - 4) : place]) is not None or place == 0


@cache
def _accented(word: str) -> str | None:
    """The word that this one is once accented, where it is none as it is written."""
    if word in _LIGATURES:
        return _LIGATURES[word]
    if word in _AS_WRITTEN or word in _known():
        return None
    near = _by_letters().get(letters(word), ())
    return next((each for each in near if _only_lacks(word, each)), None)


def _only_lacks(written: str, known: str) -> bool:
    """Whether a known word has every accent that is written, and others.

    « La loi répute » is written with care: only its end differs from « réputé ».
    """
    if not written.isascii() and written.rstrip("s")[:-1] == known.rstrip("s")[:-1]:
        return False
    pairs = zip(written, known, strict=True)
    return all(one == other or one == letters(other) for one, other in pairs)


@cache
def _known() -> frozenset[str]:
    # Fetched when a text is checked: nothing else needs the dictionary.
    from spellchecker import SpellChecker

    return frozenset(SpellChecker(language="fr").word_frequency.words())


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(_known()):
        if not word.isascii():
            bare = letters(word)
            found[bare] = (*found.get(bare, ()), word)
    return found
