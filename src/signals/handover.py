"""A document of a screening, ready to be handed over, in the format asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from signals.decision import Decision
from signals.directory import Directory
from signals.document import DocumentKind
from signals.documents import Dossier, Format, converted, format_named, page_of
from signals.kind import ItemType
from signals.language.intimate import intimate_words
from signals.loading.library import Library, open_library
from signals.performance import Worth
from signals.profile import Profile
from signals.record import Measure, Notice, Record
from signals.screening import Screening
from signals.wording.decision import outdated_text
from signals.wording.typography import spaced


def render(
    kind: str,
    screening: Screening,
    decision: Decision | None = None,
    *,
    format: Format | str = Format.HTML,
    measures: tuple[Measure, ...] = (),
    notices: tuple[Notice, ...] = (),
    concerns: str | None = None,
    library: Library | None = None,
    profile: Profile | str | None = None,
    directory: Directory | None = None,
    exercise: bool = False,
    on: dt.date | None = None,
    changed: bool = False,
    templates: Path | None = None,
) -> bytes:
    """A document of a screening as the bytes of a file; nothing is written anywhere.

    ``kind`` is the id of a document (``signalement``), ``format`` one of ``html``, ``pdf``,
    ``docx`` and ``odt``; all but the first need the extra ``documents``. ``on`` is the day of
    printing, by default that of the screening; ``exercise`` marks what is made from a scenario;
    ``templates`` is a folder that replaces some templates. Raises ``NotFound`` for a kind that is
    not made from this checklist, ``InvalidInput`` for a text too long to be printed, and
    ``Unavailable`` without the extra. ``changed`` says that the checklist was edited since the
    screening, as ``read_screening`` tells.
    """
    record = Record(screening, decision, measures, notices, concerns)
    shelf = open_library() if library is None else library
    reader = shelf.profile(profile, screening.checklist.id) if isinstance(profile, str) else profile
    dossier = dossier_of(
        record, shelf, reader, directory, exercise=exercise, on=on, changed=changed
    )
    asked = shelf.documents.kind(kind, screening.checklist.id)
    return converted(page_of(asked, dossier, templates), format_named(format))


def dossier_of(
    record: Record,
    library: Library,
    profile: Profile | None = None,
    directory: Directory | None = None,
    *,
    exercise: bool = False,
    on: dt.date | None = None,
    changed: bool = False,
) -> Dossier:
    """A record with what a library says of its checklist; raises ``InvalidFile``."""
    worth: Worth | None = library.worth(record.screening.checklist)
    return Dossier(
        record,
        library.references,
        library.documents,
        profile,
        directory,
        None if worth is None else worth.card,
        exercise,
        on,
        changed,
    )


def left_out(kind: DocumentKind, dossier: Dossier) -> Iterator[str]:
    """What must be said to the professional beside a document, before it is sent.

    A decision that the answers have left behind is told beside every one. A sign that a letter
    leaves out is told, so that it is not lost; and a note that was typed is printed as it is, even
    where it speaks of what the letter leaves out.
    """
    decision = dossier.record.decision
    outdated = None if decision is None else outdated_text(decision, dossier.outcome)
    if outdated is not None:
        yield f"{outdated} Revoyez-la avant d'envoyer."
    if not kind.discreet:
        return
    checklist, screening = dossier.outcome.checklist, dossier.record.screening
    withheld = dossier.documents.withheld_from(checklist.id, kind.id)
    answered = [
        checklist.items[id].label
        for id, statements in screening.stated
        if id in withheld and any(each.known for each in statements)
    ]
    if answered:
        told = " ; ".join(f"« {each} »" for each in answered)
        yield spaced(
            f"Ce document ne reprend pas : {told}. Si c'est utile à la protection, dites-le de "
            "vive voix au destinataire."
        )
    for place, text in _typed_texts(dossier.record, withheld):
        if intimate_words(text):
            yield spaced(
                f"Ce que vous avez écrit ({place}) parle de santé intime ou de vie affective. "
                "C'est imprimé tel quel, et les parents peuvent lire ce document un jour : "
                "relisez-le."
            )


def _typed_texts(record: Record, withheld: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Every text that a letter prints as it was typed, with where it was."""
    items = record.screening.checklist.items
    for id, statements in record.screening.stated:
        for each in statements if id not in withheld else ():
            value = each.value if items[id].type is ItemType.TEXT else None
            typed = (str(value or ""), each.note or "", each.by or "", each.place or "")
            yield f"« {items[id].label} »", " ".join(typed)
    for measure in record.measures:
        yield "ce qui a été fait", f"{measure.what} {measure.by or ''} {measure.told or ''}"
    for notice in record.notices:
        yield "qui est informé", f"{notice.who} {notice.why or ''}"
    yield "pourquoi cela inquiète", record.concerns or ""
