"""The « fiche de repérage » of a record, as a test asks for it."""

from __future__ import annotations

from signals import open_library
from signals.documents import Dossier, page_of

DOCUMENTS = open_library().documents


def screening_sheet(record, references, exercise=False, **reader):
    """The bytes of the sheet, with the kinds that are shipped."""
    dossier = Dossier(record, references, DOCUMENTS, exercise=exercise, **reader)
    return page_of(DOCUMENTS.kind("fiche_reperage"), dossier).html.encode()
