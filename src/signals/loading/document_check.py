"""What is wrong in the documents of a library, by themselves and beside its checklists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import asdict

from signals.consistency.documents import unknown_in_documents
from signals.document import NO_DOCUMENTS, Documents
from signals.errors import Path, Problem, SignalsError
from signals.item import Item
from signals.language.intimate import intimate_words
from signals.loading.document_files import (
    DOCUMENTS,
    SHEETS,
    read_document_file,
    read_sheet_file,
    sheet_files,
)
from signals.loading.files import read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.readable import readable_checklists
from signals.loading.reference_files import ReferenceFiles
from signals.wording.labels import day_text


def document_file_problems(
    library: Library, references: ReferenceFiles, on: dt.date
) -> Iterator[Located]:
    """Every problem of the documents of a library at a date, and of the sheets they print."""
    for file in sheet_files(library.root):
        try:
            read_sheet_file(file, references, on)
        except InvalidFile as error:
            yield from error.located
    try:
        documents = read_document_file(library.root)
    except InvalidFile as error:
        yield from error.located
        return
    yield from _unprinted_sheets(library, documents)
    if documents is NO_DOCUMENTS:
        return
    problems: list[Problem] = [*unknown_in_documents(documents, _items(library, on))]
    problems += _undecided(documents, library, on)
    yield from in_file(DOCUMENTS, problems, read_document(library.root / DOCUMENTS, DOCUMENTS))


def sheet_warnings(library: Library, on: dt.date) -> Iterator[Located]:
    """The sheets whose date of review has passed: the law that they tell may have changed."""
    for file in sheet_files(library.root):
        try:
            sheet = read_sheet_file(file, library.reference_files, dt.date.max)
        except InvalidFile:
            continue  # what is wrong in it is told elsewhere
        if on > sheet.review_by:
            shown = f"{SHEETS}/{file.name}"
            what = f"fiche à relire depuis le {day_text(sheet.review_by)}"
            problem = Problem(("review_by",), what, "relisez-la et datez la lecture")
            yield from in_file(shown, [problem], read_document(file, shown))


def _unprinted_sheets(library: Library, documents: Documents) -> Iterator[Located]:
    printed = {kind.sheet for kind in documents.kinds}
    for file in sheet_files(library.root):
        if file.stem not in printed:
            what = f"aucun document n'imprime la fiche « {file.stem} »"
            problem = Problem((), what, f"citez-la dans {DOCUMENTS}, ou retirez-la")
            yield from in_file(f"{SHEETS}/{file.name}", [problem], None)


def _items(library: Library, on: dt.date) -> dict[str, frozenset[str] | None]:
    """The items of all the versions of each checklist, none where one cannot be read."""
    return {id: _items_of(library, id, on) for id in library.ids}


def _items_of(library: Library, id: str, on: dt.date) -> frozenset[str] | None:
    try:
        read = [library.checklist(f"{id}@{version}", on) for version in library.versions(id)]
    except SignalsError:
        return None  # what keeps it from being read is told elsewhere
    return frozenset(item for each in read for item in each.items)


def _undecided(documents: Documents, library: Library, on: dt.date) -> Iterator[Problem]:
    """The items of the newest versions that speak of what is withheld, and were not weighed."""
    for checklist in readable_checklists(library, on).checklists:
        id = checklist.id
        decided = documents.withheld_from(id) | documents.printed_from(id)
        for item in checklist.items.values():
            said = intimate_words(_said(item))
            if said and item.id not in decided:
                words = ", ".join(f"« {each} »" for each in said)
                what = f"« {item.id} » de {checklist.name} parle de {words}"
                remedy = "ajoutez-la à withheld, ou à printed en disant pourquoi"
                yield Problem(_place(documents, id), what, remedy)


def _said(item: Item) -> str:
    """Everything that an item says to those who read it."""
    options = [each.label for each in item.options]
    help_ = [str(text) for text in asdict(item.help).values() if text]
    return "\n".join((item.label, item.question, *options, *help_))


def _place(documents: Documents, checklist: str) -> Path:
    """Where an item of a checklist would be withheld: beside the others, or at the list."""
    for rank, entry in enumerate(documents.withheld):
        if entry.checklist == checklist:
            return ("withheld", rank)
    return ("withheld",)
