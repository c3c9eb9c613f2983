"""Everything that is wrong in a library, a folder or a file, told at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import field, frozen

from signals.errors import NotFound, Problem
from signals.interchange.screening_record import FORMAT
from signals.loading.files import document_of, read_bytes, read_document
from signals.loading.library import SCENARIOS, Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.reference_files import read_references
from signals.loading.release_check import changelog_problems, part_problems, release_problems
from signals.loading.screening_file import read_screening, screening_of
from signals.loading.strict_yaml import Place
from signals.loading.targets import Target, files_alone
from signals.loading.version_files import read_version
from signals.loading.warning import newest_warnings


@frozen
class Report:
    """What a check found: problems, which must be mended, and warnings, which must be known."""

    problems: tuple[Located, ...] = field(default=())
    warnings: tuple[Located, ...] = field(default=())

    @property
    def fine(self) -> bool:
        """Whether nothing has to be mended."""
        return not self.problems


def check(targets: Iterable[Target], on: dt.date) -> Report:
    """Every problem and warning of some targets at a date, each once, in the order of the files."""
    problems: list[Located] = []
    warnings: list[Located] = []
    for target in targets:
        problems += target.located
        if target.file is not None:
            problems += _file_problems(target.file, target.library, on)
            continue
        problems += read_references(target.library.root, on).located
        problems += part_problems(target.library.root)
        for id in target.checklists:
            problems += _checklist_problems(target.library, id, target.versions, on)
        warnings += newest_warnings(target.library, target.checklists, target.versions, on)
    return Report(_each_once(problems), _each_once(warnings))


def check_library(library: Library, on: dt.date) -> Report:
    """Every problem and warning of a whole library at a date; raises ``NotFound``."""
    return check([Target(library, library.ids)], on)


def _each_once(located: list[Located]) -> tuple[Located, ...]:
    return tuple(sorted(dict.fromkeys(located), key=lambda each: (each.file, each.place.line)))


def _file_problems(file: Path, library: Library, on: dt.date) -> list[Located]:
    try:
        _check_answers(read_bytes(file), str(file), library, on)
    except InvalidFile as error:
        return list(error.located)
    except NotFound as error:
        return [_located(str(file), Problem(("checklist",), str(error)))]
    return []


def _check_answers(data: bytes, name: str, library: Library, today: dt.date) -> None:
    """Read an answers or screening file under the checklist it names; raises ``InvalidFile``."""
    document = document_of(data, name)
    content = document.content
    if isinstance(content, dict) and content.get("format") == FORMAT:
        read_screening(data, name, library, today)
        return
    named = content.get("checklist") if isinstance(content, dict) else None
    if not isinstance(named, str):
        remedy = "ajoutez « checklist: » et le nom de la grille"
        problem = Problem(("checklist",), "rien ne dit de quelle grille sont ces réponses", remedy)
        raise InvalidFile(in_file(name, [problem], document))
    screening_of(data, name, library.checklist(named), library, None, today)


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


def _located(name: str, problem: Problem) -> Located:
    return Located(name, Place(1, 1), problem)
