"""Which answers would still raise an outcome: the smallest sets, and the questions that decide."""

from __future__ import annotations

from functools import cached_property, reduce
from itertools import islice
from operator import or_

from attrs import frozen

from signals.answer import Value
from signals.candidate import items_asked
from signals.facts import Facts
from signals.finding import (
    Finding,
    Height,
    added,
    established,
    established_by,
    height_with,
    is_presumed_minor,
    standing,
    unclassified,
    would_add,
)
from signals.orientation import Orientation
from signals.rule import Rule
from signals.ruling import Rules, ruling_of
from signals.settling import Settling, is_open
from signals.term import Holds
from signals.trial import Trial, Trials

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
    checklist, trials = facts.checklist, Trials(facts)
    stands = standing(facts)
    now = established_by(stands, facts)
    adding = [
        _Reach(each.rule, trials, height_with(each.rule, now, checklist))
        for each in stands.open
        if would_add(each.rule, stands.brought, facts)
    ]
    # The rules that reach highest first: once one is found, lower ones cannot do better.
    ranked = sorted(adding, key=lambda reach: reach.height, reverse=True)
    found = (_best(id, ranked, trials) for id in checklist.items if is_open(id, facts))
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


def _smallest(raisings: list[Raising], ranked: list[_Reach], trials: Trials) -> Raising | None:
    # The raising of an item is the one that reaches highest: a lower one may need fewer answers.
    best = min(raisings, key=lambda each: (each.size, each.never_asked), default=None)
    if best is None:
        return None
    settling = Settling(trials)
    least, told = (best.size, best.never_asked), None
    for size in range(1, least[0] + 1):
        for reach in ranked:
            for trial in islice(settling.of(reach.rule.when, trials.start, size), _TRIALS):
                found = len(trial.assumed), _never_asked(trial, trials)
                if found < least:
                    least, told = found, (trial, reach)
                if not found[1]:
                    break
        if size == least[0]:
            break
    return best if told is None else _told(told[0].assumed[0][0], told[0], told[1].height, trials)


@frozen(eq=False)
class _Reach:
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


def _best(id: str, ranked: list[_Reach], trials: Trials) -> Raising | None:
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


def _raising(id: str, reach: _Reach, trials: Trials, most: int) -> Raising | None:
    """The smallest set of at most so many answers that needs the item to raise by a rule."""
    rule, masks = reach.rule, trials.masks
    values = trials.values(trials.facts.checklist.items[id], rule.when, trials.start)
    firsts = [trials.assuming(trials.start, id, value) for value in values]
    for first in firsts:
        if reach.holds(first.must):
            return _told(id, first, reach.height, trials)
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
                if tried > _TRIALS:
                    return None
                if _needs(id, trial, reach, trials):
                    return _told(id, trial, reach.height, trials)
        if not settling.cut_short:
            return None  # no larger set is any different
    return None


def _told(id: str, trial: Trial, height: Height, trials: Trials) -> Raising:
    never_asked = _never_asked(trial, trials)
    return Raising(id, trial.assumed, _reached(trial, trials), height, never_asked)


def _never_asked(trial: Trial, trials: Trials) -> int:
    items = trials.facts.checklist.items
    return sum(items[item].never_asked for item, _ in trial.assumed)


def _reached(trial: Trial, trials: Trials) -> Finding:
    if trials.facts.checklist.classifications:
        found = established(trial.shown.settled(trial.must, trial.may))
    else:
        found = unclassified(trials.brought(trial))
    if found.level.rank > Orientation.VIGILANCE.rank:
        return found
    # Whether anything is assessed depends on what is stated, the answers assumed included.
    return established(trials.facts_under(trial.assumed))


def _needs(id: str, trial: Trial, reach: _Reach, trials: Trials) -> bool:
    """Whether what a rule adds under a trial would not be there without the item."""
    if len(trial.assumed) == 1:
        return True
    without = trials.start
    for item, value in trial.assumed:
        if item != id:
            without = trials.assuming(without, item, value)
    return reach.is_missing(without)
