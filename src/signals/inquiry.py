"""Which answers would still raise an outcome: the smallest sets, and the questions that decide."""

from __future__ import annotations

from itertools import islice

from attrs import frozen

from signals.adding import would_add
from signals.facts import Facts
from signals.finding import (
    established_by,
    height_with,
    is_presumed_minor,
    standing,
)
from signals.raising import Raising as Raising
from signals.raising import never_asked, raising_of
from signals.reach import TRIALS, Reach, best_raising
from signals.settling import Settling, is_open
from signals.trial import Trials


@frozen
class Inquiry:
    """The questions that can still change an outcome, and the sets of answers that raise it."""

    raisings: tuple[Raising, ...]
    pending: tuple[str, ...]
    smallest: Raising | None = None
    """One smallest raising set, of questions that may be asked where there is a choice."""


def inquire(facts: Facts) -> Inquiry:
    """Every question that can still change what is established, with its smallest raising set.

    The sets are ranked by the highest finding reached, then by their size, then by the order of
    the checklist.
    """
    checklist, trials = facts.checklist, Trials(facts)
    stands = standing(facts)
    now = established_by(stands, facts)
    adding = [
        Reach(each.rule, trials, height_with(each.rule, now, checklist))
        for each in stands.unsettled
        if would_add(each.rule, stands.brought, facts)
    ]
    # The rules that reach highest first: once one is found, lower ones cannot do better.
    ranked = sorted(adding, key=lambda reach: reach.height, reverse=True)
    found = (best_raising(id, ranked, trials) for id in checklist.items if is_open(id, facts))
    raisings = [raising for raising in found if raising is not None]
    pending = {raising.item for raising in raisings}
    if is_presumed_minor(facts):
        # An age above the presumption changes everything, though it raises nothing.
        pending.add(checklist.age)
    # Both sorts are stable: within a height and a size, the checklist's order stays.
    raisings.sort(key=lambda each: each.size)
    raisings.sort(key=lambda each: each.height, reverse=True)
    in_order = tuple(sorted(pending, key=checklist.position.__getitem__))
    return Inquiry(tuple(raisings), in_order, _smallest(raisings, ranked, trials))


def _smallest(raisings: list[Raising], ranked: list[Reach], trials: Trials) -> Raising | None:
    # The raising of an item is the one that reaches highest: a lower one may need fewer answers.
    best = min(raisings, key=lambda each: (each.size, each.never_asked), default=None)
    if best is None:
        return None
    settling = Settling(trials)
    least, told = (best.size, best.never_asked), None
    for size in range(1, least[0] + 1):
        for reach in ranked:
            for trial in islice(settling.of(reach.rule.when, trials.start, size), TRIALS):
                found = len(trial.assumed), never_asked(trial, trials)
                if found < least:
                    least, told = found, (trial, reach)
                if not found[1]:
                    break
        if size == least[0]:
            break
    if told is None:
        return best
    trial, reach = told
    return raising_of(trial.assumed[0][0], trial, reach.height, trials)
