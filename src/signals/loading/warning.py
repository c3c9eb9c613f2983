"""What must be known of a sound checklist: unpublished, past its review, resting on doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.checklist import Checklist
from signals.errors import Problem
from signals.loading.files import read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.performance_files import CARD
from signals.loading.reference_files import CONTACTS, LAW
from signals.loading.version_files import HEAD, TALK
from signals.profile import Profile, using
from signals.source import Contact, Grade, LegalText
from signals.wording.labels import day_text

_DOUBT = {
    Grade.B: "lus seulement dans des sources secondaires qui s'accordent",
    Grade.C: "cités de mémoire",
}


def newest_warnings(
    library: Library, ids: tuple[str, ...], versions: tuple[str, ...], on: dt.date
) -> Iterator[Located]:
    """The warnings on the newest version of some checklists, or on the versions named."""
    laws: set[str] = set()
    contacts: set[str] = set()
    for id in ids:
        for version in versions or library.versions(id)[-1:]:
            try:
                checklist = library.checklist(f"{id}@{version}", on)
            except InvalidFile:
                continue
            yield from _checklist_warnings(library, checklist, on)
            laws |= checklist.rulebook.laws
            laws |= {law for each in using(_profiles(library), id) for law in each.laws}
            contacts |= checklist.rulebook.contacts
    if laws or contacts:
        references = library.references
        yield from _fact_warnings(library, LAW, "laws", references.laws, laws, on)
        yield from _fact_warnings(library, CONTACTS, "contacts", references.contacts, contacts, on)


def _profiles(library: Library) -> tuple[Profile, ...]:
    try:
        return library.profiles
    except InvalidFile:
        return ()  # what is wrong in them is told elsewhere


def _checklist_warnings(library: Library, checklist: Checklist, on: dt.date) -> Iterator[Located]:
    file = library.root / checklist.id / checklist.version / HEAD
    document = read_document(file, library.shown(file))
    found: list[Problem] = []
    if not checklist.released:
        recorded = library.released(checklist.id)
        remedy = f"inscrivez dans released.yaml : {checklist.version}: {checklist.digest}"
        if checklist.version not in recorded:
            found.append(Problem(("version",), "cette version n'est pas publiée", remedy))
    if checklist.talk is None:
        what = f"{TALK} n'est pas là : rien ne dit comment en parler"
        found.append(Problem((), what, "écrivez-le"))
    if not (file.parent / CARD).exists():
        what = f"{CARD} n'est pas là : rien ne dit ce que vaut la grille"
        found.append(Problem((), what, "écrivez-la"))
    if on > checklist.review_by:
        what = f"à relire depuis le {day_text(checklist.review_by)}"
        found.append(Problem(("review_by",), what, "relisez, puis faites une nouvelle version"))
    yield from in_file(library.shown(file), found, document)


def _fact_warnings(
    library: Library,
    name: str,
    key: str,
    entries: tuple[LegalText | Contact, ...],
    cited: set[str],
    on: dt.date,
) -> Iterator[Located]:
    document = read_document(library.root / name, name)
    used = [(rank, entry) for rank, entry in enumerate(entries) if entry.id in cited]
    found = [
        Problem(
            (key, rank, "review_by"),
            f"« {entry.id} » est à revérifier depuis le {day_text(entry.review_by)}",
            "relisez-le et datez la lecture",
        )
        for rank, entry in used
        if on > entry.review_by
    ]
    for grade, doubt in _DOUBT.items():
        ids = ", ".join(entry.id for _, entry in used if entry.grade is grade)
        if ids:
            remedy = "affichés « à vérifier » ; lisez un texte officiel, puis changez grade"
            found.append(Problem((key,), f"{doubt} : {ids}", remedy))
    yield from in_file(name, found, document)
