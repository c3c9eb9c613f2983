"""French spaces: a sign of punctuation never starts a line."""

from __future__ import annotations

import re

NON_BREAKING = "\u00a0"

_BEFORE = re.compile(r"(?<=\S) (?=[:;?!»%])")
_AFTER = re.compile(r"(?<=«) ")


_BOUND = re.compile(
    r"(?<=[LRD]\.) (?=\d)|(?<=n°) (?=\d)|(?<=§) (?=\d)|(?<=\d) (?=\d)|(?<=article) "
)


def unbroken(text: str) -> str:
    """A text of ours whose numbers and articles stay on one line."""
    return _BOUND.sub(NON_BREAKING, spaced(text))


def spaced(text: str) -> str:
    """A text of ours with the spaces that French punctuation keeps; never a user's words."""
    return _AFTER.sub(NON_BREAKING, _BEFORE.sub(NON_BREAKING, text))
