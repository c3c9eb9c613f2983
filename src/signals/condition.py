"""The closed union of conditions: what a rule may ask of a screening, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from signals.errors import Path
from signals.kind import Kind


class Distinct(Enum):
    """What a count counts: the items present, or the sections that hold at least one of them."""

    ITEMS = "items"
    SECTIONS = "sections"


class EpisodeFact(Enum):
    """A fact derived from episodes: lengths and durations are in hours.

    ``growth`` holds when a later episode lasted longer than an earlier one.
    """

    COUNT = "count"
    LONGEST = "longest"
    GROWTH = "growth"
    LENGTH = "length"
    HOURS_SINCE = "hours_since"


@frozen
class Always:
    """Holds whatever the answers."""


@frozen
class Present:
    """The item is present: yes, above its first option, one or more, at least one episode."""

    item: str


@frozen
class Compared:
    """The item's value is one of some values, or within bounds (both included)."""

    item: str
    one_of: tuple[str | int, ...] = ()
    at_least: str | int | None = None
    at_most: str | int | None = None


@frozen
class All:
    """Every condition holds."""

    conditions: tuple[Condition, ...]


@frozen
class Either:
    """At least one condition holds."""

    conditions: tuple[Condition, ...]


@frozen
class AtLeast:
    """At least ``k`` of the conditions hold."""

    k: int
    conditions: tuple[Condition, ...]


@frozen
class Not:
    """The condition does not hold; allowed over context items alone."""

    condition: Condition


@frozen(cache_hash=True)
class Count:
    """At least so many items (or sections) are present among those that match every filter."""

    at_least: int
    kinds: tuple[Kind, ...] = ()
    sections: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    distinct: Distinct = Distinct.ITEMS


@frozen
class Within:
    """The item is present and dated within so many days before the screening."""

    item: str
    days: int


@frozen
class Episodes:
    """A fact derived from an item's episodes reaches a bound."""

    item: str
    fact: EpisodeFact
    at_least: int = 1
    days: int | None = None


@frozen
class HoursSince:
    """At least so many hours have passed since a date with hour."""

    item: str
    at_least: int


@frozen
class InBand:
    """A score falls in a band, or in a higher one."""

    score: str
    at_least: str


@frozen
class InTable:
    """A table over two ordered values gives a result, or a higher one."""

    table: str
    at_least: str


Condition = (
    Always
    | Present
    | Compared
    | All
    | Either
    | AtLeast
    | Not
    | Count
    | Within
    | Episodes
    | HoursSince
    | InBand
    | InTable
)


def walk(
    condition: Condition, path: Path = (), under_not: bool = False
) -> Iterator[tuple[Path, Condition, bool]]:
    """Every condition in a tree with its path in the file, and whether it is negated."""
    yield path, condition, under_not
    match condition:
        case All(conditions):
            for position, child in enumerate(conditions):
                yield from walk(child, (*path, "all", position), under_not)
        case Either(conditions):
            for position, child in enumerate(conditions):
                yield from walk(child, (*path, "any", position), under_not)
        case AtLeast(_, conditions):
            for position, child in enumerate(conditions):
                yield from walk(child, (*path, "of", position), under_not)
        case Not(child):
            yield from walk(child, (*path, "not"), True)
