"""The catalogue of the signs that the sources name, as its file is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from signals.checklist import Checklist
from signals.consistency.dated_file import cited, dated
from signals.errors import InvalidInput, Path, Problem, nearest
from signals.interchange.converter import structured
from signals.source import Citation, References

_ID = re.compile(r"[a-z][a-z0-9_]*")


@frozen
class SignGroup:
    """A family of signs, with its title."""

    id: str
    title: str


@frozen
class Sign:
    """What a source names, the sectors that must ask it, and the items that may hold it."""

    id: str
    group: str
    says: str
    sources: tuple[Citation, ...]
    sectors: tuple[str, ...]
    items: tuple[str, ...]
    note: str | None = None

    def held_by(self, checklist: Checklist) -> tuple[str, ...]:
        """The items of a checklist that hold it; none where it is missing from it."""
        return tuple(id for id in self.items if id in checklist.items)


@frozen
class Catalogue:
    """Every sign that the sources name."""

    version: str
    as_of: dt.date
    groups: tuple[SignGroup, ...]
    signs: tuple[Sign, ...]


def read_signs(content: object, references: References | None, on: dt.date) -> Catalogue:
    """The catalogue that some content writes; raises ``InvalidInput`` with every problem.

    Without ``references``, which could not be read, no source is said to be unknown.
    """
    catalogue = structured(content, Catalogue)
    problems = [*dated(catalogue.version, catalogue.as_of, on), *_own_problems(catalogue)]
    for rank, sign in enumerate(catalogue.signs):
        problems += cited(("signs", rank, "sources"), sign.sources, references)
    if problems:
        raise InvalidInput(problems)
    return catalogue


def unasked(
    catalogue: Catalogue, checklists: Iterable[Checklist], ids: tuple[str, ...]
) -> Iterator[Problem]:
    """The sectors that are unknown, or ask none of the items of a sign; the items nobody asks.

    ``ids`` are the sectors there are, ``checklists`` those that can be read: what the others ask
    is not known.
    """
    read = {each.id: each for each in checklists}
    asked = {item for each in read.values() for item in each.items}
    whole = set(ids) == set(read)
    for rank, sign in enumerate(catalogue.signs):
        path: Path = ("signs", rank)
        for place, sector in enumerate(sign.sectors):
            here = (*path, "sectors", place)
            if sector not in ids:
                yield Problem(here, f"grille inconnue « {sector} »", nearest(sector, ids))
            elif sector in read and not sign.held_by(read[sector]):
                remedy = "citez dans items celle qui le porte, ou ajoutez-la à la grille"
                yield Problem(here, f"« {sector} » ne pose aucune question de ce signe", remedy)
        for place, item in enumerate(sign.items):
            if whole and item not in asked:
                here = (*path, "items", place)
                yield Problem(here, f"question inconnue « {item} »", nearest(item, asked))


def _own_problems(catalogue: Catalogue) -> Iterator[Problem]:
    yield from _ids("groups", [each.id for each in catalogue.groups])
    yield from _ids("signs", [each.id for each in catalogue.signs])
    groups = [each.id for each in catalogue.groups]
    for rank, sign in enumerate(catalogue.signs):
        path: Path = ("signs", rank)
        if sign.group not in groups:
            what = f"famille inconnue « {sign.group} »"
            yield Problem((*path, "group"), what, nearest(sign.group, groups))
        for key, told, what in (
            ("sectors", sign.sectors, "aucune grille"),
            ("items", sign.items, "aucune question"),
        ):
            if not told:
                yield Problem((*path, key), what, "citez-en une")
            for place, id in enumerate(told):
                if id in told[:place]:
                    yield Problem((*path, key, place), f"« {id} » y est déjà", "gardez-en un seul")


def _ids(among: str, ids: list[str]) -> Iterator[Problem]:
    for rank, id in enumerate(ids):
        if not _ID.fullmatch(id) or id in ids[:rank]:
            what = f"l'identifiant « {id} » est déjà pris ou mal écrit"
            yield Problem((among, rank, "id"), what, "donnez-en un autre")
