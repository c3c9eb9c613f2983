"""The sets of further answers under which a condition would hold, a few answers at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from attrs import define

from signals.answer import Answer
from signals.candidate import items_asked
from signals.condition import All, AtLeast, Condition, Count, Either
from signals.facts import Facts
from signals.trial import Trial, Trials


def is_open(id: str, facts: Facts) -> bool:
    """Whether an item still waits for an answer: absent, unknown, or a sign with one unknown."""
    return id not in facts.hidden and facts.open_ended(facts.checklist.items[id])


@define(eq=False)
class Settling:
    """The search for the answers that make a condition hold.

    No answer is given to the items ``left_out``, told by the bits of their presence.
    ``cut_short`` tells whether a larger budget might have found more.
    """

    trials: Trials
    left_out: int = 0
    cut_short: bool = False

    def of(self, condition: Condition, trial: Trial, budget: int) -> Iterator[Trial]:
        """The trials with at most ``budget`` more answers under which a condition holds."""
        held = self.trials.truth(condition, trial)
        if held:
            yield trial
        elif held is None and budget <= 0:
            self.cut_short = True
        elif held is None:
            match condition:
                case All(parts):
                    yield from self._all(parts, trial, budget)
                case Either(parts):
                    for part in parts:
                        yield from self.of(part, trial, budget)
                case AtLeast(k, parts):
                    yield from self._some(k, parts, trial, budget)
                case Count():
                    yield from self._count(condition, trial, budget)
                case _:
                    ids = items_asked(condition, trial.shown)
                    ordered = sorted(ids, key=trial.shown.checklist.position.__getitem__)
                    yield from self._trying(condition, ordered, trial, budget)

    def least(self, condition: Condition, trial: Trial) -> int:
        """How many more answers a condition needs at the least; there may be no such answers."""
        held = self.trials.truth(condition, trial)
        if held is not None:
            return 0
        match condition:
            case All(parts):
                return max(self.least(part, trial) for part in parts)
            case Either(parts):
                open_ = (each for each in parts if self.trials.truth(each, trial) is None)
                return min(self.least(part, trial) for part in open_)
            case Count():
                return self._missing(condition, trial)
            case _:
                return 1

    def _missing(self, count: Count, trial: Trial) -> int:
        units = self.trials.units(count)
        return count.at_least - sum([trial.must & unit != 0 for unit in units])

    def _is_open(self, id: str, trial: Trial) -> bool:
        left_out = self.left_out & self.trials.masks.present[id]
        return not left_out and self.trials.is_open(id, trial)

    def _all(self, parts: tuple[Condition, ...], trial: Trial, budget: int) -> Iterator[Trial]:
        if not parts:
            yield trial
            return
        assumed = len(trial.assumed)
        for step in self.of(parts[0], trial, budget):
            used = len(step.assumed) - assumed
            yield from self._all(parts[1:], step, budget - used)

    def _some(
        self, k: int, parts: tuple[Condition, ...], trial: Trial, budget: int
    ) -> Iterator[Trial]:
        truths = [self.trials.truth(part, trial) for part in parts]
        missing = k - sum(each is True for each in truths)
        open_ = [part for part, held in zip(parts, truths, strict=True) if held is None]
        for chosen in combinations(open_, missing):
            yield from self._all(chosen, trial, budget)

    def _count(self, count: Count, trial: Trial, budget: int) -> Iterator[Trial]:
        units, presences = self.trials.units(count), self.trials.presences
        missing = self._missing(count, trial)
        if missing > budget:
            self.cut_short = True
            return
        may, masks = trial.may & ~self.left_out, self.trials.masks
        open_ = [
            tuple(masks.items(may & unit))
            for unit in units
            if trial.may & unit and not trial.must & unit
        ]
        for chosen in combinations(open_, missing):
            for ids in product(*chosen):
                if all(map(self.trials.is_plain, ids)):
                    yield from self._affirming(ids, trial)
                else:
                    yield from self._all(tuple(presences[id] for id in ids), trial, budget)

    def _affirming(self, ids: tuple[str, ...], trial: Trial) -> Iterator[Trial]:
        for id in ids:
            if not self._is_open(id, trial):
                return
            trial = self.trials.assuming(trial, id, Answer.YES)
        yield trial

    def _trying(
        self, condition: Condition, ids: list[str], trial: Trial, budget: int
    ) -> Iterator[Trial]:
        for place, id in enumerate(ids):
            if not self._is_open(id, trial):
                continue
            item = trial.shown.checklist.items[id]
            for value in self.trials.values(item, condition, trial):
                step = self.trials.assuming(trial, id, value)
                held = self.trials.truth(condition, step)
                if held:
                    yield step
                elif held is None and budget > 1:
                    yield from self._trying(condition, ids[place + 1 :], step, budget - 1)
                elif held is None:
                    self.cut_short = True
