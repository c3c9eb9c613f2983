"""The texts of a file that people read, each with its path and with what it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from signals.errors import Path
from signals.language import Allowed

EXPERTISE = "expertise"
"""The source of what no report says: no figure comes from it."""

# What refers to something, or is one of the words of a format, holds no sentence.
_WORD_OF_A_FORMAT = re.compile(r"[a-z0-9*][a-z0-9_@./*:+-]*")
_READ_ANYWAY = frozenset({"label", "question", "title", "do", "by", "name", "say", "unit"})
_NAMES = frozenset({"title", "label", "reference", "author", "locator", "audience"})
_PLACE_IN_A_SOURCE = "locator"
_NAME = "name"
"""What something is called: a number in a name counts nobody."""


@frozen
class Text:
    """A text as it is written in a file."""

    path: Path
    text: str
    allowed: Allowed


def texts(
    content: object, allowed: Allowed, given: frozenset[str] = frozenset(), path: Path = ()
) -> Iterator[Text]:
    """Every text of some content that somebody reads.

    An element that cites a report may give its figures, in any of its texts; a whole file that does
    cites nothing in particular. ``given`` are the keys whose words are not ours to choose, such as
    the title of a document.
    """
    if isinstance(content, dict):
        if path and _cites_a_report(content.get("sources")):
            allowed = evolve(allowed, figures=True)
        for key, value in content.items():
            if key not in given:
                yield from texts(value, allowed, given, (*path, key))
    elif isinstance(content, list):
        for rank, value in enumerate(content):
            yield from texts(value, allowed, given, (*path, rank))
    elif isinstance(content, str) and _is_read(content, path):
        yield Text(path, content, _allowed_at(path, allowed))


def _cites_a_report(sources: object) -> bool:
    return isinstance(sources, list) and any(
        isinstance(each, dict) and each.get("source") not in (None, EXPERTISE) for each in sources
    )


def _is_read(text: str, path: Path) -> bool:
    return path[-1:] != () and (
        path[-1] in _READ_ANYWAY or _WORD_OF_A_FORMAT.fullmatch(text) is None
    )


def _allowed_at(path: Path, allowed: Allowed) -> Allowed:
    if path[-1] == _PLACE_IN_A_SOURCE:
        return Allowed(figures=True, numbers=True, length=True)
    if path[-1] == _NAME:
        return evolve(allowed, figures=True, length=True)
    return evolve(allowed, length=True) if path[-1] in _NAMES else allowed
