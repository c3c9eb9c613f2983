"""Everything that is wrong in a library, a folder or a file, told at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from signals.loading.case_files import case_problems
from signals.loading.document_check import document_file_problems, sheet_warnings
from signals.loading.file_check import file_found
from signals.loading.files import read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located
from signals.loading.performance_files import performance_problems
from signals.loading.profile_check import profile_file_problems
from signals.loading.reference_files import read_references
from signals.loading.release_check import changelog_problems, part_problems, release_problems
from signals.loading.report import Report
from signals.loading.scenario_files import SCENARIOS
from signals.loading.sign_file import sign_file_problems
from signals.loading.targets import Target, files_alone, folders_alone
from signals.loading.text_check import target_text_problems
from signals.loading.version_files import read_version
from signals.loading.warning import newest_warnings


def check(targets: Iterable[Target], on: dt.date) -> Report:
    """Every problem and warning of some targets at a date, each once, in the order of the files."""
    problems: list[Located] = []
    warnings: list[Located] = []
    for target in targets:
        problems += target.located
        if target.file is not None:
            wrong, known = file_found(target.file, target.library, on)
            problems, warnings = [*problems, *wrong], [*warnings, *known]
            continue
        references = read_references(target.library.root, on)
        problems += references.located
        problems += profile_file_problems(target.library, references, on)
        problems += document_file_problems(target.library, references, on)
        problems += sign_file_problems(target.library, references, on)
        problems += performance_problems(
            target.library.root, list(target.named_versions), references, on
        )
        problems += part_problems(target.library.root)
        if target.whole:
            problems += folders_alone(target.library)
        for id in target.checklists:
            problems += _checklist_problems(target.library, id, target.versions, on)
        problems += target_text_problems(target)
        warnings += sheet_warnings(target.library, on)
        warnings += newest_warnings(target.library, target.checklists, target.versions, on)
    return Report(_each_once(problems), _each_once(warnings))


def check_library(library: Library, on: dt.date, directory: Path | None = None) -> Report:
    """Every problem and warning of a whole library at a date; raises ``NotFound``.

    With the file of a local directory, those of it as well.
    """
    targets = [Target(library, library.ids)]
    if directory is not None:
        targets.append(Target(library, file=directory))
    return check(targets, on)


def _each_once(located: list[Located]) -> tuple[Located, ...]:
    return tuple(sorted(dict.fromkeys(located), key=lambda each: (each.file, each.place.line)))


def _checklist_problems(
    library: Library, id: str, versions: tuple[str, ...], on: dt.date
) -> Iterator[Located]:
    folder = library.root / id
    yield from files_alone(library, id)
    known = library.versions(id)
    for version in versions or known:
        yield from _version_problems(library, f"{id}@{version}", on)
    try:
        released = library.released(id)
    except InvalidFile as error:
        yield from error.located
    else:
        yield from release_problems(folder, id, released, _digests(library, id, known))
    yield from changelog_problems(folder, id, known)


def _digests(library: Library, id: str, versions: tuple[str, ...]) -> dict[str, str | None]:
    """The digest of each version there is, or nothing for one that cannot be read."""
    found: dict[str, str | None] = {}
    for version in versions:
        try:
            found[version] = read_version(library.root / id / version, f"{id}/{version}").digest
        except InvalidFile:
            found[version] = None
    return found


def _version_problems(library: Library, name: str, on: dt.date) -> Iterator[Located]:
    try:
        checklist = library.checklist(name, on)
    except InvalidFile as error:
        yield from error.located
        scenarios = library.folder(name) / SCENARIOS
        try:
            # Its answers cannot be read without its checklist, but it may be no YAML at all.
            read_document(scenarios, library.shown(scenarios))
        except InvalidFile as unreadable:
            yield from unreadable.located
        return
    try:
        library.scenarios(checklist)
    except InvalidFile as error:
        yield from error.located
    yield from case_problems(library.root, checklist)
