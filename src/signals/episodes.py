"""Facts derived from episodes: how many, how long, whether they grow, how long ago."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, permutations

from attrs import frozen

from signals.answer import Episode, Moment, earliest, latest
from signals.condition import EpisodeFact, Episodes
from signals.facts import Facts
from signals.kleene import Truth, settled
from signals.span import Span, days_before, elapsed, hours_before


def episode_truth(condition: Episodes, facts: Facts) -> Truth:
    """Whether a fact derived from an item's episodes reaches its bound.

    Episodes that are not known can only add one to a count, a longest or a growth.
    """
    item = facts.checklist.items[condition.item]
    stated = facts.episodes(item)
    if stated is None:
        return None
    found = _reached(condition, stated, facts)
    return None if found is False and facts.open_ended(item) else found


def _reached(condition: Episodes, episodes: tuple[Episode, ...], facts: Facts) -> Truth:
    match condition.fact:
        case EpisodeFact.COUNT:
            began = [began_within(each, condition.days, facts.date) for each in episodes]
            return settled(condition.at_least, began, len(began))
        case EpisodeFact.LONGEST:
            reached = [length_of(each, facts).reaches(condition.at_least) for each in episodes]
            return settled(1, reached, len(reached))
        case EpisodeFact.GROWTH:
            return growth(episodes, facts)
        case EpisodeFact.LENGTH:
            lengths = [length_of(each, facts) for each in perhaps_last(episodes)]
            return _agreed([each.reaches(condition.at_least) for each in lengths])
        case EpisodeFact.HOURS_SINCE:
            since = [hours_before(facts.now, each.start) for each in perhaps_last(episodes)]
            return _agreed([each.reaches(condition.at_least) for each in since])


def _agreed(found: list[Truth]) -> Truth:
    """What is true of the last episode, whichever it is; false where there is none."""
    if not found:
        return False
    return found[0] if len(set(found)) == 1 else None


def length_of(episode: Episode, facts: Facts) -> Span:
    """How long an episode lasted, in hours, as bounds; until now where no end is known."""
    if episode.end is None:
        return Span(0, hours_before(facts.now, episode.start).high)
    return elapsed(episode.start, episode.end)


def began_within(episode: Episode, days: int | None, on: dt.date) -> Truth:
    """Whether an episode began within so many days before a day; always without a bound."""
    if days is None:
        return True
    since = days_before(on, days)
    if episode.start is not None:
        return _day(episode.start) >= since
    return False if episode.end is not None and _day(episode.end) < since else None


def growth(episodes: tuple[Episode, ...], facts: Facts) -> Truth:
    """Whether a later episode lasted longer than an earlier one."""
    told = [_Told.of(each, facts) for each in episodes]
    pairs = (_grew(later, earlier) for later, earlier in permutations(told, 2))
    return settled(1, pairs, len(told) * (len(told) - 1))


@frozen
class _Told:
    """An episode as it is compared to others: when it began, and how long it lasted.

    ``days`` are those between its two ends, where both are days without an hour.
    """

    first: dt.datetime | None
    last: dt.datetime | None
    length: Span
    days: int | None

    @classmethod
    def of(cls, episode: Episode, facts: Facts) -> _Told:
        """What is told of an episode."""
        start = episode.start
        first, last = (None, None) if start is None else (earliest(start), latest(start))
        return cls(first, last, length_of(episode, facts), _days(episode))


def _grew(later: _Told, earlier: _Told) -> Truth:
    after = _starts_after(later, earlier)
    return False if after is False else settled(2, (after, _longer(later, earlier)), 2)


def _starts_after(later: _Told, earlier: _Told) -> Truth:
    if later.first is None or later.last is None or earlier.first is None or earlier.last is None:
        return None
    if later.first > earlier.last:
        return True
    # Two days without an hour, or a day and an hour of it, can stand in either order.
    return False if later.last <= earlier.first else None


def _longer(later: _Told, earlier: _Told) -> Truth:
    if later.days is not None and earlier.days is not None:
        # Told in whole days, they are compared in days: hours would never settle it.
        return later.days > earlier.days
    second, first = later.length, earlier.length
    if second.low > first.high:
        return True
    return None if second.high > first.low else False


def _days(episode: Episode) -> int | None:
    """How many days an episode lasted, where both its ends are days without an hour."""
    start, end = episode.start, episode.end
    if start is None or end is None or isinstance(start, dt.datetime):
        return None
    return None if isinstance(end, dt.datetime) else (end - start).days


def overlapping(episodes: tuple[Episode, ...]) -> bool:
    """Whether two episodes of known dates cross, or are the same one told twice."""
    known = [
        (earliest(each.start), earliest(each.end))
        for each in episodes
        if each.start is not None and each.end is not None
    ]
    return any(
        one == other or (one[0] < other[1] and other[0] < one[1])
        for one, other in combinations(known, 2)
    )


def perhaps_last(episodes: tuple[Episode, ...]) -> tuple[Episode, ...]:
    """The episodes that may have begun last: one, where the dates tell which."""
    newest = max((earliest(each.start) for each in episodes if each.start), default=None)
    return tuple(each for each in episodes if newest is None or _may_begin(each, newest))


def _may_begin(episode: Episode, since: dt.datetime) -> bool:
    """Whether an episode may have begun at an instant or after it."""
    reached = episode.end if episode.start is None else episode.start
    return reached is None or latest(reached) >= since


def _day(moment: Moment) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
