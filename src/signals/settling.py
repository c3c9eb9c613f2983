"""The sets of further answers under which a condition would hold, a few answers at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from signals.candidate import candidates, items_asked
from signals.condition import All, AtLeast, Condition, Count, Either, Present
from signals.evaluation import assume, truth
from signals.facts import Facts
from signals.kleene import settled


def is_open(id: str, facts: Facts) -> bool:
    """Whether an item still waits for an answer: absent, unknown, or a sign with one unknown."""
    closed = id in facts.hidden or id in facts.left_out
    return not closed and facts.open_ended(facts.checklist.items[id])


def settling(condition: Condition, facts: Facts, budget: int) -> Iterator[Facts]:
    """The facts with at most ``budget`` more answers assumed under which a condition holds."""
    held = truth(condition, facts)
    if held:
        yield facts
    elif held is None and budget > 0:
        match condition:
            case All(parts):
                yield from _all(parts, facts, budget)
            case Either(parts):
                for part in parts:
                    yield from settling(part, facts, budget)
            case AtLeast(k, parts):
                yield from _some(k, parts, facts, budget)
            case Count():
                yield from _count(condition, facts, budget)
            case _:
                ids = items_asked(condition, facts)
                ordered = sorted(ids, key=facts.checklist.position.__getitem__)
                yield from _trying(condition, ordered, facts, budget)


def _all(parts: tuple[Condition, ...], facts: Facts, budget: int) -> Iterator[Facts]:
    if not parts:
        yield facts
        return
    assumed = len(facts.assumed)
    for step in settling(parts[0], facts, budget):
        used = len(step.assumed) - assumed
        yield from _all(parts[1:], step, budget - used)


def _some(k: int, parts: tuple[Condition, ...], facts: Facts, budget: int) -> Iterator[Facts]:
    truths = [truth(part, facts) for part in parts]
    missing = k - sum(each is True for each in truths)
    open_ = [part for part, held in zip(parts, truths, strict=True) if held is None]
    for chosen in combinations(open_, missing):
        yield from _all(chosen, facts, budget)


def _count(count: Count, facts: Facts, budget: int) -> Iterator[Facts]:
    units = facts.checklist.counted(count)
    held = [settled(1, map(facts.presence, unit), len(unit)) for unit in units]
    missing = count.at_least - sum(each is True for each in held)
    if missing > budget:
        return
    open_ = [
        [id for id in unit if facts.presence(id) is None and id not in facts.left_out]
        for unit, each in zip(units, held, strict=True)
        if each is None
    ]
    for chosen in combinations(open_, missing):
        for ids in product(*chosen):
            yield from _all(tuple(map(Present, ids)), facts, budget)


def _trying(condition: Condition, ids: list[str], facts: Facts, budget: int) -> Iterator[Facts]:
    for place, id in enumerate(ids):
        if not is_open(id, facts):
            continue
        for value in candidates(facts.checklist.items[id], condition, facts):
            step = assume(facts, id, value)
            held = truth(condition, step)
            if held:
                yield step
            elif held is None and budget > 1:
                yield from _trying(condition, ids[place + 1 :], step, budget - 1)
