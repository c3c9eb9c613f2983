"""The files that hold a version of a checklist, and the digest of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from signals.checklist import Checklist
from signals.consistency import places
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.loading.composition import USE, Composed, composed
from signals.loading.content_digest import content_digest
from signals.loading.files import read_document
from signals.loading.located import InvalidFile, Located, beside, in_file
from signals.loading.named_parts import named_parts, unused_parts
from signals.loading.part_files import LISTS, Parts
from signals.loading.strict_yaml import Document
from signals.rule import RuleBook
from signals.talk import Talk

HEAD, RULES, TALK = places.CHECKLIST, places.RULES, places.TALK

_READ_AS = {HEAD: Checklist, RULES: RuleBook, TALK: Talk}
_OURS = ("digest", "released", "rulebook", "talk")
"""What a checklist holds that its first file does not write."""

_Path = tuple[str | int, ...]


@frozen
class VersionFiles:
    """The composed content of a version's files, by name, and what could not be composed."""

    shown: str
    composed: dict[str, Composed]
    refused: tuple[Located, ...] = field(default=())

    def checklist(self) -> Checklist:
        """The checklist they write; raises ``InvalidFile`` with every problem."""
        problems = list(_written_by_us(self.composed[HEAD].content))
        located = list(self.refused)
        try:
            checklist = structured(self._whole, Checklist)
        except InvalidInput as error:
            problems += error.problems
        located += self.located(problems)
        if located:
            raise InvalidFile(located)
        return checklist

    def located(self, problems: Iterable[Problem]) -> list[Located]:
        """Problems with the file and the line of each."""
        found: list[Located] = []
        for problem in problems:
            name, path = self._in_which_file(problem.path)
            found += self.composed[name].located([evolve(problem, path=path)])
        return found

    @property
    def digest(self) -> str:
        """The digest of the content with its parts, whatever its layout and its comments."""
        contents = {name.removesuffix(".yaml"): each.content for name, each in self._by_name()}
        return content_digest(contents)

    @property
    def _whole(self) -> dict[str, Any]:
        head = self.composed[HEAD].content
        whole = {key: value for key, value in _keys(head).items() if key not in _OURS}
        whole["rulebook"] = self.composed[RULES].content
        if TALK in self.composed:
            whole["talk"] = self.composed[TALK].content
        return whole

    def _by_name(self) -> Iterable[tuple[str, Composed]]:
        return sorted(self.composed.items())

    def _in_which_file(self, path: _Path) -> tuple[str, _Path]:
        if path[:1] == ("rulebook",):
            return RULES, path[1:]
        if path[:1] == ("talk",):
            return TALK, path[1:]
        if path and path[0] in self.composed:
            return str(path[0]), path[1:]
        return HEAD, path


def read_version(folder: Path, shown: str, parts: Parts | None = None) -> VersionFiles:
    """The files of a version with the parts they use; raises ``InvalidFile``.

    ``parts`` are those of its library, which other versions may have read already. Where one of
    the files cannot be read, the problems of the others are told with it.
    """
    documents: dict[str, Document] = {}
    located: list[Located] = []
    for name in _READ_AS:
        file = folder / name
        if name == TALK and not (file.exists() or file.is_symlink()):
            continue
        try:
            documents[name] = read_document(file, f"{shown}/{name}")
        except InvalidFile as error:
            located += error.located
            if error.readable is not None:
                documents[name] = error.readable
    if not located:
        return _with_parts(shown, documents, parts or Parts(folder.parents[1]))
    for name, document in documents.items():
        located = beside(located, _alone(name, document.content), f"{shown}/{name}", document)
    raise InvalidFile(located)


def _with_parts(shown: str, documents: dict[str, Document], library: Parts) -> VersionFiles:
    head = documents[HEAD]
    parts, refused = named_parts(library, head, f"{shown}/{HEAD}")
    sections = _keys(head.content).get("sections")
    several = range(len(sections)) if isinstance(sections, list) else ()
    lists: dict[str, dict[_Path, str]] = {
        HEAD: {("sections", place, "items"): "items" for place in several},
        RULES: {(kind,): kind for kind in LISTS if kind != "items"},
        TALK: {},
    }
    composing = {
        name: composed(document, f"{shown}/{name}", lists[name], parts)
        for name, document in documents.items()
    }
    used = {id for each in composing.values() for id in each.used}
    for each in composing.values():
        refused += each.problems
    refused += in_file(f"{shown}/{HEAD}", unused_parts(head, used, refused), head)
    return VersionFiles(shown, composing, tuple(refused))


def _alone(name: str, content: object) -> list[Problem]:
    """What is wrong in one file by itself; what it takes from parts is not there to be read."""
    if _uses_parts(content):
        return []
    try:
        structured(content, _READ_AS[name])
    except InvalidInput as error:
        return [problem for problem in error.problems if problem.path != ("rulebook",)]
    return []


def _uses_parts(content: object) -> bool:
    if isinstance(content, dict):
        return USE in content or any(_uses_parts(each) for each in content.values())
    return isinstance(content, list) and any(_uses_parts(each) for each in content)


def _written_by_us(head: object) -> Iterable[Problem]:
    for key in _OURS:
        if key in _keys(head):
            yield Problem((HEAD, key), "clé inconnue", "retirez-la")


def _keys(content: object) -> dict[str, Any]:
    return content if isinstance(content, dict) else {}
