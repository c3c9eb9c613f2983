"""What a sheet cannot mean: a line without source, a law or a contact that nobody knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from signals.consistency.dated_file import cited, dated
from signals.consistency.review import review_problems
from signals.document import Sheet
from signals.errors import Path, Problem, nearest
from signals.source import References


def sheet_problems(
    sheet: Sheet, name: str, references: References | None, on: dt.date
) -> Iterator[Problem]:
    """Every problem of a sheet at a date; ``name`` is the id that its file gives it.

    Without references, none on what it cites.
    """
    if sheet.id != name:
        yield Problem(("id",), f"le fichier dit « {name} »", "accordez les deux")
    yield from dated(sheet.version, sheet.as_of, on)
    yield from review_problems(("review_by",), sheet.as_of, sheet.review_by, "celle de la fiche")
    if not sheet.sections:
        yield Problem(("sections",), "aucune partie", "écrivez-en une")
    for rank, section in enumerate(sheet.sections):
        here: Path = ("sections", rank, "lines")
        if not section.lines:
            yield Problem(here, "aucune phrase", "écrivez-en au moins une")
        for place, line in enumerate(section.lines):
            path = (*here, place)
            yield from cited((*path, "sources"), line.sources, references)
            if references is None:
                continue
            laws = [law.id for law in references.laws]
            yield from _known((*path, "legal_basis"), line.legal_basis, laws, "texte")
            contacts = [contact.id for contact in references.contacts]
            yield from _known((*path, "contacts"), line.contacts, contacts, "contact")


def _known(path: Path, ids: Iterable[str], known: list[str], what: str) -> Iterator[Problem]:
    for rank, id in enumerate(ids):
        if id not in known:
            yield Problem((*path, rank), f"{what} inconnu « {id} »", nearest(id, known))
