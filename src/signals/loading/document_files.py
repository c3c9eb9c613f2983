"""The files of documents of a library, which may do without: the kinds, and the sheets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import evolve

from signals.document import NO_DOCUMENTS, Documents, Sheet
from signals.interchange.documents import read_documents, read_sheet
from signals.loading.files import meaning, read_document
from signals.loading.located import InvalidFile, Located
from signals.loading.reference_files import ReferenceFiles

DOCUMENTS, SHEETS = "documents.yaml", "sheets"


def read_document_files(root: Path, references: ReferenceFiles, on: dt.date) -> Documents:
    """The documents of a library's folder, none without the file; raises ``InvalidFile``.

    No date in a sheet may come after ``on``. Every file is read, and every problem told.
    """
    located: list[Located] = []
    documents, sheets = NO_DOCUMENTS, []
    try:
        documents = read_document_file(root)
    except InvalidFile as error:
        located += error.located
    for file in sheet_files(root):
        try:
            sheets.append(read_sheet_file(file, references, on))
        except InvalidFile as error:
            located += error.located
    if located:
        raise InvalidFile(located)
    return documents if documents is NO_DOCUMENTS else evolve(documents, sheets=tuple(sheets))


def read_document_file(root: Path) -> Documents:
    """The kinds of a library's folder without their sheets; raises ``InvalidFile``."""
    file = root / DOCUMENTS
    if not (file.exists() or file.is_symlink()):
        return NO_DOCUMENTS
    sheets = [each.stem for each in sheet_files(root)]
    return meaning(
        DOCUMENTS,
        lambda: read_document(file, DOCUMENTS),
        lambda document: read_documents(document.content, sheets),
    )


def read_sheet_file(file: Path, references: ReferenceFiles, on: dt.date) -> Sheet:
    """The sheet of a file, whose name is its id; raises ``InvalidFile``."""
    shown = f"{SHEETS}/{file.name}"
    cited = None if references.located else references.references
    return meaning(
        shown,
        lambda: read_document(file, shown),
        lambda document: read_sheet(document.content, file.stem, cited, on),
    )


def sheet_files(root: Path) -> list[Path]:
    """The files of the sheets of a library's folder, by name."""
    return sorted((root / SHEETS).glob("*.yaml"))
