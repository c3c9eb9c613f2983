"""What the files of a library share: a version, a date that has come, sources that are known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from signals.errors import Path, Problem, nearest
from signals.source import Citation, References

_VERSION = re.compile(r"\d+\.\d+\.\d+")


def versioned(version: str) -> Iterator[Problem]:
    """What is wrong in the version of a file."""
    if not _VERSION.fullmatch(version):
        yield Problem(("version",), f"« {version} » n'est pas une version", "comme 1.0.0")


def dated(version: str, as_of: dt.date, on: dt.date) -> Iterator[Problem]:
    """What is wrong in the version of a file and in its date."""
    yield from versioned(version)
    if as_of > on:
        yield Problem(("as_of",), f"la date {as_of} est dans le futur", "corrigez-la")


def cited(
    path: Path, citations: tuple[Citation, ...], references: References | None
) -> Iterator[Problem]:
    """What is wrong in some citations; without references, no source is said to be unknown."""
    if not citations:
        yield Problem(path, "aucune source", "citez-en une, ou « expertise »")
    if references is None:
        return
    known = [source.id for source in references.sources]
    for rank, citation in enumerate(citations):
        if citation.source not in known:
            what = f"source inconnue « {citation.source} »"
            yield Problem((*path, rank, "source"), what, nearest(citation.source, known))
