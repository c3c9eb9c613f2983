"""Where content comes from: documents, legal texts and contacts, each dated and graded."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TypeVar

from attrs import frozen

from signals.opening import OpeningHours


class Grade(Enum):
    """How certain a fact is: A official text seen, B agreeing secondary sources, C to verify."""

    A = "A"
    B = "B"
    C = "C"


class Scope(Enum):
    """Whether a contact is the same everywhere, or found in a local directory."""

    NATIONAL = "national"
    LOCAL = "local"


@frozen
class Source:
    """A document that content cites."""

    id: str
    title: str
    author: str
    date: dt.date | None = None
    kind: str = "report"
    note: str | None = None


@frozen
class Citation:
    """A place in a source, by its own structure (title, section, number)."""

    source: str
    locator: str


@frozen
class LegalText:
    """An article of law, what it says in one sentence of ours, and how far that was checked."""

    id: str
    reference: str
    says: str
    grade: Grade
    read_on: dt.date
    review_by: dt.date
    valid_from: dt.date | None = None
    note: str | None = None


@frozen
class Contact:
    """Somebody to turn to: a national number, or a service that a local directory names.

    Without ``hours``, nobody knows when a national number answers.
    """

    id: str
    name: str
    scope: Scope
    grade: Grade
    read_on: dt.date
    review_by: dt.date
    for_: str
    number: str | None = None
    hours: OpeningHours | None = None
    note: str | None = None


_Entry = TypeVar("_Entry", Source, LegalText, Contact)


@frozen
class References:
    """The sources, legal texts and contacts that checklists refer to by id, with their versions."""

    sources: tuple[Source, ...] = ()
    laws: tuple[LegalText, ...] = ()
    contacts: tuple[Contact, ...] = ()
    law_version: str = ""
    contacts_version: str = ""

    def source(self, id: str) -> Source:
        """The source with this id; raises ``KeyError`` when there is none."""
        return _with_id(self.sources, id)

    def law(self, id: str) -> LegalText:
        """The legal text with this id; raises ``KeyError`` when there is none."""
        return _with_id(self.laws, id)

    def contact(self, id: str) -> Contact:
        """The contact with this id; raises ``KeyError`` when there is none."""
        return _with_id(self.contacts, id)

    @property
    def national_hours(self) -> dict[str, OpeningHours | None]:
        """The hours of each national contact, by its id; none where nobody knows them."""
        return {each.id: each.hours for each in self.contacts if each.scope is Scope.NATIONAL}


def _with_id(entries: tuple[_Entry, ...], id: str) -> _Entry:
    for entry in entries:
        if entry.id == id:
            return entry
    raise KeyError(id)
