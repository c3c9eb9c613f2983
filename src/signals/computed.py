"""Facts computed from episodes, shown with an outcome: how many, how long. They decide nothing."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.answer import Episode
from signals.checklist import Computed
from signals.condition import EpisodeFact
from signals.episodes import began_within, growth, length_of, perhaps_last
from signals.facts import Facts
from signals.kleene import Truth
from signals.span import Span, hours_before

_ENDLESS = float("inf")


@frozen
class ComputedFact:
    """A computed fact with what is known of it.

    ``number`` is a count or a number of hours, as bounds; ``holds`` answers « growth ». Both are
    ``None`` where nothing is known: what is not known is never zero.
    """

    computed: Computed
    number: Span | None = None
    holds: Truth = None

    @property
    def known(self) -> bool:
        """Whether anything can be said of it."""
        return self.number is not None or self.holds is not None


def computed_facts(facts: Facts) -> tuple[ComputedFact, ...]:
    """The facts that a checklist computes, in its order."""
    return tuple(_computed(each, facts) for each in facts.checklist.computed)


def _computed(computed: Computed, facts: Facts) -> ComputedFact:
    item = facts.checklist.items[computed.item]
    episodes = facts.episodes(item)
    if episodes is None or item.id in facts.hidden:
        return ComputedFact(computed)
    more = facts.open_ended(item)
    if computed.fact is EpisodeFact.GROWTH:
        # One alone grows from nothing that is known: others may have gone untold.
        grows = growth(episodes, facts) if len(episodes) != 1 else None
        return ComputedFact(computed, holds=None if more and not grows else grows)
    return ComputedFact(computed, _number(computed, episodes, more, facts))


def _number(
    computed: Computed, episodes: tuple[Episode, ...], more: bool, facts: Facts
) -> Span | None:
    match computed.fact:
        case EpisodeFact.COUNT:
            began = [began_within(each, computed.days, facts.date) for each in episodes]
            sure, maybe = began.count(True), began.count(None)
            return Span(sure, _ENDLESS if more else sure + maybe)
        case EpisodeFact.LONGEST:
            return _longest([length_of(each, facts) for each in episodes], more)
        case EpisodeFact.LENGTH:
            return (
                None if more else _hull(length_of(each, facts) for each in perhaps_last(episodes))
            )
        case EpisodeFact.HOURS_SINCE:
            since = (hours_before(facts.now, each.start) for each in perhaps_last(episodes))
            return None if more else _hull(since)
        case EpisodeFact.GROWTH:
            return None


def _hull(spans: Iterator[Span]) -> Span | None:
    """The bounds of what is true of the last episode, whichever it is."""
    known = list(spans)
    if not known:
        return None
    return _told(Span(min(each.low for each in known), max(each.high for each in known)))


def _longest(lengths: Iterator[Span] | list[Span], more: bool) -> Span | None:
    spans = list(lengths)
    if not spans:
        return None
    high = _ENDLESS if more else max(span.high for span in spans)
    return _told(Span(max(span.low for span in spans), high))


def _told(span: Span) -> Span | None:
    """A span that says something: from zero to endless, nothing is known."""
    return None if span.low == 0 and span.high == _ENDLESS else span
