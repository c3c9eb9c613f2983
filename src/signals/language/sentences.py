"""Sentences that a tired reader takes in at once: thirty words at the most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.errors import Problem

MOST_WORDS = 30
"""The most words a sentence may hold; clauses after « ; » or « : » are part of it."""

# A full stop inside a number, an article (« L. 226-4 ») or an abbreviation ends no sentence.
# Nor does « … » or « etc. » before a small letter.
_GOES_ON = r"(?![\s»)]*[a-zà-öø-ÿ])"
_END = re.compile(rf"(?<!\b[A-Z])(?<!\bp)(?<!\bex)[.!?…]+{_GOES_ON}[\s»)]*(?:\s|$)|\n\s*\n")
_LAST = re.compile(r"[.!?…][\s»)]")
_WORD = re.compile(r"\w")


def sentence_problems(text: str) -> Iterator[Problem]:
    """The sentences of a text that are too long."""
    for sentence in sentences(text):
        count = sum(1 for word in sentence.split() if _WORD.search(word))
        if count > MOST_WORDS:
            beginning = " ".join(sentence.split()[:5])
            remedy = f"coupez-la : {MOST_WORDS} mots au plus"
            yield Problem((), f"phrase de {count} mots : « {beginning}… »", remedy)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, in their order."""
    for sentence in _END.split(text):
        if sentence.strip():
            yield sentence.strip()


def sentence_before(text: str, place: int) -> str:
    """What stands before a place in its own sentence."""
    ends = [found.end() for found in _LAST.finditer(text, 0, place)]
    return text[ends[-1] if ends else 0 : place]
