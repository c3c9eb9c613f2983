"""The kinds of documents of a library, and the sheets they print, as their files are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from signals.consistency.documents import document_problems
from signals.consistency.sheets import sheet_problems
from signals.document import DocumentKind, Documents, Printed, Sheet, Withheld
from signals.errors import InvalidInput
from signals.interchange.converter import structured
from signals.source import References


@frozen
class DocumentFile:
    """The kinds of documents under a version, with what discreet ones leave out or print."""

    version: str
    kinds: tuple[DocumentKind, ...]
    withheld: tuple[Withheld, ...] = ()
    printed: tuple[Printed, ...] = ()


def read_documents(raw: object, sheets: Iterable[str]) -> Documents:
    """The documents of a file, without their sheets; raises ``InvalidInput`` with every problem.

    ``sheets`` are the ids of the sheets that the library holds.
    """
    written = structured(raw, DocumentFile)
    documents = Documents(written.version, written.kinds, written.withheld, printed=written.printed)
    problems = tuple(document_problems(documents, sheets))
    if problems:
        raise InvalidInput(problems)
    return documents


def read_sheet(raw: object, name: str, references: References | None, on: dt.date) -> Sheet:
    """The sheet of the file with this name; raises ``InvalidInput`` with every problem.

    Without ``references``, which could not be read, nothing it cites is said to be unknown.
    """
    sheet = structured(raw, Sheet)
    problems = tuple(sheet_problems(sheet, name, references, on))
    if problems:
        raise InvalidInput(problems)
    return sheet
