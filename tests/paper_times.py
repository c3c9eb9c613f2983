"""Hours and episodes on a filled grid: what they come to, at the least and at the most."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from itertools import permutations

from paper_pen import Sheet, Truth, at_least, bounds

Bounds = tuple[float, float]
Stretch = tuple[dt.date | None, dt.date | None]


def hours_passed(moments: list[object], hours: int, sheet: Sheet) -> list[Truth]:
    """Whether so many hours have passed since each moment."""
    days = dict.fromkeys(each for each in moments if isinstance(each, dt.date))
    return [_reaches(_since(each, sheet), hours) for each in days]


def episodes_said(number: str, said: str, sheet: Sheet) -> Truth:
    """What a sentence says of the episodes written beside a question."""
    written: Counter[Stretch] = Counter()
    known = [each for each in sheet.known(number) if isinstance(each, tuple)]
    if not known:
        return None
    for each in known:
        written |= Counter(each)
    found = _said(said, list(written.elements()), sheet)
    return None if found is False and sheet.waits(number) else found


def _said(said: str, stretches: list[Stretch], sheet: Sheet) -> Truth:
    bound = int((re.search(r"au moins (\d+)", said) or [0, 0])[1])
    if " en tout" in said:
        days = re.search(r"commencés dans les (\d+) derniers jours", said)
        recent = [_began(each, None if days is None else int(days[1]), sheet) for each in stretches]
        return at_least(bound, recent)
    if said.startswith("une fois d'au moins"):
        return at_least(1, (_reaches(_length(each, sheet), bound) for each in stretches))
    if said == "une fois plus longue qu'une fois d'avant":
        pairs = permutations(stretches, 2)
        return at_least(
            1,
            (at_least(2, (_after(*p), _longer(*p, sheet))) for p in pairs),  # later, earlier
        )
    last = _last(stretches)
    if said.startswith("la dernière fois a duré"):
        truths = {_reaches(_length(each, sheet), bound) for each in last}
    else:
        assert said.startswith("la dernière fois a commencé il y a"), said
        truths = {_reaches(_since(each[0], sheet), bound) for each in last}
    if not truths:
        return False
    return truths.pop() if len(truths) == 1 else None


def _reaches(span: Bounds, bound: float) -> Truth:
    return True if span[0] >= bound else None if span[1] >= bound else False


def _hours(start: dt.datetime, end: dt.datetime) -> float:
    return max(0.0, (end - start).total_seconds() / 3600)


def _since(moment: dt.date | None, sheet: Sheet) -> Bounds:
    if moment is None:
        return 0, math.inf
    first, last = bounds(moment)
    now = sheet.moments_of_now()
    return _hours(last, now[0]), _hours(first, now[1])


def _length(stretch: Stretch, sheet: Sheet) -> Bounds:
    start, end = stretch
    if end is None:
        return 0, _since(start, sheet)[1]
    if start is None:
        return 0, math.inf
    starts, ends = bounds(start), bounds(end)
    return _hours(starts[1], ends[0]), _hours(starts[0], ends[1])


def _began(stretch: Stretch, days: int | None, sheet: Sheet) -> Truth:
    if days is None:
        return True
    since = dt.datetime.combine(sheet.day - dt.timedelta(days=days), dt.time())
    start, end = stretch
    if start is not None:
        return bounds(start)[0] >= since
    return False if end is not None and bounds(end)[1] < since else None


def _after(later: Stretch, earlier: Stretch) -> Truth:
    if later[0] is None or earlier[0] is None:
        return None
    one, other = bounds(later[0]), bounds(earlier[0])
    return True if one[0] > other[1] else None if one[1] > other[0] else False


def _longer(later: Stretch, earlier: Stretch, sheet: Sheet) -> Truth:
    days = [_whole_days(each) for each in (later, earlier)]
    if days[0] is not None and days[1] is not None:
        return days[0] > days[1]
    one, other = _length(later, sheet), _length(earlier, sheet)
    return True if one[0] > other[1] else None if one[1] > other[0] else False


def _whole_days(stretch: Stretch) -> int | None:
    start, end = stretch
    if start is None or end is None or dt.datetime in (type(start), type(end)):
        return None
    return (end - start).days


def _last(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that may have begun last."""
    starts = [bounds(start)[0] for start, _ in stretches if start is not None]
    if not starts:
        return stretches
    return [each for each in stretches if _may_begin_after(each, max(starts))]


def _may_begin_after(stretch: Stretch, instant: dt.datetime) -> bool:
    told = stretch[1] if stretch[0] is None else stretch[0]
    return told is None or bounds(told)[1] >= instant
