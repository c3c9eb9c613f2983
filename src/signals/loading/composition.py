"""A document with what it takes from parts, and where each piece of it was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from signals.errors import Path, Problem, nearest
from signals.loading.located import Located, in_file
from signals.loading.part_files import PartFile
from signals.loading.plain_yaml import Raw
from signals.loading.strict_yaml import Document
from signals.part import KEPT

USE = "use"
"""The key by which a checklist takes an element of a part, or all of them."""


@frozen
class Piece:
    """A piece of composed content: its path there, then the file and the path it came from."""

    path: Path
    file: str
    document: Document
    origin: Path


@frozen
class Composed:
    """Content whose pieces come from several files; ``problems`` is what could not be composed."""

    content: Raw
    pieces: tuple[Piece, ...]
    problems: tuple[Located, ...] = ()
    used: frozenset[str] = frozenset()

    def located(self, problems: Iterable[Problem]) -> list[Located]:
        """Problems with the file and the line where each was written."""
        return [located for each in problems for located in self._located(each)]

    def _located(self, problem: Problem) -> list[Located]:
        piece = max(
            (each for each in self.pieces if problem.path[: len(each.path)] == each.path),
            key=lambda each: len(each.path),
        )
        path = (*piece.origin, *problem.path[len(piece.path) :])
        return in_file(piece.file, [evolve(problem, path=path)], piece.document)


def composed(
    document: Document, shown: str, lists: Mapping[Path, str], parts: Mapping[str, PartFile | None]
) -> Composed:
    """A document with its ``use`` replaced by what the parts hold.

    ``lists`` gives the path of each list that may use parts, with what it holds (``items``…);
    ``parts`` are the parts that the checklist names, by id: nothing for one that was refused, of
    which no more is said here.
    """
    composing = _Composing(document, shown, parts)
    content = document.content
    for path, kind in lists.items():
        raw = _at(content, path)
        if isinstance(raw, list):
            content = _with(content, path, composing.elements(raw, path, kind))
    pieces = (Piece((), shown, document, ()), *composing.pieces)
    problems = tuple(in_file(shown, composing.problems, document))
    return Composed(content, pieces, problems, frozenset(composing.used))


@define
class _Composing:
    document: Document
    shown: str
    parts: Mapping[str, PartFile | None]
    pieces: list[Piece] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    used: set[str] = field(factory=set)

    def elements(self, raw: list[Any], path: Path, kind: str) -> list[Any]:
        found: list[Any] = []
        for rank, element in enumerate(raw):
            origin = (*path, rank)
            if not (isinstance(element, dict) and USE in element):
                self._piece((*path, len(found)), self.shown, self.document, origin)
                found.append(element)
                continue
            for part, id in self._named(element, origin, kind):
                place = (*path, len(found))
                found.append(self._taken(part, id, kind, element, place, origin))
        return found

    def _named(
        self, element: dict[str, Any], origin: Path, kind: str
    ) -> list[tuple[PartFile, str]]:
        """The elements of parts that a ``use`` names; what is wrong with it is kept aside."""
        id, slash, name = str(element[USE]).partition("/")
        if not slash:
            what = "« use » attend une partie et un identifiant"
            return self._refused((*origin, USE), what, "comme danger/vital_danger, ou danger/*")
        self.used.add(id)
        if id not in self.parts:
            near = nearest(id, self.parts) or "nommez-la dans parts, avec sa version"
            return self._refused((*origin, USE), f"la partie « {id} » n'est pas nommée", near)
        part = self.parts[id]
        if part is None:
            return []
        known = part.places[kind]
        if name == "*":
            if len(element) > 1:
                remedy = "nommez l'élément que vous changez"
                return self._refused(origin, "« * » ne va avec aucune autre clé", remedy)
            return [(part, each) for each in known]
        if name not in known:
            what = f"« {name} » n'est pas dans la partie « {id} » ({kind})"
            return self._refused((*origin, USE), what, nearest(name, known))
        changed = [key for key in KEPT if key in element]
        for key in changed:
            remedy = "retirez cette clé, ou écrivez un élément à vous"
            self._refused((*origin, key), KEPT[key], remedy)
        return [] if changed else [(part, name)]

    def _refused(self, path: Path, what: str, remedy: str | None) -> list[tuple[PartFile, str]]:
        self.problems.append(Problem(path, what, remedy))
        return []

    def _taken(
        self, file: PartFile, id: str, kind: str, element: dict[str, Any], place: Path, origin: Path
    ) -> dict[str, Any]:
        self._piece(place, file.shown, file.document, (kind, file.places[kind][id]))
        # An identifier that is taken already is taken here: the part did nothing wrong.
        self._piece((*place, "id"), self.shown, self.document, (*origin, USE))
        taken = dict(file.element(kind, id))
        for key, value in element.items():
            if key == USE:
                continue
            former = taken.get(key)
            if isinstance(value, dict) and isinstance(former, dict) and key == "help":
                taken[key] = {**former, **value}
                changed: list[Path] = [(key, each) for each in value]
            else:
                taken[key] = value
                changed = [(key,)]
            for keys in changed:
                self._piece((*place, *keys), self.shown, self.document, (*origin, *keys))
        return taken

    def _piece(self, path: Path, file: str, document: Document, origin: Path) -> None:
        self.pieces.append(Piece(path, file, document, origin))


def _at(content: Raw, path: Path) -> Raw | None:
    """What stands at a path of some content, if anything does."""
    for step in path:
        if isinstance(content, dict) and step in content:
            content = content[str(step)]
        elif isinstance(content, list) and isinstance(step, int):
            content = content[step]
        else:
            return None
    return content


def _with(content: Raw, path: Path, new: Raw) -> Raw:
    """A copy of some content with another value at a path that is there."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(content, dict):
        return {**content, str(step): _with(content[str(step)], rest, new)}
    if isinstance(content, list) and isinstance(step, int):
        return [*content[:step], _with(content[step], rest, new), *content[step + 1 :]]
    raise KeyError(step)
