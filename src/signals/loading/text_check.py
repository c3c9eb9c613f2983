"""The words of a library: what is wrong in the texts that people read, with their lines.

Released versions are not rewritten: the newest version of each checklist and part is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from signals.errors import Problem
from signals.language import Allowed, text_problems
from signals.language.accents import accent_problems
from signals.language.naming import naming_problems
from signals.loading.case_files import CASES
from signals.loading.document_files import DOCUMENTS, sheet_files
from signals.loading.files import read_bytes, read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.part_files import PARTS
from signals.loading.performance_files import CARD, INSTRUMENTS
from signals.loading.profile_file import PROFILES
from signals.loading.reference_files import CONTACTS, LAW, SOURCES
from signals.loading.release_check import CHANGELOG
from signals.loading.scenario_files import SCENARIOS
from signals.loading.sign_file import SIGNS
from signals.loading.strict_yaml import Place
from signals.loading.targets import Target
from signals.loading.texts import texts
from signals.loading.version_files import read_version

_REFERENCE = Allowed(figures=True, numbers=True)
_OF_THE_LIBRARY = {
    SOURCES: _REFERENCE,
    LAW: Allowed(numbers=True),
    CONTACTS: Allowed(numbers=True),
    INSTRUMENTS: Allowed(figures=True),
    PROFILES: Allowed(),
    SIGNS: Allowed(),
    DOCUMENTS: Allowed(),
}
_GIVEN = {SOURCES: frozenset({"title", "author"}), INSTRUMENTS: frozenset({"name"})}
"""The names that others gave, in their own language."""

_CODE = re.compile(r"`[^`]*`|\]\([^)]*\)")


def target_text_problems(target: Target) -> Iterator[Located]:
    """What is wrong in the words of a library, and of the newest versions asked for."""
    library = target.library
    yield from library_text_problems(library)
    for id in target.checklists:
        newest = library.versions(id)[-1]
        if newest in (target.versions or (newest,)):
            yield from checklist_text_problems(library, id)
            yield from changelog_text_problems(library, id, newest)


def library_text_problems(library: Library) -> Iterator[Located]:
    """What is wrong in the words that every checklist uses: law, sources and parts among them."""
    for name, allowed in _OF_THE_LIBRARY.items():
        yield from _file_problems(library, library.root / name, allowed)
    for folder in sorted((library.root / PARTS).glob("*/")):
        for file in sorted(folder.glob("*.yaml"), key=_version)[-1:]:
            yield from _file_problems(library, file, Allowed())
    for file in sheet_files(library.root):
        yield from _file_problems(library, file, Allowed())


def checklist_text_problems(library: Library, id: str) -> Iterator[Located]:
    """What is wrong in the words of the newest version of a checklist."""
    folder = library.folder(id)
    try:
        files = read_version(folder, library.shown(folder))
    except InvalidFile:
        return  # what keeps it from being read is told elsewhere
    for composed in files.composed.values():
        yield from composed.located(_problems(composed.content, Allowed()))
    for name in (SCENARIOS, CASES, CARD):
        yield from _file_problems(library, folder / name, Allowed())


def changelog_text_problems(library: Library, id: str, version: str) -> Iterator[Located]:
    """The words that are not ours in what a journal says of one version."""
    name = f"{id}/{CHANGELOG}"
    try:
        whole = read_bytes(library.root / name, name).decode("utf-8", "replace")
    except InvalidFile:
        return
    found = re.search(rf"^## {re.escape(version)}\b[^\n]*$(.*?)(?=^## |\Z)", whole, re.M | re.S)
    if found is None:
        return
    line = whole.count("\n", 0, found.start(1)) + 1
    for rank, said in enumerate(_CODE.sub(" ", found[1]).splitlines()):
        for problem in (*naming_problems(said), *accent_problems(said)):
            yield Located(name, Place(line + rank, 1), problem)


def _file_problems(library: Library, file: Path, allowed: Allowed) -> Iterator[Located]:
    if not file.is_file():
        return
    name = library.shown(file)
    try:
        document = read_document(file, name)
    except InvalidFile:
        return
    given = _GIVEN.get(name, frozenset())
    yield from in_file(name, _problems(document.content, allowed, given), document)


def _problems(
    content: object, allowed: Allowed, given: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    for text in texts(content, allowed, given):
        for problem in text_problems(text.text, text.allowed):
            yield evolve(problem, path=text.path)


def _version(file: Path) -> tuple[int, ...]:
    return tuple(int(each) for each in file.stem.split(".") if each.isdecimal())
