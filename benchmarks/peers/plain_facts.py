"""Complete answers as plain facts, with what is worked out of episodes and hours."""

from __future__ import annotations

from peers.two_valued import any_episode, derived
from signals.answer import Answer
from signals.condition import (
    EpisodeFact,
    Episodes,
    HoursSince,
    walk,
)
from signals.episodes import began_within, growth, length_of
from signals.evaluation import facts_of
from signals.facts import Facts
from signals.kind import ItemType
from signals.screening import Screening
from signals.span import hours_before

Told = dict[str, int | float | str]
"""What is told to peers: 1 or 0, a number, or a word, for each fact."""


def told(screening: Screening) -> Told:
    """The complete answers of a screening as plain facts."""
    facts = facts_of(screening)
    found: Told = {}
    for id, item in screening.checklist.items.items():
        for statement in facts.stated(item):
            if isinstance(statement.value, Answer):
                found[id] = int(statement.value is Answer.YES)
            elif isinstance(statement.value, int | str):
                found[id] = statement.value
        if item.type is ItemType.EPISODES:
            found[derived(any_episode(id))] = _worked_out(any_episode(id), facts)
    for rule in screening.checklist.rulebook.rules:
        for _, leaf, _ in walk(rule.when):
            if isinstance(leaf, Episodes | HoursSince):
                found[derived(leaf)] = _worked_out(leaf, facts)
    return found


def _worked_out(leaf: Episodes | HoursSince, facts: Facts) -> int | float:
    item = facts.checklist.items[leaf.item]
    if isinstance(leaf, HoursSince):
        return max(hours_before(facts.now, each).low for each in facts.moments(item))
    episodes = facts.episodes(item) or ()
    match leaf.fact:
        case EpisodeFact.COUNT:
            return sum(bool(began_within(each, leaf.days, facts.date)) for each in episodes)
        case EpisodeFact.LONGEST:
            return max((length_of(each, facts).low for each in episodes), default=0)
        case EpisodeFact.GROWTH:
            return int(growth(episodes, facts) is True)
    raise NotImplementedError(f"no peer is given this fact of episodes yet: {leaf}")
