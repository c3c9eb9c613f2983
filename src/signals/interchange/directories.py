"""A local directory as its file writes it, read against the contacts of a library."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.consistency.directories import directory_problems
from signals.directory import Directory, Listing
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.interchange.hours import excepting
from signals.interchange.phones import Phone
from signals.opening import OpeningHours, PublicHolidays
from signals.source import References


@frozen
class WrittenListing:
    """An entry as it is written: its hours are ``{always: true}`` or a list of stretches."""

    contact: str
    name: str
    phone: Phone
    hours: OpeningHours
    when_closed: tuple[str, ...] = ()
    closed_on: tuple[dt.date, ...] = ()
    public_holidays: PublicHolidays | None = None
    address: str | None = None
    note: str | None = None


@frozen
class WrittenDirectory:
    """A whole file; each entry is read by itself, so that none hides what is wrong in another."""

    version: str
    departement: str
    as_of: dt.date
    review_by: dt.date
    entries: tuple[object, ...]


def is_directory(raw: object) -> bool:
    """Whether raw content is meant as a directory: it names a département."""
    return isinstance(raw, dict) and "departement" in raw


def read_directory(raw: object, references: References, on: dt.date) -> Directory:
    """The directory of a file; raises ``InvalidInput`` with every problem.

    No date of its reading may come after ``on``.
    """
    written = structured(raw, WrittenDirectory)
    read: dict[int, Listing] = {}
    problems: list[Problem] = []
    for rank, entry in enumerate(written.entries):
        try:
            read[rank] = _listing(entry)
        except InvalidInput as error:
            problems += error.under("entries", rank)
    directory = Directory(
        written.version,
        written.departement,
        written.as_of,
        written.review_by,
        tuple(read.values()),
    )
    whole = len(read) == len(written.entries)
    problems += directory_problems(directory, references, on, tuple(read), whole)
    if problems:
        raise InvalidInput(problems)
    return directory


def _listing(raw: object) -> Listing:
    written = structured(raw, WrittenListing)
    return Listing(
        written.contact,
        written.name,
        written.phone,
        excepting(written.hours, written.public_holidays, written.closed_on),
        written.when_closed,
        written.address,
        written.note,
    )
