"""The file of a local directory: asked for by name or by a variable, read strictly, checked."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from signals.directory import Directory
from signals.errors import Problem
from signals.interchange.directories import read_directory
from signals.loading.files import document_of, meaning, read_bytes
from signals.loading.located import Located, in_file
from signals.source import References, Scope
from signals.wording.labels import day_text

DIRECTORY_VARIABLE = "SIGNALS_DIRECTORY"
"""The environment variable that names the file of the local directory."""


def directory_path(given: Path | str | None = None) -> Path | None:
    """The file asked for: the one given, or the variable's; none where nobody asks for one."""
    asked = given or os.environ.get(DIRECTORY_VARIABLE)
    return Path(asked) if asked else None


def open_directory(
    references: References, given: Path | str | None = None, on: dt.date | None = None
) -> Directory | None:
    """The local directory asked for, or none; raises ``InvalidFile`` with every problem.

    ``on`` is the date that the date of its reading may not pass; without it, none is refused.
    """
    file = directory_path(given)
    if file is None:
        return None
    return directory_of(read_bytes(file), str(file), references, on or dt.date.max)


def directory_of(data: bytes, name: str, references: References, on: dt.date) -> Directory:
    """The directory that some bytes hold; raises ``InvalidFile`` with every problem and line."""
    return meaning(
        name,
        lambda: document_of(data, name),
        lambda document: read_directory(document.content, references, on),
    )


def directory_warnings(
    data: bytes, name: str, references: References, on: dt.date
) -> Iterator[Located]:
    """What must be known of a sound directory: past its review, or silent on some contacts."""
    directory = directory_of(data, name, references, on)
    found: list[Problem] = []
    if directory.is_late(on):
        what = f"à revérifier depuis le {day_text(directory.review_by)}"
        found.append(Problem(("review_by",), what, "appelez chaque numéro, puis datez-le"))
    listed = {each.contact for each in directory.entries}
    local = [each.id for each in references.contacts if each.scope is Scope.LOCAL]
    silent = ", ".join(id for id in local if id not in listed)
    if silent:
        remedy = "affichés sans numéro ; ajoutez ceux qui existent chez vous"
        found.append(Problem(("entries",), f"contacts sans entrée : {silent}", remedy))
    yield from in_file(name, found, document_of(data, name))
