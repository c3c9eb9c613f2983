"""The public holidays of the whole of France: those that close an office everywhere."""

from __future__ import annotations

import datetime as dt
from functools import cache


def is_public_holiday(day: dt.date) -> bool:
    """Whether a day is a public holiday in the whole of France."""
    return day in _of_year(day.year)


@cache
def _of_year(year: int) -> frozenset[dt.date]:
    # Fetched when somebody would answer but for them: nothing else needs the calendar.
    from holidays import country_holidays

    return frozenset(country_holidays("FR", years=year))
