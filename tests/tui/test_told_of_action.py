"""An hour typed at night is the one that was meant, and never one to come."""

import datetime as dt

import pytest

from signals import InvalidAnswer, Measure
from signals_tui.told_of_action import amended, as_typed

EVE, DAY = dt.date(2026, 11, 28), dt.date(2026, 11, 29)


def _measure(day, hour, minute=0):
    return Measure("Appeler", day, time=dt.time(hour, minute), action="call")


@pytest.mark.parametrize(
    ("ticked", "now", "typed", "day", "time"),
    [
        (_measure(DAY, 3, 12), dt.datetime(2026, 11, 29, 3, 12), "3h05", DAY, dt.time(3, 5)),
        (_measure(DAY, 0, 10), dt.datetime(2026, 11, 29, 0, 10), "23h50", EVE, dt.time(23, 50)),
        (_measure(EVE, 23, 50), dt.datetime(2026, 11, 29, 0, 20), "0h10", DAY, dt.time(0, 10)),
        (_measure(EVE, 23, 50), dt.datetime(2026, 11, 28, 23, 55), "0h10", EVE, dt.time(0, 10)),
        (_measure(EVE, 3, 12), dt.datetime(2026, 11, 29, 10, 0), "3h05", EVE, dt.time(3, 5)),
        (_measure(DAY, 3, 12), None, "4:30", DAY, dt.time(4, 30)),
    ],
)
def test_an_hour_is_the_last_one_near_what_it_corrects(ticked, now, typed, day, time):
    """Around midnight it is of the day that was lived; an older tick stays on its day."""
    told = amended(ticked, typed, now)
    assert (told.date, told.time, told.told) == (day, time, None)


@pytest.mark.parametrize(
    ("typed", "time", "told"),
    [
        ("3h", dt.time(3), None),
        ("3 h 05 le parquet", dt.time(3, 5), "le parquet"),
        ("03:05   le  parquet", dt.time(3, 5), "le parquet"),
        ("3H05 Mme la substitute", dt.time(3, 5), "Mme la substitute"),
        ("15 rue des Tilleuls", dt.time(4, 0), "15 rue des Tilleuls"),
        ("3 hommes de la brigade", dt.time(4, 0), "3 hommes de la brigade"),
        ("", dt.time(4, 0), None),
    ],
)
def test_only_an_hour_is_taken_for_one(typed, time, told):
    """« 3 hommes » and « 15 rue » are words; spaces do not count."""
    found = amended(_measure(DAY, 4), typed, dt.datetime(2026, 11, 29, 4, 1))
    assert (found.time, found.told, found.what) == (time, told, "Appeler")


@pytest.mark.parametrize("typed", ["25h", "3h75", "24:00 le parquet"])
def test_what_is_no_hour_is_refused_by_itself(typed):
    """The sentence names the hour and how one is written."""
    with pytest.raises(InvalidAnswer, match="n'est pas une heure"):
        amended(_measure(DAY, 4), typed, dt.datetime(2026, 11, 29, 4, 1))


def test_what_is_noted_is_typed_as_it_is():
    """Read again, it gives the same measure."""
    for told in (None, "le parquet"):
        measure = Measure("Appeler", DAY, time=dt.time(3, 5), told=told)
        now = dt.datetime(2026, 11, 29, 4, 1)
        assert amended(measure, as_typed(measure), now) == measure


def test_an_hour_to_come_is_not_taken_for_the_day_before():
    """« 3h01 » at eleven minutes to three is a slip: the declaration itself had not begun."""
    with pytest.raises(InvalidAnswer, match="n'est pas encore passé"):
        amended(_measure(DAY, 2, 49), "3h01", dt.datetime(2026, 11, 29, 2, 49))
