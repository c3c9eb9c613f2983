"""What opening hours cannot mean: a stretch without a day, a day twice, hours that cross."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from signals.errors import Path, Problem
from signals.opening import OpeningHours, Stretch


def hours_problems(path: Path, hours: OpeningHours) -> Iterator[Problem]:
    """Every problem of the hours of an element of a file."""
    for rank, stretch in enumerate(hours.stretches):
        if not stretch.days:
            yield Problem(
                (*path, "hours", rank, "days"), "aucun jour", "écrivez par exemple [monday]"
            )
        if len(set(stretch.days)) < len(stretch.days):
            yield Problem(
                (*path, "hours", rank, "days"), "un jour y est deux fois", "retirez-en un"
            )
    for (_, first), (rank, second) in combinations(enumerate(hours.stretches), 2):
        if _cross(first, second):
            what = "ces horaires en recouvrent d'autres du même jour"
            yield Problem((*path, "hours", rank), what, "réunissez-les en une seule ligne")
    if len(set(hours.closed_on)) < len(hours.closed_on):
        yield Problem((*path, "closed_on"), "un jour y est deux fois", "retirez-en un")


def _cross(first: Stretch, second: Stretch) -> bool:
    shared = set(first.days) & set(second.days)
    return bool(shared) and first.start < second.end and second.start < first.end
