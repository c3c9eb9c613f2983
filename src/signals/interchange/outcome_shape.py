"""The shape of an outcome's JSON, as types: what its schema is made from."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.interchange.computed_record import ComputedShape
from signals.interchange.screening_record import WrittenRecord
from signals.opening import PublicHolidays, Weekday
from signals.orientation import Orientation, Urgency
from signals.source import Grade


@frozen
class ChecklistShape:
    """The checklist an outcome was made with."""

    id: str
    version: str
    digest: str
    released: bool
    title: str
    validation: str


@frozen
class FindingShape:
    """What is established, or possible."""

    level: Orientation
    urgency: Urgency | None
    classification: str | None
    orientations: tuple[Orientation, ...]


@frozen
class StretchShape:
    """Days of the week on which a service answers, between two times, « 24:00 » at the latest."""

    days: tuple[Weekday, ...]
    from_: str
    to: str


@frozen
class ListingShape:
    """A service of the local directory; its hours are empty where it always answers."""

    name: str
    phone: str
    address: str | None
    note: str | None
    always: bool
    hours: tuple[StretchShape, ...]
    public_holidays: PublicHolidays
    closed_on: tuple[dt.date, ...]
    when_closed: tuple[str, ...]


@frozen
class ContactShape:
    """A recipient, with whether it must be checked, and what the local directory lists for it."""

    id: str
    name: str
    number: str | None
    standing: str | None
    listings: tuple[ListingShape, ...]


@frozen
class DirectoryShape:
    """The local directory that listings come from, with whether it must be checked again."""

    departement: str
    version: str
    as_of: dt.date
    review_by: dt.date
    standing: str | None


@frozen
class ProfileShape:
    """The profile of the reader."""

    id: str
    name: str


@frozen
class LawShape:
    """A legal basis, with whether it must be checked."""

    id: str
    reference: str
    standing: str | None


@frozen
class CitationShape:
    """A place in a source."""

    source: str
    locator: str


@frozen
class BecauseShape:
    """An item that makes a rule hold: in words, and as it was stated."""

    item: str
    said: str
    statements: tuple[object, ...]


@frozen
class RuleShape:
    """A rule that holds."""

    id: str
    reason: str
    rationale: str
    evidence: Grade
    because: tuple[BecauseShape, ...]
    sources: tuple[CitationShape, ...]


@frozen
class ActionShape:
    """Something to do."""

    id: str
    do: str
    by: str
    to: tuple[ContactShape, ...]
    how: str
    for_you: str | None
    before: str
    legal_basis: tuple[LawShape, ...]
    sources: tuple[CitationShape, ...]


@frozen
class OrientedShape:
    """An orientation that is established."""

    orientation: Orientation
    label: str
    urgency: Urgency
    says: str
    recipients: tuple[ContactShape, ...]
    copies_to: tuple[ContactShape, ...]
    legal_basis: tuple[LawShape, ...]
    rules: tuple[RuleShape, ...]
    actions: tuple[ActionShape, ...]


@frozen
class ChangeShape:
    """What would change the outcome."""

    item: str
    answers: dict[str, object]
    reaches: FindingShape


@frozen
class OutcomeShape:
    """An outcome."""

    format: str
    version: int
    checklist: ChecklistShape
    date: dt.date
    presumed_minor: bool
    adult: bool
    established: FindingShape
    possible: FindingShape
    profile: ProfileShape | None
    directory: DirectoryShape | None
    orientations: tuple[OrientedShape, ...]
    floor: tuple[ActionShape, ...]
    actions: tuple[str, ...]
    deciding: tuple[str, ...]
    next: tuple[str, ...]
    pending: tuple[str, ...]
    not_to_ask: tuple[str, ...]
    would_change: tuple[ChangeShape, ...]
    screening: WrittenRecord
    contradictions: tuple[str, ...]
    notices: tuple[str, ...]
    computed: tuple[ComputedShape, ...]
