"""The smallest sets of answers by which a question raises an outcome, through one rule."""

from __future__ import annotations

from functools import cached_property, reduce
from operator import or_

from attrs import frozen

from signals.adding import added, would_add
from signals.candidate import items_asked
from signals.finding import (
    Height,
    standing,
)
from signals.raising import Raising, raising_of
from signals.rule import Rule
from signals.ruling import Rules, ruling_of
from signals.settling import Settling
from signals.term import Holds
from signals.trial import Trial, Trials

TRIALS = 100
"""How many sets are tried for one question and one rule before the search gives up."""

_MOST = 12
"""The largest set that is looked for, in answers."""


@frozen(eq=False)
class Reach:
    """How high a rule would take the finding, and the items it turns on."""

    rule: Rule
    trials: Trials
    height: Height

    @cached_property
    def asks(self) -> int:
        """The presences of the items that the rule turns on."""
        masks, facts = self.trials.masks, self.trials.facts
        reads = masks.found(self.rule.when).reads
        if facts.veiled:
            for id in items_asked(self.rule.when, facts):
                reads |= masks.present[id]
        return reads

    @cached_property
    def masking(self) -> int:
        """The items of which any answer brings by itself all that the rule would bring, as bits."""
        trials, present = self.trials, self.trials.masks.present
        asked = trials.masks.items(self.asks)
        return reduce(
            or_,
            (present[i] for i in asked if trials.is_open(i, trials.start) and self._masks(i)),
            0,
        )

    @cached_property
    def _rivals(self) -> tuple[int, Rules]:
        """What the rule adds, as bits, and the rules that may bring some of it instead."""
        facts = self.trials.facts
        wanted = added(self.rule, standing(facts).brought, facts)
        rules = ruling_of(facts.checklist).reading(facts.must, facts.may)
        return wanted, tuple(each for each in rules if each[2].brings & wanted)

    def is_missing(self, trial: Trial) -> bool:
        """Whether something that the rule adds is brought by no rule under a trial."""
        facts = self.trials.facts
        if not facts.minor:  # what puts an age in doubt may make a minor of an adult
            return would_add(self.rule, self.trials.brought(trial), facts)
        wanted, rivals = self._rivals
        for needs, holds, rule in rivals:
            if trial.must & needs and (holds is None or holds(trial.must)):
                wanted &= ~rule.brings
                if not wanted:
                    return False
        return True

    def least(self, trial: Trial) -> int:
        """How many more answers make the rule hold at the least."""
        return Settling(self.trials).least(self.rule.when, trial)

    @cached_property
    def barred(self) -> int:
        """The bits that the items which mask it settle."""
        masks = self.trials.masks
        return reduce(or_, map(masks.own, masks.items(self.masking)), 0)

    @cached_property
    def holds(self) -> Holds:
        """Whether the condition of the rule holds where some bits do."""
        return self.trials.masks.found(self.rule.when).holds

    def _masks(self, id: str) -> bool:
        trials = self.trials
        item = trials.facts.checklist.items[id]
        values = trials.values(item, self.rule.when, trials.start)
        brought = (trials.brought_alone(id, value) for value in values)
        return not any(would_add(self.rule, each, trials.facts) for each in brought)


def best_raising(id: str, ranked: list[Reach], trials: Trials) -> Raising | None:
    """The raising of an item by the rule that reaches highest, then the smallest."""
    best: Raising | None = None
    bit = trials.masks.present[id]
    for reach in ranked:
        if best is not None and (reach.height < best.height or best.size == 1):
            break
        if reach.asks & bit:
            most = _MOST if best is None else best.size - 1
            best = _raising(id, reach, trials, most) or best
    return best


def _raising(id: str, reach: Reach, trials: Trials, most: int) -> Raising | None:
    """The smallest set of at most so many answers that needs the item to raise by a rule."""
    rule, masks = reach.rule, trials.masks
    values = trials.values(trials.facts.checklist.items[id], rule.when, trials.start)
    firsts = [trials.assuming(trials.start, id, value) for value in values]
    for first in firsts:
        if reach.holds(first.must):
            return raising_of(id, first, reach.height, trials)
    least = min((reach.least(first) for first in firsts), default=most)
    if least >= most:
        return None
    barred = reach.barred & ~masks.own(id)
    firsts = [first for first in firsts if reach.holds(first.may & ~barred | first.must)]
    # A set with an answer that brings as much by itself does not need the item.
    settling = Settling(trials, reach.masking & ~masks.present[id])
    tried = 0
    for size in range(least, most):
        settling.cut_short = False
        for first in firsts:
            for trial in settling.of(rule.when, first, size):
                if len(trial.assumed) <= size:
                    continue  # tried already
                tried += 1
                if tried > TRIALS:
                    return None
                if _needs(id, trial, reach, trials):
                    return raising_of(id, trial, reach.height, trials)
        if not settling.cut_short:
            return None  # no larger set is any different
    return None


def _needs(id: str, trial: Trial, reach: Reach, trials: Trials) -> bool:
    """Whether what a rule adds under a trial would not be there without the item."""
    if len(trial.assumed) == 1:
        return True
    without = trials.start
    for item, value in trial.assumed:
        if item != id:
            without = trials.assuming(without, item, value)
    return reach.is_missing(without)
