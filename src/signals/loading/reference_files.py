"""Sources, law and contacts: the three files that checklists of a library refer to by id."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, frozen

from signals.answer import Answer
from signals.checklist import Checklist
from signals.consistency.dated_file import dated, versioned
from signals.consistency.hours import hours_problems
from signals.consistency.identity import standing_twice
from signals.consistency.review import review_problems
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.loading.files import meaning, read_document
from signals.loading.located import InvalidFile, Located
from signals.loading.plain_yaml import Raw
from signals.loading.strict_yaml import Document
from signals.source import Contact, Grade, LegalText, References, Scope, Source

SOURCES, LAW, CONTACTS = "sources.yaml", "law.yaml", "contacts.yaml"

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_File = TypeVar("_File", "_Sources", "_Laws", "_Contacts")


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
class ReferenceFiles:
    """What the three files hold, their problems, and the names of those that were not read."""

    references: References
    located: tuple[Located, ...]
    unread: frozenset[str]

    def assumed_for(self, checklist: Checklist) -> References:
        """The references with everything that a checklist cites of a file that was not read.

        So that a checklist can be checked for all the rest.
        """
        cited = self.references
        book = checklist.rulebook
        if SOURCES in self.unread:
            items = checklist.items.values()
            citations = [
                *(citation for item in items for citation in item.sources),
                *(citation for rule in book.rules for citation in rule.sources),
                *(citation for action in book.actions for citation in action.sources),
            ]
            ids = {citation.source for citation in citations}
            cited = evolve(cited, sources=tuple(Source(id, id, id) for id in sorted(ids)))
        if LAW in self.unread:
            cited = evolve(cited, laws=tuple(_law(id) for id in sorted(book.laws)))
        if CONTACTS in self.unread:
            cited = evolve(cited, contacts=tuple(_contact(id) for id in sorted(book.contacts)))
        return cited


def _law(id: str) -> LegalText:
    return LegalText(id, id, id, Grade.C, dt.date.min, dt.date.max)


def _contact(id: str) -> Contact:
    return Contact(id, id, Scope.LOCAL, Grade.C, dt.date.min, dt.date.max, id)


def read_references(root: Path, on: dt.date) -> ReferenceFiles:
    """The three files of a library with every problem; no date in them may come after ``on``."""
    located: list[Located] = []
    unread: set[str] = set()
    sources = _read(root, SOURCES, _Sources, on, located, unread)
    law = _read(root, LAW, _Laws, on, located, unread)
    contacts = _read(root, CONTACTS, _Contacts, on, located, unread)
    references = References(
        () if sources is None else sources.sources,
        () if law is None else law.laws,
        () if contacts is None else contacts.contacts,
        "" if law is None else law.version,
        "" if contacts is None else contacts.version,
    )
    return ReferenceFiles(references, tuple(located), frozenset(unread))


def _read(
    root: Path,
    name: str,
    as_: type[_File],
    on: dt.date,
    located: list[Located],
    unread: set[str],
) -> _File | None:
    try:
        return meaning(
            name,
            lambda: read_document(root / name, name),
            lambda document: _content(document, as_, on),
        )
    except InvalidFile as error:
        located += error.located
        unread.add(name)
        return None


def _content(document: Document, as_: type[_File], on: dt.date) -> _File:
    content = structured(_without_unknown_dates(document.content), as_)
    problems = tuple(_problems(content, on))
    if problems:
        raise InvalidInput(problems)
    return content


def _without_unknown_dates(content: Raw) -> Raw:
    """The content where a law says of its date that nobody could read it."""
    laws = content.get("laws") if isinstance(content, dict) else None
    if not (isinstance(content, dict) and isinstance(laws, list)):
        return content
    dated = [_known(law) if isinstance(law, dict) else law for law in laws]
    return {**content, "laws": dated}


def _known(law: dict[str, Any]) -> dict[str, Any]:
    unknown = law.get("valid_from") == Answer.UNKNOWN.value
    return {key: value for key, value in law.items() if not (unknown and key == "valid_from")}


def _problems(content: _Sources | _Laws | _Contacts, on: dt.date) -> Iterator[Problem]:
    if isinstance(content, _Laws):
        yield from dated(content.version, content.as_of, on)
        yield from _ids("laws", content.laws)
        yield from _dates("laws", content.laws, on)
        return
    yield from versioned(content.version)
    if isinstance(content, _Sources):
        yield from _ids("sources", content.sources)
        return
    yield from _ids("contacts", content.contacts)
    yield from _dates("contacts", content.contacts, on)
    for rank, contact in enumerate(content.contacts):
        if contact.hours is not None:
            yield from hours_problems(("contacts", rank), contact.hours)


def _ids(name: str, entries: tuple[Source | LegalText | Contact, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for rank, entry in enumerate(entries):
        path = (name, rank, "id")
        if not _ID.fullmatch(entry.id):
            remedy = "des minuscules sans accent, des chiffres, _ et -"
            yield Problem(path, f"« {entry.id} » n'est pas un identifiant", remedy)
        yield from standing_twice(path, entry.id, seen)


def _dates(name: str, entries: tuple[LegalText | Contact, ...], on: dt.date) -> Iterator[Problem]:
    for rank, entry in enumerate(entries):
        if entry.read_on > on:
            yield _future((name, rank, "read_on"), entry.read_on)
        path = (name, rank, "review_by")
        yield from review_problems(path, entry.read_on, entry.review_by, "celle de lecture")


def _future(path: tuple[str | int, ...], day: dt.date) -> Problem:
    return Problem(path, f"la date {day} est dans le futur", "corrigez-la")
