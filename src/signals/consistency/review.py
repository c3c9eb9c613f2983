"""When what was read in a text must be read again: the law changes, six months at the most."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.errors import Path, Problem

LONGEST = dt.timedelta(days=184)
"""The most that six months hold, in days."""


def review_problems(
    path: Path, read_on: dt.date, review_by: dt.date, reading: str
) -> Iterator[Problem]:
    """What is wrong in the date of a review, beside the day of the reading it follows."""
    if review_by <= read_on:
        yield Problem(path, f"la date de relecture ne suit pas {reading}", "repoussez-la")
    elif review_by - read_on > LONGEST:
        what = f"la date de relecture est à plus de six mois de {reading}"
        yield Problem(path, what, "rapprochez-la : la loi change")
