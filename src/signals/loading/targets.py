"""What a word of the command line asks to check: a checklist by its name, a folder or a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from signals.errors import NotFound, Problem
from signals.loading.case_files import CASES
from signals.loading.document_files import DOCUMENTS, SHEETS
from signals.loading.library import Library
from signals.loading.located import Located
from signals.loading.part_files import PARTS
from signals.loading.performance_files import CARD, INSTRUMENTS
from signals.loading.profile_file import PROFILES
from signals.loading.reference_files import CONTACTS, LAW, SOURCES
from signals.loading.release_check import CHANGELOG
from signals.loading.released import RELEASED
from signals.loading.scenario_files import SCENARIOS
from signals.loading.sign_file import SIGNS
from signals.loading.strict_yaml import Place
from signals.loading.version_files import HEAD, RULES, TALK

_OUTCOMES = "outcomes.json"
"""The outcomes recorded when a version was released."""
_OF_A_VERSION = (HEAD, RULES, TALK, SCENARIOS, CASES, CARD, _OUTCOMES)
_OF_A_CHECKLIST = (RELEASED, CHANGELOG)
_OF_A_LIBRARY = (SOURCES, LAW, CONTACTS, PROFILES, INSTRUMENTS, SIGNS, DOCUMENTS)
_SUFFIXES = (".yaml", ".yml", ".json")


@frozen
class Target:
    """Some checklists of a library (or one version), or one file by itself, to check.

    ``located`` is what already keeps it from being checked.
    """

    library: Library
    checklists: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    file: Path | None = None
    located: tuple[Located, ...] = field(default=())

    @property
    def whole(self) -> bool:
        """Whether every checklist of the library is to be checked."""
        return bool(self.checklists) and self.checklists == self.library.ids and not self.versions

    @property
    def named_versions(self) -> tuple[str, ...]:
        """The folder ``id/version`` of every version to check."""
        return tuple(
            f"{id}/{version}"
            for id in self.checklists
            for version in self.versions or self.library.versions(id)
        )


def target_of(word: str, library: Library) -> Target:
    """What a word asks to check: a name of the library first, then a path.

    Raises ``NotFound`` when it is neither.
    """
    id, _, version = word.partition("@")
    if id in library.ids:
        library.folder(word)
        return Target(library, (id,), (version,) if version else ())
    path = Path(word)
    if os.path.lexists(path):
        return _at(path, library)
    if os.sep in word or path.suffix in _SUFFIXES:
        return _refused(library, word, "ce fichier n'existe pas", "vérifiez son chemin")
    library.folder(word)
    raise NotFound(f"la grille « {word} » n'existe pas")


def _at(path: Path, library: Library) -> Target:
    whole = Path(os.path.realpath(path))
    shared = _of_what_is_shared(whole)
    if shared is not None:
        return Target(shared)
    if os.path.isdir(whole):
        if any((whole / name).is_file() for name in _OF_A_VERSION):
            return _version(whole)
        if any(whole.glob(f"*/{HEAD}")):
            return Target(Library(whole.parent), (whole.name,))
        if _is_library(whole):
            own = Library(whole)
            return Target(own, own.ids)
        remedy = "donnez celui d'une version, d'une grille ou d'une bibliothèque"
        return _refused(library, str(path), "ce dossier ne contient aucune grille", remedy)
    if whole.name in _OF_A_VERSION:
        return _version(whole.parent)
    if whole.name in _OF_A_CHECKLIST:
        return Target(Library(whole.parent.parent), (whole.parent.name,))
    if whole.name in _OF_A_LIBRARY:
        return Target(Library(whole.parent))
    return Target(library, file=path)


def _is_library(folder: Path) -> bool:
    return any(folder.glob(f"*/*/{HEAD}")) or (folder / LAW).is_file()


def _of_what_is_shared(whole: Path) -> Library | None:
    """The library whose parts or sheets hold a folder or a file, or are it; else nothing.

    They are checked together: what a library shares is read by all of its checklists.
    """
    for folder in (whole, *whole.parents[:2]):
        if folder.name in (PARTS, SHEETS) and _is_library(folder.parent):
            return Library(folder.parent)
    return None


def _version(folder: Path) -> Target:
    library = Library(folder.parent.parent)
    if not (folder / HEAD).is_file():
        shown = f"{library.shown(folder)}/{HEAD}"
        return _refused(library, shown, "ce fichier n'existe pas", "écrivez-le")
    return Target(library, (folder.parent.name,), (folder.name,))


def _refused(library: Library, name: str, what: str, remedy: str) -> Target:
    located = Located(name, Place(1, 1), Problem((), what, remedy))
    return Target(library, file=None, located=(located,))


def files_alone(library: Library, id: str) -> Iterator[Located]:
    """The version folders that hold some files without the checklist they belong to."""
    folders = {
        file.parent for name in _OF_A_VERSION for file in (library.root / id).glob(f"*/{name}")
    }
    for folder in sorted(folders):
        head = folder / HEAD
        if not head.is_file():
            problem = Problem((), "ce fichier n'existe pas", "écrivez-le")
            yield Located(library.shown(head), Place(1, 1), problem)


def folders_alone(library: Library) -> Iterator[Located]:
    """The folders that hold versions without any checklist: no command would ever name them."""
    for folder in sorted(library.root.glob("*/")):
        if folder.name not in library.ids:
            yield from files_alone(library, folder.name)
