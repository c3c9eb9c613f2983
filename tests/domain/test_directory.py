"""Who answers in a département at a time of the week."""

import datetime as dt

import pytest

from signals.directory import (
    MIDNIGHT,
    WEEK,
    Directory,
    Listing,
    OpeningHours,
    Stretch,
    Weekday,
)

MONDAY = dt.datetime(2026, 11, 23, 10, 0)
OFFICE = OpeningHours((Stretch((Weekday.MONDAY,), 9 * 60, 17 * 60),))
NEVER_CLOSED = OpeningHours(always=True)


def _listing(contact, hours=OFFICE, *when_closed, name=None):
    return Listing(contact, name or contact.title(), "119", hours, when_closed)


def _directory(*entries):
    return Directory("1.0.0", "Essai", dt.date(2026, 11, 20), dt.date(2027, 5, 20), entries)


@pytest.mark.parametrize(
    ("hour", "minute", "is_open"),
    [(8, 59, False), (9, 0, True), (16, 59, True), (17, 0, False), (0, 0, False)],
)
def test_a_stretch_holds_its_beginning_and_not_its_end(hour, minute, is_open):
    """From nine to five is closed at five."""
    assert OFFICE.open_at(MONDAY.replace(hour=hour, minute=minute)) is is_open


def test_a_night_is_two_stretches():
    """Monday evening to midnight, then Tuesday from midnight: no minute is lost between them."""
    night = OpeningHours(
        (
            Stretch((Weekday.MONDAY,), 18 * 60, MIDNIGHT),
            Stretch((Weekday.TUESDAY,), 0, 9 * 60),
        )
    )
    moment = MONDAY.replace(hour=17, minute=30)
    open_ = [night.open_at(moment + dt.timedelta(minutes=minute)) for minute in range(17 * 60)]
    assert open_ == [False] * 30 + [True] * 15 * 60 + [False] * 90


def test_a_day_closed_is_closed_whatever_the_hours():
    """A public holiday closes what never closes otherwise."""
    for hours in (OFFICE, NEVER_CLOSED):
        closed = OpeningHours(hours.stretches, hours.always, (MONDAY.date(),))
        assert hours.open_at(MONDAY)
        assert not closed.open_at(MONDAY)


def test_the_week_is_the_calendar_s():
    """Monday is Monday: the day of a listing is the one of the clock."""
    for place, day in enumerate(WEEK):
        hours = OpeningHours((Stretch((day,), 0, MIDNIGHT),))
        days = [hours.open_at(MONDAY + dt.timedelta(days=ahead)) for ahead in range(7)]
        assert days == [each == place for each in range(7)]


def test_what_is_open_answers_and_needs_nobody():
    """Of two listings of a contact, the one that is open answers."""
    shut = _listing("crip", OpeningHours(), "line", name="Antenne")
    open_ = _listing("crip", NEVER_CLOSED, name="Siège")
    answering = _directory(shut, open_).answering("crip", MONDAY)
    assert answering.listings == (open_,)
    assert answering.stand_ins == ()


def test_what_is_closed_names_who_answers_next():
    """A stand-in that is closed too leads to its own; a national number always answers."""
    directory = _directory(
        _listing("crip", OFFICE, "court", "line"),
        _listing("court", OFFICE, "duty"),
        _listing("duty", NEVER_CLOSED),
    )
    day, night = MONDAY, MONDAY.replace(hour=22)
    assert directory.answering("crip", day).stand_ins == ()
    answering = directory.answering("crip", night)
    assert answering.listings == ()
    assert [each.contact for each in answering.stand_ins] == ["duty", "line"]
    assert [len(each.listings) for each in answering.stand_ins] == [1, 0]


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
        directory.answering("a", MONDAY + dt.timedelta(hours=step))
    assert directory.answering("a", MONDAY.replace(hour=3)).stand_ins == ()
    assert directory.answering("absent", MONDAY).listings == ()


def test_a_directory_is_late_after_its_review():
    """The day of the review is still in time."""
    directory = _directory()
    assert not directory.is_late(dt.date(2027, 5, 20))
    assert directory.is_late(dt.date(2027, 5, 21))
