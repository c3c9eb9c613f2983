"""Facts derived from episodes: how many, how long, whether they grow, how long ago."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, permutations

from signals.answer import Episode, Moment, earliest
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
            last = last_of(episodes)
            return False if last is None else length_of(last, facts).reaches(condition.at_least)
        case EpisodeFact.HOURS_SINCE:
            last = last_of(episodes)
            if last is None:
                return False
            return hours_before(facts.now, last.start).reaches(condition.at_least)


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
    pairs = [
        settled(2, (_starts_after(later, earlier), _longer(later, earlier, facts)), 2)
        for later, earlier in permutations(episodes, 2)
    ]
    return settled(1, pairs, len(pairs))


def _starts_after(later: Episode, earlier: Episode) -> Truth:
    if later.start is None or earlier.start is None:
        return None
    return earliest(later.start) > earliest(earlier.start)


def _longer(later: Episode, earlier: Episode, facts: Facts) -> Truth:
    days = _days(later), _days(earlier)
    if days[0] is not None and days[1] is not None:
        # Told in whole days, they are compared in days: hours would never settle it.
        return days[0] > days[1]
    second, first = length_of(later, facts), length_of(earlier, facts)
    if second.low > first.high:
        return True
    return None if second.high > first.low else False


def _days(episode: Episode) -> int | None:
    """How many days an episode lasted, where both its ends are days without an hour."""
    ends = (episode.start, episode.end)
    if any(end is None or isinstance(end, dt.datetime) for end in ends):
        return None
    return (_day(episode.end or dt.date.min) - _day(episode.start or dt.date.min)).days


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


def last_of(episodes: tuple[Episode, ...]) -> Episode | None:
    """The episode that began last; the last told where none has a date."""
    dated = [each for each in episodes if each.start is not None]
    if dated:
        return max(dated, key=lambda each: earliest(each.start or dt.date.min))
    return episodes[-1] if episodes else None


def _day(moment: Moment) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
