"""Which answers would still raise an outcome: the smallest sets, and the questions that decide."""

from __future__ import annotations

from attrs import frozen

from signals.answer import Value
from signals.candidate import candidates, items_read
from signals.evaluation import assume
from signals.facts import Facts
from signals.finding import Finding, established, height, is_presumed_minor, rule_truth
from signals.rule import Rule
from signals.settling import is_open, settling

_TRIALS = 400
"""How many sets are tried for one question and one rule before the search gives up."""

_MOST = 12
"""The largest set that is looked for, in answers."""


@frozen
class Raising:
    """A smallest set of answers, one to ``item`` among them, that raises what is established.

    ``never_asked`` is how many of its items are noted only if they are said.
    """

    item: str
    answers: tuple[tuple[str, Value], ...]
    reaches: Finding
    never_asked: int

    @property
    def size(self) -> int:
        """How many answers the set holds."""
        return len(self.answers)


@frozen
class Inquiry:
    """The questions that can still change an outcome, and the sets of answers that raise it."""

    raisings: tuple[Raising, ...]
    pending: tuple[str, ...]

    @property
    def smallest(self) -> Raising | None:
        """One smallest raising set, of questions that may be asked where there is a choice."""
        ranked = enumerate(self.raisings)
        sizes = [(each.size, each.never_asked, rank) for rank, each in ranked]
        return self.raisings[min(sizes)[2]] if sizes else None


def inquire(facts: Facts) -> Inquiry:
    """Every question that can still change what is established, with its smallest raising set.

    The sets are ranked by the highest finding reached, then by their size, then by the order of
    the checklist.
    """
    checklist = facts.checklist
    now = established(facts)
    rules = [rule for rule in checklist.rulebook.rules if rule_truth(rule, facts) is None]
    reads = {rule: items_read(rule.when, facts) for rule in rules if _adds(rule, now, facts)}
    raisings: list[Raising] = []
    pending: set[str] = set()
    for id in (id for id in checklist.items if is_open(id, facts)):
        concerned = [rule for rule, ids in reads.items() if id in ids]
        found = [each for rule in concerned if (each := _raising(id, rule, facts)) is not None]
        if found:
            raisings.append(max(found, key=lambda each: (_height(each, facts), -each.size)))
            pending.add(id)
    if is_presumed_minor(facts):
        # An age above the presumption changes everything, though it raises nothing.
        pending.add(checklist.age)
    # Both sorts are stable: within a height and a size, the checklist's order stays.
    raisings.sort(key=lambda each: each.size)
    raisings.sort(key=lambda each: _height(each, facts), reverse=True)
    return Inquiry(tuple(raisings), tuple(sorted(pending, key=checklist.position.__getitem__)))


def _adds(rule: Rule, now: Finding, facts: Facts) -> bool:
    ranks = {id: rank for rank, id in enumerate(facts.checklist.classifications)}
    return (
        rule.orientation not in now.orientations
        or now.urgency is None
        or rule.urgency > now.urgency
        or ranks.get(rule.classification or "", 0) > ranks.get(now.classification or "", 0)
    )


def _raising(id: str, rule: Rule, facts: Facts) -> Raising | None:
    values = candidates(facts.checklist.items[id], rule.when, facts)
    trials = 0
    for size in range(_MOST):
        for value in values:
            for trial in settling(rule.when, assume(facts, id, value), size):
                trials += 1
                if trials > _TRIALS:
                    return None
                raising = _needing(id, trial, rule, facts)
                if raising is not None:
                    return raising
    return None


def _needing(id: str, trial: Facts, rule: Rule, facts: Facts) -> Raising | None:
    """The trial as a raising set, unless it reaches as much without the item."""
    without = facts
    for item, value in trial.assumed:
        if item != id:
            without = assume(without, item, value)
    if rule_truth(rule, without):
        return None
    reaches = established(trial)
    if reaches == established(without):
        return None
    items = facts.checklist.items
    never_asked = sum(items[item].never_asked for item, _ in trial.assumed)
    return Raising(id, trial.assumed, reaches, never_asked)


def _height(raising: Raising, facts: Facts) -> tuple[int, int, int, int]:
    return height(raising.reaches, facts.checklist)
