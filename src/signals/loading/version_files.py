"""The two files that hold a version of a checklist, and the digest of what they say."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.loading.files import read_document
from signals.loading.located import InvalidFile, Located, beside, in_file
from signals.loading.strict_yaml import Document
from signals.rule import RuleBook

HEAD, RULES = "checklist.yaml", "rules.yaml"

_OURS = ("digest", "released", "rulebook")
"""What a checklist holds that its file does not write."""


@frozen
class VersionFiles:
    """The documents of a version, and the name of its folder in the library."""

    shown: str
    head: Document
    rules: Document

    def checklist(self) -> Checklist:
        """The checklist they write; raises ``InvalidFile`` with every problem."""
        problems = list(_written_by_us(self.head.content))
        try:
            checklist = structured(_whole(self.head.content, self.rules.content), Checklist)
        except InvalidInput as error:
            problems += error.problems
        if problems:
            raise InvalidFile(self.located(problems))
        return checklist

    def located(self, problems: Iterable[Problem]) -> list[Located]:
        """Problems with the file and the line of each."""
        found: list[Located] = []
        for problem in problems:
            name, path = _in_which_file(problem.path)
            document = self.rules if name == RULES else self.head
            found += in_file(f"{self.shown}/{name}", [evolve(problem, path=path)], document)
        return found

    @property
    def digest(self) -> str:
        """The digest of the content, whatever its layout and its comments."""
        canonical = json.dumps(
            {"checklist": self.head.content, "rules": self.rules.content},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return "sha256:" + sha256(canonical.encode()).hexdigest()


def read_version(folder: Path, shown: str) -> VersionFiles:
    """The two files of a version; raises ``InvalidFile``.

    Where one of them cannot be read, the problems of the other are told with it.
    """
    documents: dict[str, Document] = {}
    located: list[Located] = []
    for name in (HEAD, RULES):
        try:
            documents[name] = read_document(folder / name, f"{shown}/{name}")
        except InvalidFile as error:
            located += error.located
            if error.readable is not None:
                documents[name] = error.readable
    if not located:
        return VersionFiles(shown, documents[HEAD], documents[RULES])
    for name, document in documents.items():
        located = beside(located, _alone(name, document.content), f"{shown}/{name}", document)
    raise InvalidFile(located)


def _alone(name: str, content: object) -> list[Problem]:
    try:
        if name == RULES:
            structured(content, RuleBook)
        else:
            structured(content, Checklist)
    except InvalidInput as error:
        return [problem for problem in error.problems if problem.path != ("rulebook",)]
    return []


def _written_by_us(head: object) -> Iterable[Problem]:
    for key in _OURS:
        if isinstance(head, dict) and key in head:
            yield Problem((HEAD, key), "clé inconnue", "retirez-la")


def _whole(head: object, rules: object) -> dict[str, Any]:
    kept = head if isinstance(head, dict) else {}
    return {**{key: value for key, value in kept.items() if key not in _OURS}, "rulebook": rules}


def _in_which_file(path: tuple[str | int, ...]) -> tuple[str, tuple[str | int, ...]]:
    if path[:1] == ("rulebook",):
        return RULES, path[1:]
    if path[:1] in ((HEAD,), (RULES,)):
        return str(path[0]), path[1:]
    return HEAD, path
