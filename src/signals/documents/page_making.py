"""How a kind of document is filled with a dossier: what each template is given, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import field, frozen

from signals.document import DocumentKind
from signals.documents.dossier import Dossier
from signals.documents.environment import rendered
from signals.documents.page import Page
from signals.documents.result import result_of
from signals.documents.sheet_lines import told_sheet
from signals.documents.statement_lines import statements_of
from signals.errors import InvalidInput
from signals.record import Record, record_problems
from signals.wording.actions import FOR_YOU, circuit_basis, laws_lines
from signals.wording.computed import COMPUTED_TITLE
from signals.wording.contacts import contacts_lines
from signals.wording.labels import day_text, time_text
from signals.wording.measures import done_at_text
from signals.wording.profiles import YOU_ARE
from signals.wording.standing import is_late, review_text, unrecognised_text
from signals.wording.typography import spaced

NOTHING: frozenset[str] = frozenset()
EXERCISE = "EXERCICE : situation inventée, document sans valeur"


@frozen
class Addressee:
    """To whom a letter goes, with what copy, and on what legal basis."""

    recipients: tuple[str, ...]
    copies_to: tuple[str, ...]
    legal_basis: tuple[str, ...]


@frozen
class MeasureLine:
    """Something already done: when, by whom, who was told; what was not said is an empty text."""

    what: str = field(repr=False)
    when: str
    by: str = field(repr=False)
    told: str = field(repr=False)


@frozen
class NoticeLine:
    """Somebody who was informed, or was not, and why."""

    who: str = field(repr=False)
    informed: str
    when: str
    why: str = field(repr=False)


def page_of(kind: DocumentKind, dossier: Dossier, templates: Path | None = None) -> Page:
    """A document of this kind, filled with a dossier.

    ``templates`` is a folder whose templates replace ours. Raises ``InvalidInput`` with every text
    that is too long to be printed.
    """
    problems = tuple(record_problems(dossier.record))
    if problems:
        raise InvalidInput(problems)
    running = running_lines(dossier)
    given = given_to(kind, dossier)
    html = rendered(kind.template, {**given, "running": running}, templates)
    return Page(html, spaced(kind.title), dossier.date, running)


def running_lines(dossier: Dossier) -> tuple[str, ...]:
    """What every page repeats: an exercise, a checklist that is not the one published."""
    checklist = dossier.record.screening.checklist
    exercise = spaced(EXERCISE) if dossier.exercise else None
    changed = f"Grille {checklist.name} modifiée depuis ce repérage, sous la même version."
    lines = (exercise, unrecognised_text(checklist), changed if dossier.changed else None)
    return tuple(each for each in lines if each is not None)


def given_to(kind: DocumentKind, dossier: Dossier) -> dict[str, Any]:
    """The values that a template of this kind is given.

    A discreet one is given no result: it cannot print a level, a rule or a classification.
    """
    outcome, guide, documents = dossier.outcome, dossier.guide, dossier.documents
    checklist = outcome.checklist
    withheld = documents.withheld_from(checklist.id, kind.id) if kind.discreet else NOTHING
    sheet = None if kind.sheet is None else told_sheet(documents.sheet(kind.sheet), guide)
    given: dict[str, Any] = {
        "title": spaced(kind.title),
        "date": day_text(dossier.date),
        "screened_on": day_text(outcome.date),
        "screened_at": "" if outcome.screening.time is None else time_text(outcome.screening.time),
        "grid": spaced(checklist.title),
        "grid_name": checklist.name,
        "digest": checklist.digest,
        "limits": spaced(checklist.limits),
        "profile": None if guide.profile is None else spaced(guide.profile.name),
        "adult": outcome.adult,
        "presumed_minor": outcome.presumed_minor,
        "told": statements_of(outcome, withheld),
        "measures": _measures(dossier.record),
        "notices": _notices(dossier.record),
        "concerns": dossier.record.concerns or "",
        "addressee": _addressee(kind, dossier),
        "sheet": sheet,
        "late": is_late(checklist, guide.date),
        "review": review_text(checklist, guide.date),
        "versions": guide.versions,
        "for_you": FOR_YOU,
        "you_are": YOU_ARE,
        "computed_title": COMPUTED_TITLE,
    }
    return given if kind.discreet else {**given, "result": result_of(dossier)}


def _addressee(kind: DocumentKind, dossier: Dossier) -> Addressee | None:
    if kind.orientation is None:
        return None
    guide = dossier.guide
    circuit = dossier.outcome.checklist.rulebook.orientations.of(kind.orientation)
    stated = tuple(id for id in circuit.legal_basis if id not in kind.unstated_laws)
    return Addressee(
        contacts_lines(circuit.recipients, guide),
        # The copy goes to those who protect minors.
        () if dossier.outcome.adult else contacts_lines(circuit.copies_to, guide),
        laws_lines(circuit_basis(stated, guide), guide),
    )


def _measures(record: Record) -> tuple[MeasureLine, ...]:
    return tuple(
        MeasureLine(each.what, done_at_text(each), each.by or "", each.told or "")
        for each in record.measures
    )


def _notices(record: Record) -> tuple[NoticeLine, ...]:
    return tuple(
        NoticeLine(
            each.who,
            "informé" if each.informed else "non informé",
            "" if each.date is None else day_text(each.date),
            each.why or "",
        )
        for each in record.notices
    )
