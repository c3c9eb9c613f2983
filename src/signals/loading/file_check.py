"""One file by itself: answers, a screening, scenarios or a directory, known by what it holds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from signals.errors import NotFound, Problem
from signals.interchange.directories import is_directory
from signals.interchange.screening_record import FORMAT
from signals.loading.directory_file import directory_warnings
from signals.loading.files import document_of, read_bytes
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.own_scenarios import is_own_scenarios, own_scenarios
from signals.loading.screening_file import read_screening, screening_of
from signals.loading.strict_yaml import Document, Place

Found = tuple[list[Located], list[Located]]
"""Problems, then warnings."""


def file_found(file: Path, library: Library, on: dt.date) -> Found:
    """Everything that is wrong in a file, or must be known of it, under a library at a date."""
    name = str(file)
    try:
        data = read_bytes(file)
        document = _readable(data, name)
        if is_directory(document.content):
            return [], [*directory_warnings(data, name, library.references, on)]
        if is_own_scenarios(document.content):
            own_scenarios(data, name, library)
            return [], []
        _check_answers(data, name, document, library, on)
    except InvalidFile as error:
        return list(error.located), []
    except NotFound as error:
        problem = Problem(("checklist",), str(error))
        return [Located(name, Place(1, 1), problem)], []
    return [], []


def _readable(data: bytes, name: str) -> Document:
    """The document of some bytes, as far as it can be read: enough to know what it is."""
    try:
        return document_of(data, name)
    except InvalidFile as error:
        if error.readable is None or not _told_whole(error.readable.content):
            raise
        return error.readable


def _told_whole(content: object) -> bool:
    """Whether what some content means is told as well when a part of it cannot be read."""
    return is_directory(content) or is_own_scenarios(content)


def _check_answers(
    data: bytes, name: str, document: Document, library: Library, today: dt.date
) -> None:
    """Read an answers or screening file under the checklist it names; raises ``InvalidFile``."""
    content = document.content
    if isinstance(content, dict) and content.get("format") == FORMAT:
        read_screening(data, name, library, today)
        return
    named = content.get("checklist") if isinstance(content, dict) else None
    if not isinstance(named, str):
        remedy = "ajoutez « checklist: » et le nom de la grille"
        problem = Problem(("checklist",), "rien ne dit de quelle grille sont ces réponses", remedy)
        raise InvalidFile(in_file(name, [problem], document))
    screening_of(data, name, library.checklist(named), library, None, today)
