"""Who answers in one département: a deployer's own listings, their hours, and who stands in."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import frozen

MIDNIGHT = 24 * 60
"""The end of a day, in minutes from its beginning."""


class Weekday(Enum):
    """A day of the week, Monday first as the week is written in France."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEK = tuple(Weekday)


@frozen
class Stretch:
    """Days of the week on which somebody answers, between two times of the day, in minutes.

    The end is not part of it. What goes over midnight is written as two stretches.
    """

    days: tuple[Weekday, ...]
    start: int
    end: int

    def holds(self, day: Weekday, minute: int) -> bool:
        """Whether a minute of a day of the week is part of it."""
        return day in self.days and self.start <= minute < self.end


@frozen
class OpeningHours:
    """When somebody answers: the stretches of a week, or always; never on the days closed."""

    stretches: tuple[Stretch, ...] = ()
    always: bool = False
    closed_on: tuple[dt.date, ...] = ()

    def open_at(self, moment: dt.datetime) -> bool:
        """Whether somebody answers at a local time."""
        if moment.date() in self.closed_on:
            return False
        day, minute = WEEK[moment.weekday()], moment.hour * 60 + moment.minute
        return self.always or any(each.holds(day, minute) for each in self.stretches)


@frozen
class Listing:
    """One service of a département, for one contact of the library, and who stands in for it."""

    contact: str
    name: str
    phone: str
    hours: OpeningHours
    when_closed: tuple[str, ...] = ()
    address: str | None = None
    note: str | None = None


@frozen
class StandIn:
    """Somebody to turn to instead: a contact, with its listings that answer.

    Without a listing, it is a national number, which is not the directory's to give.
    """

    contact: str
    listings: tuple[Listing, ...] = ()


@frozen
class Answering:
    """Who answers for a contact at a moment: its listings that are open, or those who stand in.

    ``stand_ins`` is empty where the contact itself answers; the first is the one to turn to.
    """

    listings: tuple[Listing, ...]
    stand_ins: tuple[StandIn, ...] = ()


@frozen
class Directory:
    """The listings of a département, with the day they were checked and when to do so again."""

    version: str
    departement: str
    as_of: dt.date
    review_by: dt.date
    entries: tuple[Listing, ...]

    def listings(self, contact: str) -> tuple[Listing, ...]:
        """Every listing of a contact, in the order of the file."""
        return tuple(each for each in self.entries if each.contact == contact)

    def is_late(self, on: dt.date) -> bool:
        """Whether the listings had to be checked again before a day."""
        return on > self.review_by

    def next_to(self, contact: str) -> tuple[str, ...]:
        """The contacts to turn to where no listing of this one answers, in their order."""
        named = (id for each in self.listings(contact) for id in each.when_closed)
        return tuple(dict.fromkeys(named))

    def answering(self, contact: str, moment: dt.datetime) -> Answering:
        """Who answers for a contact at a local time; nobody for a contact that is not listed."""
        open_ = tuple(each for each in self.listings(contact) if each.hours.open_at(moment))
        return Answering(open_, () if open_ else self._stand_ins(contact, moment, {contact}))

    def _stand_ins(self, contact: str, moment: dt.datetime, seen: set[str]) -> tuple[StandIn, ...]:
        """Those who answer instead; one that is closed leads to its own, and none comes twice."""
        found: list[StandIn] = []
        for id in self.next_to(contact):
            if id in seen:
                continue
            seen.add(id)
            listed = self.listings(id)
            open_ = tuple(each for each in listed if each.hours.open_at(moment))
            if open_ or not listed:
                found.append(StandIn(id, open_))
            else:
                found += self._stand_ins(id, moment, seen)
        return tuple(found)
