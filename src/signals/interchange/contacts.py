"""A contact as ``contacts.yaml`` writes it: its hours have the shape of a directory's."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.interchange.conditions import Structured
from signals.interchange.hours import excepting
from signals.opening import OpeningHours, PublicHolidays
from signals.source import Contact, Grade, Scope


@frozen
class WrittenContact:
    """A contact as it is written; what public holidays change stands beside its hours."""

    id: str
    name: str
    scope: Scope
    grade: Grade
    read_on: dt.date
    review_by: dt.date
    for_: str
    number: str | None = None
    hours: OpeningHours | None = None
    public_holidays: PublicHolidays | None = None
    note: str | None = None


def read_contact(raw: object, structured: Structured) -> Contact:
    """The contact that raw content writes; raises ``InvalidInput`` with every problem."""
    written: WrittenContact = structured(raw, WrittenContact)
    hours = written.hours
    return Contact(
        written.id,
        written.name,
        written.scope,
        written.grade,
        written.read_on,
        written.review_by,
        written.for_,
        written.number,
        None if hours is None else excepting(hours, written.public_holidays),
        written.note,
    )
