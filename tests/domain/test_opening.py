"""When somebody answers: to the minute, on any day of the week, on a public holiday."""

import datetime as dt

import pytest

from signals.opening import (
    MIDNIGHT,
    WEEK,
    OpeningHours,
    PublicHolidays,
    Stretch,
    Weekday,
    always_open,
)

MONDAY = dt.datetime(2026, 11, 23, 10, 0)
OFFICE = OpeningHours((Stretch((Weekday.MONDAY,), 9 * 60, 17 * 60),))
NEVER_CLOSED = OpeningHours(always=True)
EVERY_DAY = Stretch(WEEK, 0, MIDNIGHT)


def _except_today(stretches=(), always=False):
    return OpeningHours(stretches, always, is_holiday=lambda day: day == MONDAY.date())


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
    """It closes what never closes otherwise."""
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


def test_a_public_holiday_closes_what_it_closes():
    """An office is closed on that day and open on the same day of the next week."""
    for hours in (_except_today(OFFICE.stretches), _except_today(always=True)):
        assert hours.public_holidays is PublicHolidays.CLOSED
        assert not hours.open_at(MONDAY)
        assert hours.open_at(MONDAY + dt.timedelta(weeks=1))
    assert OFFICE.public_holidays is PublicHolidays.OPEN


def test_the_calendar_is_asked_only_where_it_decides():
    """On a Sunday an office is closed, whatever the day."""
    hours = OpeningHours(OFFICE.stretches, is_holiday=lambda day: pytest.fail("asked"))
    assert not hours.open_at(MONDAY - dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("several", "expected"),
    [
        ([], False),
        ([OFFICE], False),
        ([NEVER_CLOSED], True),
        ([OpeningHours((EVERY_DAY,))], True),
        ([OpeningHours((Stretch(WEEK, 0, 720),)), OpeningHours((Stretch(WEEK, 720, 1440),))], True),
        (
            [OpeningHours((Stretch(WEEK, 0, 720),)), OpeningHours((Stretch(WEEK, 721, 1440),))],
            False,
        ),
        ([OpeningHours((Stretch(WEEK[:6], 0, MIDNIGHT),))], False),
        ([OpeningHours(always=True, closed_on=(MONDAY.date(),))], False),
        ([_except_today((EVERY_DAY,))], False),
        ([_except_today(always=True), OFFICE], False),
    ],
)
def test_always_open_leaves_no_minute_of_any_day(several, expected):
    """Together, or one of them alone; a day closed or a public holiday is a closed door."""
    assert always_open(several) is expected
