"""``signals export``: a blank grid written for the day on which the computer is down."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.cli.reply import Reply, notice
from signals.cli.written_file import place_of, wrote
from signals.documents import Format
from signals.documents.paper import paper_page
from signals.loading.directory_file import open_directory
from signals.loading.library import Library


@frozen
class Asked:
    """What ``signals export`` was asked, as it was written."""

    checklist: str
    output: str
    form: str | None
    date: dt.date
    directory: str | None


def exported(library: Library, asked: Asked) -> Reply:
    """A blank grid made and written; raises ``NotFound``, ``InvalidFile``, ``Unavailable``."""
    checklist = library.checklist(asked.checklist)
    place = place_of(
        asked.output,
        asked.form,
        Format.PDF,
        lambda form: f"grille-{checklist.id}-{checklist.version}.{form.value}",
    )
    directory = open_directory(library.references, asked.directory, asked.date)
    page = paper_page(checklist, library.references, directory, asked.date)
    record = {
        "format": "signals.export",
        "version": 1,
        "checklist": {"id": checklist.id, "version": checklist.version},
        "digest": checklist.digest,
        "to": "paper",
    }
    reply = wrote(page, place, f"Grille papier de {checklist.name}", "", record)
    for sentence in page.running:
        notice(sentence)
    return reply
