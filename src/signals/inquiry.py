"""Which answers would still raise an outcome: the smallest sets, and the questions that decide."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from attrs import evolve, frozen

from signals.answer import Value
from signals.candidate import candidates, items_asked
from signals.evaluation import assume
from signals.facts import Facts
from signals.finding import (
    Finding,
    Height,
    established,
    height_with,
    is_presumed_minor,
    rule_truth,
    standing,
    would_add,
)
from signals.rule import Rule
from signals.settling import is_open, settling

_TRIALS = 100
"""How many sets are tried for one question and one rule before the search gives up."""

_MOST = 12
"""The largest set that is looked for, in answers."""


@frozen
class Raising:
    """A smallest set of answers, one to ``item`` among them, that raises what is established.

    ``reaches`` is what would be established; ``height`` ranks what the item itself brings to it.
    ``never_asked`` is how many of its items are noted only if they are said.
    """

    item: str
    answers: tuple[tuple[str, Value], ...]
    reaches: Finding
    height: Height
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
    smallest: Raising | None = None
    """One smallest raising set, of questions that may be asked where there is a choice."""


def inquire(facts: Facts) -> Inquiry:
    """Every question that can still change what is established, with its smallest raising set.

    The sets are ranked by the highest finding reached, then by their size, then by the order of
    the checklist.
    """
    checklist = facts.checklist
    now, held = established(facts), _brought(facts)
    rules = [rule for rule in checklist.rulebook.rules if rule_truth(rule, facts) is None]
    adding = {
        rule: _Reach(rule, facts, height_with(rule, now, checklist), items_asked(rule.when, facts))
        for rule in rules
        if would_add(rule, held, facts)
    }
    # The rules that reach highest first: once one is found, lower ones cannot do better.
    ranked = dict(sorted(adding.items(), key=lambda pair: pair[1].height, reverse=True))
    found = (_best(id, ranked, facts) for id in checklist.items if is_open(id, facts))
    raisings = [raising for raising in found if raising is not None]
    pending = {raising.item for raising in raisings}
    if is_presumed_minor(facts):
        # An age above the presumption changes everything, though it raises nothing.
        pending.add(checklist.age)
    # Both sorts are stable: within a height and a size, the checklist's order stays.
    raisings.sort(key=lambda each: each.size)
    raisings.sort(key=lambda each: each.height, reverse=True)
    in_order = tuple(sorted(pending, key=checklist.position.__getitem__))
    return Inquiry(tuple(raisings), in_order, _smallest(raisings, ranked, facts))


def _smallest(raisings: list[Raising], ranked: dict[Rule, _Reach], facts: Facts) -> Raising | None:
    # The raising of an item is the one that reaches highest: a lower one may need fewer answers.
    found = [*raisings]
    for size in range(1, min((each.size for each in raisings), default=0) + 1):
        for rule, reach in ranked.items():
            for trial in islice(settling(rule.when, facts, size), _TRIALS):
                found.append(_told(trial.assumed[0][0], trial, reach.height, facts))
                if not found[-1].never_asked:
                    break
        if any(each.size == size for each in found):
            break
    return min(found, key=lambda each: (each.size, each.never_asked), default=None)


def _brought(facts: Facts) -> int:
    return standing(facts).brought


@frozen
class _Reach:
    """How high a rule would take the finding, and the items it turns on."""

    rule: Rule
    facts: Facts
    height: Height
    items: frozenset[str]

    @cached_property
    def masking(self) -> frozenset[str]:
        """The items of which any answer brings by itself all that the rule would bring."""
        return frozenset(id for id in self.items if is_open(id, self.facts) and self._masks(id))

    def _masks(self, id: str) -> bool:
        values = candidates(self.facts.checklist.items[id], self.rule.when, self.facts)
        held = [_brought(assume(self.facts, id, value)) for value in values]
        return not any(would_add(self.rule, each, self.facts) for each in held)


def _best(id: str, ranked: dict[Rule, _Reach], facts: Facts) -> Raising | None:
    """The raising of an item by the rule that reaches highest, then the smallest."""
    best: Raising | None = None
    for reach in ranked.values():
        if best is not None and reach.height < best.height:
            break
        if id in reach.items:
            most = _MOST if best is None else best.size - 1
            best = _raising(id, reach, facts, most) or best
    return best


def _raising(id: str, reach: _Reach, facts: Facts, most: int) -> Raising | None:
    """The smallest set of at most so many answers that needs the item to raise by a rule."""
    rule = reach.rule
    values = candidates(facts.checklist.items[id], rule.when, facts)
    trials = 0
    for size in range(most):
        for value in values:
            for trial in settling(rule.when, assume(facts, id, value), size):
                if len(trial.assumed) <= size:
                    continue  # tried already
                trials += 1
                if trials > _TRIALS:
                    masking = reach.masking - {id} - facts.left_out
                    fewer = evolve(facts, left_out=masking)
                    return _raising(id, reach, fewer, most) if masking else None
                if _needs(id, trial, rule, facts):
                    return _told(id, trial, reach.height, facts)
    return None


def _told(id: str, trial: Facts, height: Height, facts: Facts) -> Raising:
    items = facts.checklist.items
    never_asked = sum(items[item].never_asked for item, _ in trial.assumed)
    return Raising(id, trial.assumed, established(trial), height, never_asked)


def _needs(id: str, trial: Facts, rule: Rule, facts: Facts) -> bool:
    """Whether what a rule adds under a trial would not be there without the item."""
    if len(trial.assumed) == 1:
        return True
    without = facts
    for item, value in trial.assumed:
        if item != id:
            without = assume(without, item, value)
    return not rule_truth(rule, without) and would_add(rule, _brought(without), facts)
