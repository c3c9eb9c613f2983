"""``signals export``: a blank grid written for the day on which the computer is down."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import one_line
from signals.cli.reply import Reply, notice
from signals.documents import Format, converted
from signals.documents.paper import paper_page
from signals.handover import format_named
from signals.loading.directory_file import open_directory
from signals.loading.library import Library
from signals.loading.writing import write_whole
from signals.wording.typography import spaced


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
    target, form = _target(asked, checklist)
    directory = open_directory(library.references, asked.directory, asked.date)
    page = paper_page(checklist, library.references, directory, asked.date)
    write_whole(target, converted(page, form))
    for sentence in page.running:
        notice(sentence)
    told = spaced(f"Grille papier de {checklist.name} : ") + one_line(str(target))
    said = f"{told} ({form.label})."
    return Reply(
        lambda: {
            "format": "signals.export",
            "version": 1,
            "checklist": {"id": checklist.id, "version": checklist.version},
            "digest": checklist.digest,
            "to": "paper",
            "file": str(target),
            "file_format": form.value,
        },
        lambda shown: shown.ours(said),
    )


def _target(asked: Asked, checklist: Checklist) -> tuple[Path, Format]:
    """Where the grid is written, and in which format; in a folder, under its own name, a PDF."""
    target = Path(asked.output)
    if target.is_dir():
        form = format_named(asked.form or Format.PDF)
        return target / f"grille-{checklist.id}-{checklist.version}.{form.value}", form
    return target, format_named(asked.form or target.suffix.lower().removeprefix("."))
