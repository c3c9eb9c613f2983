"""Episodes under which each condition on them is as true as a model of the solver has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations_with_replacement

from attrs import evolve

from signals.answer import Episode, Statement
from signals.condition import Condition, EpisodeFact, Episodes, Present
from signals.evaluation import facts_of, truth
from signals.kleene import Truth
from signals.screening import Screening
from signals.span import days_before, moment_before

MOST = 6
"""How many episodes are tried together at most."""

UNBUILT = "aucun épisode n'a été trouvé qui convienne à toutes les conditions"
"""Why a question is left undecided where no episodes are found that have some facts."""

Leaves = tuple[Episodes | Present, ...]


def episode_conditions(leaves: Iterable[Condition], id: str) -> Leaves:
    """Every condition on the episodes of an item, its presence first."""
    read = (leaf for leaf in leaves if isinstance(leaf, Episodes))
    return (Present(id), *dict.fromkeys(leaf for leaf in read if leaf.item == id))


def built(
    told: Screening, wanted: Mapping[Episodes | Present, Truth], beside: tuple[Statement, ...] = ()
) -> tuple[Episode, ...] | None:
    """Episodes that give each condition on an item the truth wanted, or ``None``.

    ``beside`` is what else is stated of the item, such as « unknown ».
    """
    leaves = tuple(wanted)
    counted = [rank for rank, leaf in enumerate(leaves) if _counts(leaf)]
    bare = alone(told)
    for starts in _starts(leaves, told.date):
        given = _truths(bare, leaves, tuple(starts), beside)
        if all(given[rank] is wanted[leaves[rank]] for rank in counted):
            for episodes in _lasting(starts, leaves, told):
                if _truths(bare, leaves, episodes, beside) == tuple(wanted.values()):
                    return episodes
    return None


def alone(told: Screening) -> Screening:
    """A screening at the same moment, where nothing is stated and no item can be hidden."""
    checklist = told.checklist
    if checklist.conditional:
        sections = [
            evolve(each, items=tuple(evolve(item, shown_when=None) for item in each.items))
            for each in checklist.sections
        ]
        checklist = evolve(checklist, sections=tuple(sections))
    return Screening(checklist, told.date, told.time)


def _counts(leaf: Episodes | Present) -> bool:
    return isinstance(leaf, Present) or leaf.fact is EpisodeFact.COUNT


def _truths(
    bare: Screening, leaves: Leaves, episodes: tuple[Episode, ...], beside: tuple[Statement, ...]
) -> tuple[Truth, ...]:
    facts = facts_of(bare.stating(leaves[0].item, (Statement(episodes), *beside)))
    return tuple(truth(leaf, facts) for leaf in leaves)


def _starts(leaves: Leaves, date: dt.date) -> Iterator[list[Episode]]:
    """Episodes begun on each side of every window, or of an unknown beginning; few first."""
    windows = sorted({leaf.days for leaf in leaves if isinstance(leaf, Episodes) and leaf.days})
    old = (windows[-1] if windows else 30) + 400
    days = [days_before(date, each) for each in (old, *reversed(windows))]
    begun = [Episode(dt.datetime.combine(day, dt.time.min)) for day in days]
    begun += [Episode(None, dt.datetime.combine(day, dt.time.min)) for day in days[1:]]
    for size in range(MOST + 1):
        for chosen in combinations_with_replacement([*begun, Episode()], size):
            yield [_apart(each, place) for place, each in enumerate(chosen)]


def _apart(episode: Episode, place: int) -> Episode:
    """The same episode some minutes later, so that no two begin together."""
    if not isinstance(episode.start, dt.datetime):
        return episode
    return evolve(episode, start=episode.start + dt.timedelta(minutes=place))


def _lasting(
    starts: list[Episode], leaves: Leaves, told: Screening
) -> Iterator[tuple[Episode, ...]]:
    """The same episodes with lengths on each side of every bound: equal, rising, falling."""
    dated = [place for place, each in enumerate(starts) if each.start is not None]
    bounds = {leaf.at_least for leaf in leaves if isinstance(leaf, Episodes) and _in_hours(leaf)}
    for hours in sorted({1, 2, *bounds}):
        for first, last in ((hours, hours), (1, hours), (hours, 1)):
            lengths = {place: first if place < dated[-1] else last for place in dated}
            whole = [_ended(each, lengths.get(place)) for place, each in enumerate(starts)]
            yield tuple(whole)
            for place in dated:
                yield (*whole[:place], starts[place], *whole[place + 1 :])
                for days in (0, 1, hours // 24, 1 + hours // 24):
                    yield (*whole[:place], _in_days(starts[place], days), *whole[place + 1 :])
    yield from _recent(starts, leaves, told)


def _in_hours(leaf: Episodes) -> bool:
    return leaf.fact in (EpisodeFact.LONGEST, EpisodeFact.LENGTH)


def _ended(episode: Episode, hours: int | None) -> Episode:
    if hours is None or not isinstance(episode.start, dt.datetime):
        return episode
    return evolve(episode, end=episode.start + dt.timedelta(hours=hours))


def _in_days(episode: Episode, days: int) -> Episode:
    """The same episode told in whole days: it may come before or after another of that day."""
    start = episode.start
    assert isinstance(start, dt.datetime)
    return Episode(start.date(), start.date() + dt.timedelta(days=days))


def _recent(
    starts: list[Episode], leaves: Leaves, told: Screening
) -> Iterator[tuple[Episode, ...]]:
    """The same episodes, the last of which began so many hours ago that a condition turns on it."""
    since = {
        leaf.at_least
        for leaf in leaves
        if isinstance(leaf, Episodes) and leaf.fact is EpisodeFact.HOURS_SINCE
    }
    now = dt.datetime.combine(told.date, told.time or dt.time.min)
    for hours in sorted({0, *since, *(each - 1 for each in since)}):
        begun = moment_before(now, hours)
        yield (*starts[:-1], Episode(begun, begun))
