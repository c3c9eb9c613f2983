"""Who answers in a département at a time of the week, and who stands in."""

import datetime as dt

from signals.directory import Directory, Listing, StandIn
from signals.opening import WEEK, OpeningHours, Stretch, Weekday

MONDAY = dt.datetime(2026, 11, 23, 10, 0)
OFFICE = OpeningHours((Stretch((Weekday.MONDAY,), 9 * 60, 17 * 60),))
NEVER_CLOSED = OpeningHours(always=True)
NATIONAL = {
    "line": NEVER_CLOSED,
    "by_day": OpeningHours((Stretch(WEEK, 9 * 60, 23 * 60),)),
    "unsaid": None,
}


def _listing(contact, hours=OFFICE, *when_closed, name=None):
    return Listing(contact, name or contact.title(), "119", hours, when_closed)


def _directory(*entries):
    return Directory("1.0.0", "Essai", dt.date(2026, 11, 20), dt.date(2027, 5, 20), entries)


def test_what_is_open_answers_and_needs_nobody():
    """Of two listings of a contact, the one that is open answers."""
    shut = _listing("crip", OpeningHours(), "line", name="Antenne")
    open_ = _listing("crip", NEVER_CLOSED, name="Siège")
    answering = _directory(shut, open_).answering("crip", MONDAY, NATIONAL)
    assert answering.listings == (open_,)
    assert answering.stand_ins == ()


def test_what_is_closed_names_who_answers_next():
    """A stand-in that is closed too leads to its own; a national number has its own hours."""
    directory = _directory(
        _listing("crip", OFFICE, "court", "line"),
        _listing("court", OFFICE, "duty"),
        _listing("duty", NEVER_CLOSED),
    )
    day, night = MONDAY, MONDAY.replace(hour=22)
    assert directory.answering("crip", day, NATIONAL).stand_ins == ()
    answering = directory.answering("crip", night, NATIONAL)
    assert answering.listings == ()
    assert [each.contact for each in answering.stand_ins] == ["duty", "line"]
    assert [len(each.listings) for each in answering.stand_ins] == [1, 0]


def test_a_national_number_that_is_closed_stands_in_for_nobody():
    """At three in the morning the next one that answers is named; by day it is named itself."""
    directory = _directory(_listing("crip", OFFICE, "by_day", "line"))
    for hour, expected in ((3, ["line"]), (20, ["by_day", "line"])):
        stand_ins = directory.answering("crip", MONDAY.replace(hour=hour), NATIONAL).stand_ins
        assert [each.contact for each in stand_ins] == expected


def test_a_number_of_unknown_hours_is_not_certain():
    """It is named, and so is who comes after it."""
    directory = _directory(_listing("crip", OFFICE, "unsaid", "line"))
    stand_ins = directory.answering("crip", MONDAY.replace(hour=3), NATIONAL).stand_ins
    assert stand_ins == (StandIn("unsaid", certain=False), StandIn("line"))


def test_nobody_stands_in_who_is_not_known():
    """Neither listed, nor a national number: nobody would answer."""
    directory = _directory(_listing("crip", OFFICE, "nobody", "line"))
    stand_ins = directory.answering("crip", MONDAY.replace(hour=3), NATIONAL).stand_ins
    assert [each.contact for each in stand_ins] == ["line"]


def test_several_listings_share_their_stand_ins():
    """Where all are closed, those of each are named once, in order."""
    directory = _directory(
        _listing("test", OFFICE, "line", name="Nord"), _listing("test", OFFICE, "er", "line")
    )
    assert directory.next_to("test") == ("line", "er")


def test_no_time_and_no_contact_breaks_it():
    """Any minute of a year, a contact that is not listed, and a chain that turns in a circle."""
    directory = _directory(_listing("a", OFFICE, "b"), _listing("b", OFFICE, "a"))
    for step in range(0, 366 * 24, 7):
        directory.answering("a", MONDAY + dt.timedelta(hours=step), NATIONAL)
    assert directory.answering("a", MONDAY.replace(hour=3), NATIONAL).stand_ins == ()
    assert directory.answering("absent", MONDAY, NATIONAL).listings == ()


def test_a_directory_is_late_after_its_review():
    """The day of the review is still in time."""
    directory = _directory()
    assert not directory.is_late(dt.date(2027, 5, 20))
    assert directory.is_late(dt.date(2027, 5, 21))
