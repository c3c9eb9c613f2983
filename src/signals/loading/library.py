"""The library of checklists: a folder of versions, with what they refer to."""

from __future__ import annotations

import datetime as dt
import json
import os
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import field, frozen

import signals
from signals.checklist import Checklist
from signals.consistency import inconsistencies
from signals.errors import InvalidInput, NotFound, Problem, nearest
from signals.interchange.converter import structured
from signals.interchange.scenarios import read_scenarios
from signals.loading.files import read_document
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.strict_yaml import Document
from signals.scenario import Scenario
from signals.source import Contact, LegalText, References, Source

VARIABLE = "SIGNALS_CHECKLISTS"
"""The environment variable that names another library than the one shipped."""


@frozen
class _Sources:
    version: str
    sources: tuple[Source, ...]


@frozen
class _Laws:
    version: str
    as_of: dt.date
    laws: tuple[LegalText, ...]


@frozen
class _Contacts:
    version: str
    contacts: tuple[Contact, ...]


@frozen
class Library:
    """A folder ``<id>/<version>/`` of checklists, with sources, law and contacts beside them."""

    root: Path
    _loaded: dict[str, Checklist] = field(factory=dict, repr=False)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the checklists that have at least one version."""
        if not self.root.is_dir():
            raise NotFound(f"il n'y a pas de grilles dans « {self.root} » : vérifiez ce dossier")
        return tuple(
            sorted({file.parents[1].name for file in self.root.glob("*/*/checklist.yaml")})
        )

    def versions(self, id: str) -> tuple[str, ...]:
        """The versions of a checklist, oldest first; raises ``NotFound``."""
        if id not in self.ids:
            near = nearest(id, self.ids) or f"grilles connues : {', '.join(self.ids) or 'aucune'}"
            raise NotFound(f"la grille « {id} » n'existe pas ({near})")
        found = [file.parent.name for file in self.root.glob(f"{id}/*/checklist.yaml")]
        return tuple(sorted(found, key=_version_key))

    def folder(self, name: str) -> Path:
        """The folder of ``id`` (its newest version) or of ``id@version``; raises ``NotFound``."""
        id, _, version = name.partition("@")
        versions = self.versions(id)
        if version and version not in versions:
            known = ", ".join(versions)
            raise NotFound(f"la grille « {id} » n'a pas de version {version} (versions : {known})")
        return self.root / id / (version or versions[-1])

    @cached_property
    def references(self) -> References:
        """The sources, legal texts and contacts; raises ``InvalidFile``."""
        sources = self._read("sources.yaml", _Sources)
        laws = self._read("law.yaml", _Laws)
        contacts = self._read("contacts.yaml", _Contacts)
        return References(
            sources.sources, laws.laws, contacts.contacts, laws.version, contacts.version
        )

    def _read(self, name: str, as_: type[Any]) -> Any:
        file = self.root / name
        document = read_document(file, self._shown(file))
        try:
            return structured(document.content, as_)
        except InvalidInput as error:
            raise InvalidFile(in_file(self._shown(file), error.problems, document)) from None

    def _shown(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix()

    def released(self, id: str) -> dict[str, str]:
        """The digest recorded for each released version of a checklist."""
        file = self.root / id / "released.yaml"
        if not file.is_file():
            return {}
        content = read_document(file, self._shown(file)).content
        return {str(key): str(value) for key, value in dict(content).items()}  # type: ignore[arg-type]

    def checklist(self, name: str, on: dt.date | None = None) -> Checklist:
        """The checklist ``id`` (newest version) or ``id@version``, checked.

        ``on`` is the date that no date of its law may pass; without it, no date is refused.
        Raises ``NotFound``, or ``InvalidFile`` with every problem as ``file:line: path: what``.
        """
        folder = self.folder(name)
        key = f"{self._shown(folder)} {on}"
        if key not in self._loaded:
            self._loaded[key] = self._load(folder, on or dt.date.max)
        return self._loaded[key]

    def _load(self, folder: Path, on: dt.date) -> Checklist:
        files = {name: folder / name for name in ("checklist.yaml", "rules.yaml")}
        documents: dict[str, Document] = {}
        located: list[Located] = []
        for name, file in files.items():
            try:
                documents[name] = read_document(file, self._shown(file))
            except InvalidFile as error:
                located += error.located
        if located:
            raise InvalidFile(located)
        head, rules = (documents[name].content for name in files)
        try:
            checklist = structured({**_mapping(head), "rulebook": rules}, Checklist)
        except InvalidInput as error:
            raise self._invalid(folder, error.problems, documents) from None
        problems = (
            *_misplaced(checklist, folder),
            *inconsistencies(checklist, self.references, on),
        )
        if problems:
            raise self._invalid(folder, problems, documents)
        digest = _digest(head, rules)
        released = self.released(checklist.id).get(checklist.version) == digest
        return checklist.identified(digest, released)

    def _invalid(
        self, folder: Path, problems: tuple[Problem, ...], documents: dict[str, Document]
    ) -> InvalidFile:
        located: list[Located] = []
        for problem in problems:
            name, path = _in_which_file(problem.path)
            bare = Problem(path, problem.what, problem.remedy)
            located += in_file(self._shown(folder / name), [bare], documents[name])
        return InvalidFile(located)

    def scenarios(self, checklist: Checklist) -> tuple[Scenario, ...]:
        """The scenarios shipped with a checklist; raises ``InvalidFile``."""
        file = self.root / checklist.id / checklist.version / "scenarios.yaml"
        document = read_document(file, self._shown(file))
        try:
            return read_scenarios(document.content, checklist)
        except InvalidInput as error:
            raise InvalidFile(in_file(self._shown(file), error.problems, document)) from None


def _mapping(raw: object) -> dict[str, Any]:
    if isinstance(raw, dict):
        return {key: value for key, value in raw.items() if key not in ("digest", "released")}
    return {}


def _misplaced(checklist: Checklist, folder: Path) -> list[Problem]:
    expected = {"id": folder.parent.name, "version": folder.name}
    return [
        Problem(("checklist.yaml", key), f"le dossier dit « {told} »", "accordez les deux")
        for key, told in expected.items()
        if getattr(checklist, key) != told
    ]


def _in_which_file(path: tuple[str | int, ...]) -> tuple[str, tuple[str | int, ...]]:
    if path[:1] == ("rulebook",):
        return "rules.yaml", path[1:]
    if path[:1] in (("checklist.yaml",), ("rules.yaml",)):
        return str(path[0]), path[1:]
    return "checklist.yaml", path


def _digest(head: object, rules: object) -> str:
    canonical = json.dumps(
        {"checklist": head, "rules": rules},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return "sha256:" + sha256(canonical.encode()).hexdigest()


def _version_key(version: str) -> tuple[tuple[int, ...], str]:
    parts = version.split(".")
    numbers = tuple(int(part) for part in parts) if all(p.isdecimal() for p in parts) else ()
    return numbers, version


def open_library(root: Path | str | None = None) -> Library:
    """The library in a folder, or in ``SIGNALS_CHECKLISTS``, or the one shipped.

    An editable install does not see packaged data: it falls back to the checkout.
    """
    given = root or os.environ.get(VARIABLE)
    if given:
        return Library(Path(given))
    package = Path(signals.__file__).parent
    packaged = package / "checklists"
    return Library(packaged if packaged.is_dir() else package.parents[1] / "checklists")
