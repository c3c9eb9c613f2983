"""``signals document``: what can be handed over, and one of them made."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from attrs import frozen

from signals.cli.page import Page
from signals.cli.reply import Reply, notice
from signals.cli.screening import read_answers
from signals.cli.written_file import Place, place_of, wrote
from signals.document import DocumentKind
from signals.documents import Dossier, Format, page_of
from signals.errors import NotFound, nearest
from signals.handover import dossier_of, left_out
from signals.loading.asked_profile import asked_profile
from signals.loading.directory_file import open_directory
from signals.loading.library import Library
from signals.loading.screening_file import read_screening
from signals.record import Record
from signals.scenario import play
from signals.screening import Screening
from signals.wording.profiles import left_aside


@frozen
class Asked:
    """What ``signals document`` was asked, as it was written."""

    kind: str
    screening: str | None
    scenario: str | None
    output: str
    form: str | None
    templates: str | None
    date: dt.date
    directory: str | None
    profile: str | None


def written(library: Library, asked: Asked) -> Reply:
    """A document made and written; raises ``NotFound``, ``InvalidFile``, ``Unavailable``."""
    # A word that is no document is told before a file is read.
    library.documents.kind(asked.kind)
    dossier = _dossier(library, asked)
    screening = dossier.record.screening
    kind = library.documents.kind(asked.kind, screening.checklist.id)
    place = _place(asked, kind)
    page = page_of(kind, dossier, None if asked.templates is None else Path(asked.templates))
    after = ", lisible par vous seul mais non chiffré"
    record = {"format": "signals.document", "version": 1, "kind": kind.id}
    reply = wrote(page, place, kind.title, after, record)
    for sentence in (*page.running, *left_out(kind, dossier)):
        notice(sentence)
    return reply


def _dossier(library: Library, asked: Asked) -> Dossier:
    if asked.screening is not None:
        data, shown = read_answers(asked.screening)
        read = read_screening(data, shown, library, dt.date.today())
        record, changed = read.record, not read.same_digest
    else:
        record, changed = Record(_played(library, asked.scenario or "")), False
    checklist = record.screening.checklist
    reader = asked_profile(library, asked.profile, checklist.id)
    if reader.aside is not None:
        notice(left_aside(reader.aside))
    return dossier_of(
        record,
        library,
        reader.profile,
        open_directory(library.references, asked.directory, asked.date),
        exercise=asked.scenario is not None,
        on=asked.date,
        changed=changed,
    )


def _played(library: Library, word: str) -> Screening:
    """The answers of an invented situation at its end; raises ``NotFound``."""
    name, _, id = word.partition(":")
    checklist = library.checklist(name)
    scenarios = {each.id: each for each in library.scenarios(checklist)}
    if id not in scenarios:
        near = nearest(id, scenarios) or f"situations : {', '.join(scenarios)}"
        raise NotFound(f"la situation « {id} » de « {name} » n'existe pas ({near})")
    *_, (_, outcome) = play(scenarios[id], checklist)
    return outcome.screening


def _place(asked: Asked, kind: DocumentKind) -> Place:
    """Where the document is written; never in a name of another format, nor over its screening."""
    place = place_of(
        asked.output,
        asked.form,
        Format.HTML,
        lambda form: kind.name_on(asked.date, form.value, exercise=asked.scenario is not None),
    )
    ending = place.file.suffix.lower().removeprefix(".")
    if ending in {each.value for each in Format} - {place.form.value}:
        told = f"« {place.file.name} » n'est pas le nom d'un fichier {place.form.value}"
        raise NotFound(told)
    source = asked.screening
    if source is not None and place.file.exists() and place.file.samefile(source):
        raise NotFound(f"« {place.file.name} » est le repérage lui-même, qui serait effacé")
    return place


def listed(library: Library, checklist: str | None) -> Reply:
    """The documents of a library, or those that are made from one checklist."""
    id = None if checklist is None else library.folder(checklist).parent.name
    kinds = library.documents.kinds_from(id)
    return Reply(lambda: _record(kinds, library), lambda page: _fill(page, kinds, library))


def _record(kinds: tuple[DocumentKind, ...], library: Library) -> dict[str, Any]:
    return {
        "format": "signals.documents",
        "version": 1,
        "formats": [each.value for each in Format],
        "documents": [
            {
                "id": each.id,
                "title": each.title,
                "about": each.about,
                "checklists": list(each.checklists or library.ids),
            }
            for each in kinds
        ],
    }


def _fill(page: Page, kinds: tuple[DocumentKind, ...], library: Library) -> None:
    for each in kinds:
        page.title(f"{each.id} : {each.title}")
        page.ours(each.about, 2)
        made_from = ", ".join(each.checklists) or "toutes"
        page.ours(f"Grilles : {made_from}.", 2)
    page.blank()
    page.ours(f"Formats : {', '.join(each.value for each in Format)}.")
