"""What the kinds of documents cannot mean: a name no file can have, an item decided twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from signals.consistency.dated_file import versioned
from signals.consistency.identity import standing_twice
from signals.document import Documents, Printed, Withheld
from signals.errors import Path, Problem, nearest
from signals.orientation import Orientation

_ID = re.compile(r"[a-z][a-z0-9_]*")
_FILE_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_TEMPLATE = re.compile(r"[a-z][a-z0-9_]*\.html\.j2")


def document_problems(documents: Documents, sheets: Iterable[str]) -> Iterator[Problem]:
    """Every problem of the file of documents by itself; ``sheets`` are the ids of its sheets."""
    yield from versioned(documents.version)
    yield from _kind_problems(documents, list(sheets))
    yield from _item_problems(documents)


def _kind_problems(documents: Documents, sheets: list[str]) -> Iterator[Problem]:
    ids: set[str] = set()
    names: set[str] = set()
    for rank, kind in enumerate(documents.kinds):
        path: Path = ("kinds", rank)
        if not _ID.fullmatch(kind.id):
            remedy = "des minuscules sans accent, des chiffres et _"
            yield Problem((*path, "id"), f"« {kind.id} » n'est pas un identifiant", remedy)
        yield from standing_twice((*path, "id"), kind.id, ids)
        if not _FILE_NAME.fullmatch(kind.file_name):
            what = f"« {kind.file_name} » n'est pas un nom de fichier"
            yield Problem((*path, "file_name"), what, "des lettres de a à z et des tirets")
        if kind.file_name in names:
            what = f"le nom de fichier « {kind.file_name} » est déjà pris"
            yield Problem((*path, "file_name"), what, "donnez-en un autre")
        names.add(kind.file_name)
        if not _TEMPLATE.fullmatch(kind.template):
            what = f"« {kind.template} » n'est pas le nom d'un gabarit"
            yield Problem((*path, "template"), what, f"comme {kind.id}.html.j2")
        yield from _once((*path, "checklists"), kind.checklists)
        if kind.orientation is Orientation.NOT_ASSESSED:
            remedy = "vigilance, referral, information_preoccupante ou signalement"
            yield Problem((*path, "orientation"), "« non évalué » n'a pas de circuit", remedy)
        if kind.sheet is not None and kind.sheet not in sheets:
            what = f"fiche inconnue « {kind.sheet} »"
            remedy = nearest(kind.sheet, sheets) or f"écrivez sheets/{kind.sheet}.yaml"
            yield Problem((*path, "sheet"), what, remedy)


def _item_problems(documents: Documents) -> Iterator[Problem]:
    decided: dict[tuple[str, str], str] = {}
    for key, entries in _decisions(documents).items():
        for rank, entry in enumerate(entries):
            path: Path = (key, rank, "items")
            if not entry.items:
                yield Problem(path, "aucune question", "citez-en une")
            for place, item in enumerate(entry.items):
                former = decided.setdefault((entry.checklist, item), f"{key}[{rank}]")
                if former != f"{key}[{rank}]" or item in entry.items[:place]:
                    what = f"« {item} » est déjà dans {former}"
                    yield Problem((*path, place), what, "gardez-en un seul")
    discreet = [kind.id for kind in documents.kinds if kind.discreet]
    for rank, entry in enumerate(documents.withheld):
        for place, id in enumerate(entry.documents):
            if id not in discreet:
                what = f"« {id} » n'est pas un document discret"
                remedy = nearest(id, discreet) or f"parmi {', '.join(discreet)}"
                yield Problem(("withheld", rank, "documents", place), what, remedy)


def _decisions(documents: Documents) -> dict[str, tuple[Withheld | Printed, ...]]:
    return {"withheld": documents.withheld, "printed": documents.printed}


def _once(path: Path, ids: tuple[str, ...]) -> Iterator[Problem]:
    for place, id in enumerate(ids):
        if id in ids[:place]:
            yield Problem((*path, place), f"« {id} » y est déjà", "gardez-en un seul")


def unknown_in_documents(
    documents: Documents, items: dict[str, frozenset[str] | None]
) -> Iterator[Problem]:
    """The checklists and the items that documents name and that the library does not hold.

    ``items`` gives those of every version of each checklist; none where one cannot be read.
    """
    for rank, kind in enumerate(documents.kinds):
        for place, id in enumerate(kind.checklists):
            if id not in items:
                yield _unknown_checklist(("kinds", rank, "checklists", place), id, items)
    for key, entries in _decisions(documents).items():
        for rank, entry in enumerate(entries):
            if entry.checklist not in items:
                yield _unknown_checklist((key, rank, "checklist"), entry.checklist, items)
                continue
            asked = items[entry.checklist]
            for place, item in enumerate(entry.items):
                if asked is not None and item not in asked:
                    what = f"aucune version de « {entry.checklist} » ne pose « {item} »"
                    yield Problem((key, rank, "items", place), what, nearest(item, asked))


def _unknown_checklist(path: Path, id: str, known: Iterable[str]) -> Problem:
    return Problem(path, f"grille inconnue « {id} »", nearest(id, known))
