"""Ids, versions and dates of a checklist."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from signals.checklist import Checklist
from signals.consistency.places import CHECKLIST, RULES, items
from signals.consistency.review import review_problems
from signals.errors import Path, Problem

_ID = re.compile(r"[a-z][a-z0-9_]*")
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


def standing_twice(path: Path, id: str, seen: set[str]) -> Iterator[Problem]:
    """That an id was already seen in its file; it is seen from then on."""
    if id in seen:
        yield Problem(path, f"l'identifiant « {id} » est déjà pris", "donnez-en un autre")
    seen.add(id)


def identity_problems(checklist: Checklist, on: dt.date) -> Iterator[Problem]:
    """Ids that are malformed or stand twice, a malformed version, dates that cannot be."""
    yield from _ids(_identified(checklist))
    if not _VERSION.fullmatch(checklist.version):
        path = (CHECKLIST, "version")
        yield Problem(path, f"« {checklist.version} » n'est pas une version", "comme 1.0.0")
    if checklist.law_as_of > on:
        path = (CHECKLIST, "law_as_of")
        yield Problem(path, f"la date {checklist.law_as_of} est dans le futur", "corrigez-la")
    path = (CHECKLIST, "review_by")
    yield from review_problems(path, checklist.law_as_of, checklist.review_by, "celle du droit")


def _identified(checklist: Checklist) -> Iterator[tuple[str, Path, str]]:
    """Each id with what it must be unique among, and its path."""
    for place, section in enumerate(checklist.sections):
        yield "sections", (CHECKLIST, "sections", place, "id"), section.id
    for path, item in items(checklist):
        yield "items", (*path, "id"), item.id
        for rank, option in enumerate(item.options):
            yield f"options of {path}", (*path, "options", rank, "id"), option.id
    for place, computed in enumerate(checklist.computed):
        yield "computed", (CHECKLIST, "computed", place, "id"), computed.id
    book = checklist.rulebook
    groups: dict[str, Iterable[str]] = {
        "rules": [each.id for each in book.rules],
        "guarantees": [each.id for each in book.guarantees],
        "actions": [each.id for each in book.actions],
        "classifications": [each.id for each in book.classifications],
        "scores": [each.id for each in book.scores],
        "tables": [each.id for each in book.tables],
    }
    for name, ids in groups.items():
        for rank, id in enumerate(ids):
            yield name, (RULES, name, rank, "id"), id
    for place, score in enumerate(book.scores):
        for rank, band in enumerate(score.bands):
            path = (RULES, "scores", place, "bands", rank, "id")
            yield f"bands of {place}", path, band.id


def _ids(identified: Iterable[tuple[str, Path, str]]) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for among, path, id in identified:
        if not _ID.fullmatch(id):
            remedy = "des minuscules sans accent, des chiffres et _, en commençant par une lettre"
            yield Problem(path, f"« {id} » n'est pas un identifiant", remedy)
        if id in ("yes", "no", "unknown") and among.startswith("options"):
            yield Problem(path, f"« {id} » est réservé aux réponses", "choisissez un autre mot")
        if (among, id) in seen:
            yield Problem(path, f"l'identifiant « {id} » est déjà pris", "donnez-en un autre")
        seen.add((among, id))
