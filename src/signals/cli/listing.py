"""``signals list``: the checklists of a library."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.cli.running import FINE, PROBLEMS
from signals.loading.library import Library
from signals.loading.located import InvalidFile


@frozen
class _Listed:
    """A checklist at its newest version, or none where its files are refused."""

    id: str
    versions: tuple[str, ...]
    newest: Checklist | None
    recorded: bool = False

    @property
    def standing(self) -> str:
        """Whether its newest version is the one that was published, in words."""
        if self.newest is not None and self.newest.released:
            return "publiée"
        if self.recorded:
            return "modifiée depuis sa publication (voir « signals check »)"
        return "non publiée (empreinte non enregistrée)"


def listed(library: Library) -> Reply:
    """The checklists, each with its versions; a refused one does not hide the others."""
    found = [_listed(library, id) for id in library.ids]
    sound = all(each.newest is not None for each in found)
    return Reply(
        lambda: _record(found), lambda page: _fill(page, found), FINE if sound else PROBLEMS
    )


def _listed(library: Library, id: str) -> _Listed:
    versions = library.versions(id)
    try:
        recorded = library.released(id)
    except InvalidFile:
        recorded = {}
    return _Listed(id, versions, _newest(library, id), versions[-1] in recorded)


def _newest(library: Library, id: str) -> Checklist | None:
    try:
        return library.checklist(id)
    except InvalidFile:
        return None


def _record(found: list[_Listed]) -> dict[str, Any]:
    return {
        "format": "signals.list",
        "version": 1,
        "checklists": [
            {
                "id": each.id,
                "newest": each.versions[-1],
                "versions": list(each.versions),
                "valid": each.newest is not None,
                **({} if each.newest is None else _details(each.newest)),
            }
            for each in found
        ],
    }


def _details(checklist: Checklist) -> dict[str, Any]:
    return {
        "title": checklist.title,
        "audience": checklist.audience,
        "validation": checklist.validation,
        "items": len(checklist.items),
        "rules": len(checklist.rules),
        "released": checklist.released,
        "digest": checklist.digest,
        "law_as_of": checklist.law_as_of.isoformat(),
        "review_by": checklist.review_by.isoformat(),
    }


def _fill(page: Page, found: list[_Listed]) -> None:
    if not found:
        page.ours("Aucune grille dans cette bibliothèque.")
    for each in found:
        checklist = each.newest
        if checklist is None:
            page.title(f"{each.id} {each.versions[-1]} : grille refusée")
            page.ours(f"Voir « signals check {each.id} ».", 2)
        else:
            page.title(f"{each.id} {checklist.version} : {checklist.title}")
            page.ours(f"{len(checklist.items)} questions, {len(checklist.rules)} règles.", 2)
            page.ours(f"{checklist.validation}.", 2)
            page.ours(f"Version {each.standing}.", 2)
        if len(each.versions) > 1:
            page.ours(f"Autres versions : {', '.join(reversed(each.versions[:-1]))}.", 2)
