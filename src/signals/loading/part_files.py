"""Parts: what several checklists share, each version in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from signals.errors import Problem, nearest
from signals.interchange.converter import structured
from signals.loading.content_digest import content_digest
from signals.loading.files import meaning, read_document
from signals.loading.located import InvalidFile, in_file
from signals.loading.strict_yaml import Document
from signals.part import Part

PARTS = "parts"
"""The folder of a library that holds ``<part>/<version>.yaml``."""

LISTS = ("items", "actions", "rules", "guarantees")
"""What a part may hold, and a checklist may use."""


@frozen
class PartFile:
    """The document of a part, the name it is known by, and the place of each of its elements."""

    shown: str
    document: Document
    places: Mapping[str, Mapping[str, int]] = field(repr=False)

    def element(self, kind: str, id: str) -> dict[str, Any]:
        """An element as it is written; raises ``KeyError``."""
        content: Any = self.document.content
        element: dict[str, Any] = content[kind][self.places[kind][id]]
        return element

    @property
    def digest(self) -> str:
        """The digest of the content, whatever its layout and its comments."""
        return content_digest(self.document.content)


@frozen
class Parts:
    """The parts of a library, each read once however many checklists name it."""

    root: Path
    _read: dict[str, PartFile] = field(factory=dict, repr=False)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every part of the library, each ``name@version``."""
        return part_versions(self.root)

    def part(self, name: str) -> PartFile:
        """A part ``name@version``; raises ``InvalidFile`` with every problem."""
        if name not in self._read:
            self._read[name] = read_part(self.root, name)
        return self._read[name]


def part_versions(root: Path) -> tuple[str, ...]:
    """The parts of a library, each ``name@version``."""
    files = sorted((root / PARTS).glob("*/*.*.*.yaml"))
    return tuple(f"{file.parent.name}@{file.stem}" for file in files)


def read_part(root: Path, name: str) -> PartFile:
    """A part ``name@version`` of a library; raises ``InvalidFile`` with every problem."""
    id, _, version = name.partition("@")
    file = root / PARTS / id / f"{version}.yaml"
    shown = file.relative_to(root).as_posix()
    return meaning(
        shown,
        lambda: read_document(file, shown),
        lambda document: _part_file(shown, document, {"id": id, "version": version}),
    )


def _part_file(shown: str, document: Document, expected: Mapping[str, str]) -> PartFile:
    part = structured(document.content, Part)
    problems = [
        Problem((key,), f"le nom du fichier dit « {told} »", "accordez les deux")
        for key, told in expected.items()
        if getattr(part, key) != told
    ]
    places: dict[str, dict[str, int]] = {}
    for kind in LISTS:
        places[kind] = {}
        for rank, element in enumerate(getattr(part, kind)):
            if element.id in places[kind]:
                what = f"l'identifiant « {element.id} » est déjà pris"
                problems.append(Problem((kind, rank, "id"), what, "donnez-en un autre"))
            places[kind].setdefault(element.id, rank)
    if problems:
        raise InvalidFile(in_file(shown, problems, document))
    return PartFile(shown, document, places)


def missing_part(name: str, known: tuple[str, ...]) -> Problem:
    """What is said of a part that the library does not hold."""
    remedy = nearest(name, known) or f"parties connues : {', '.join(known) or 'aucune'}"
    return Problem((), f"la partie « {name} » n'existe pas", remedy)
