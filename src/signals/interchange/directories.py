"""A local directory as its file writes it, read against the contacts of a library."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from signals.consistency.directories import directory_problems
from signals.directory import MIDNIGHT, Directory, Listing, OpeningHours, Stretch, Weekday
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.source import References

_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00")
_PHONE = re.compile(
    r"0[1-9](?: [0-9]{2}){4}|\+[1-9][0-9]{0,2}(?: [0-9]{1,4}){2,6}"
    r"|1[0-9]{1,2}|3[0-9]{3}|3[0-9] [0-9]{2}|116 ?[0-9]{3}"
)


@frozen
class WrittenStretch:
    """A stretch of a week as it is written: its days, and the times ``09:00`` to ``24:00``."""

    days: tuple[Weekday, ...]
    from_: str
    to: str


@frozen
class WrittenAlways:
    """The hours of what never closes, as they are written."""

    always: bool


@frozen
class WrittenListing:
    """An entry as it is written: its hours are ``{always: true}`` or a list of stretches."""

    contact: str
    name: str
    phone: str
    hours: object
    when_closed: tuple[str, ...] = ()
    closed_on: tuple[dt.date, ...] = ()
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
    problems: list[Problem] = []
    written, hours = None, OpeningHours()
    try:
        written = structured(raw, WrittenListing)
    except InvalidInput as error:
        problems += error.problems
    if isinstance(raw, dict):
        phone = raw.get("phone")
        if isinstance(phone, str) and phone.strip() and not _PHONE.fullmatch(phone):
            remedy = "comme 01 99 00 12 34, +33 1 99 00 12 34 ou 119"
            problems.append(
                Problem(("phone",), f"« {phone} » n'est pas un numéro de téléphone", remedy)
            )
        if "hours" in raw:
            try:
                hours = _hours(raw["hours"], () if written is None else written.closed_on)
            except InvalidInput as error:
                problems += error.under("hours")
    if problems or written is None:
        raise InvalidInput(problems)
    return Listing(
        written.contact,
        written.name,
        written.phone,
        hours,
        written.when_closed,
        written.address,
        written.note,
    )


def _hours(raw: object, closed_on: tuple[dt.date, ...]) -> OpeningHours:
    if isinstance(raw, dict):
        if not structured(raw, WrittenAlways).always:
            what = "des horaires sans aucune heure"
            raise InvalidInput(
                [Problem(("always",), what, "écrivez true, ou une liste d'horaires")]
            )
        return OpeningHours(always=True, closed_on=closed_on)
    if not isinstance(raw, list) or not raw:
        raise InvalidInput.one(
            "des horaires sont attendus", "écrivez {always: true}, ou une liste de {days, from, to}"
        )
    stretches: list[Stretch] = []
    problems: list[Problem] = []
    for rank, each in enumerate(raw):
        try:
            stretches.append(_stretch(structured(each, WrittenStretch)))
        except InvalidInput as error:
            problems += error.under(rank)
    if problems:
        raise InvalidInput(problems)
    return OpeningHours(tuple(stretches), closed_on=closed_on)


def _stretch(written: WrittenStretch) -> Stretch:
    problems: list[Problem] = []
    for key, text in (("from", written.from_), ("to", written.to)):
        if not _TIME.fullmatch(text) or (key == "from" and text == "24:00"):
            told = "09:00" if key == "from" else "17:30, ou 24:00 à minuit"
            problems.append(Problem((key,), f"« {text} » n'est pas une heure", f"comme {told}"))
    if not problems and _minutes(written.from_) >= _minutes(written.to):
        what = f"« {written.to} » ne vient pas après « {written.from_} »"
        remedy = "ce qui passe minuit s'écrit en deux lignes, la première jusqu'à 24:00"
        problems.append(Problem(("to",), what, remedy))
    if problems:
        raise InvalidInput(problems)
    return Stretch(written.days, _minutes(written.from_), _minutes(written.to))


def _minutes(text: str) -> int:
    """The minutes from the beginning of the day to a time."""
    hour, minute = text.split(":")
    return min(MIDNIGHT, int(hour) * 60 + int(minute))
