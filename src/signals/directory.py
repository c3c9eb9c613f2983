"""Who answers in one département: a deployer's own listings, their hours, and who stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from signals.opening import OpeningHours

NationalHours = Mapping[str, OpeningHours | None]
"""The hours of each national contact, by its id; none where nobody knows them."""


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

    Without a listing, it is a national number, which is not the directory's to give. It is not
    ``certain`` where nobody knows its hours: somebody else has to be named after it.
    """

    contact: str
    listings: tuple[Listing, ...] = ()
    certain: bool = True


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

    def answering(self, contact: str, moment: dt.datetime, national: NationalHours) -> Answering:
        """Who answers for a contact at a local time; nobody for a contact that is not listed.

        ``national`` gives the hours of the national numbers: one that is closed stands in for none.
        """
        open_ = self._open(contact, moment)
        return Answering(
            open_, () if open_ else self._stand_ins(contact, moment, national, {contact})
        )

    def _open(self, contact: str, moment: dt.datetime) -> tuple[Listing, ...]:
        return tuple(each for each in self.listings(contact) if each.hours.open_at(moment))

    def _stand_ins(
        self, contact: str, moment: dt.datetime, national: NationalHours, seen: set[str]
    ) -> tuple[StandIn, ...]:
        """Those who answer instead; one that is closed leads to its own, and none comes twice."""
        found: list[StandIn] = []
        for id in self.next_to(contact):
            if id in seen:
                continue
            seen.add(id)
            open_ = self._open(id, moment)
            if open_:
                found.append(StandIn(id, open_))
            elif self.listings(id):
                found += self._stand_ins(id, moment, national, seen)
            elif id in national:
                hours = national[id]
                if hours is None or hours.open_at(moment):
                    found.append(StandIn(id, certain=hours is not None))
        return tuple(found)
