"""What somebody said about an item: answers, episodes, statements and their provenance."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import frozen


class Answer(Enum):
    """The three answers that every item accepts; the fourth state, absent, is no statement."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Provenance(Enum):
    """How a statement came to be known; it changes no rule and is always shown."""

    OBSERVED = "observed"
    REPORTED = "reported"
    INFERRED = "inferred"


Moment = dt.date | dt.datetime


@frozen
class Episode:
    """One stretch of time, such as a runaway; an end or a start may be unknown (``None``)."""

    start: Moment | None = None
    end: Moment | None = None


Value = Answer | str | int | dt.date | dt.datetime | tuple[Episode, ...]


@frozen
class Statement:
    """One value given for an item: when and where it applies, by whom, how it is known, a note.

    ``carried_from`` is the day of the earlier screening that it was taken up from, where it was
    not stated at this one.
    """

    value: Value
    date: dt.date | None = None
    provenance: Provenance | None = None
    by: str | None = None
    note: str | None = None
    place: str | None = None
    carried_from: dt.date | None = None

    @property
    def known(self) -> bool:
        """Whether the statement tells something: « unknown » is asked, and not known."""
        return self.value is not Answer.UNKNOWN


def earliest(moment: Moment) -> dt.datetime:
    """The first instant a moment can stand for: a date without hour begins at midnight."""
    if isinstance(moment, dt.datetime):
        return moment
    return dt.datetime.combine(moment, dt.time.min)


def latest(moment: Moment) -> dt.datetime:
    """The last instant a moment can stand for: a date without hour ends with its day."""
    if isinstance(moment, dt.datetime):
        return moment
    return dt.datetime.combine(moment, dt.time(23, 59, 59))
