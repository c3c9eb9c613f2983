"""A smallest set of answers that raises what is established, with what it reaches."""

from __future__ import annotations

from attrs import frozen

from signals.answer import Value
from signals.finding import (
    Finding,
    Height,
    established,
    unclassified,
)
from signals.orientation import Orientation
from signals.trial import Trial, Trials


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


def raising_of(id: str, trial: Trial, height: Height, trials: Trials) -> Raising:
    """A trial as the smallest set that raises through an item, with what it reaches."""
    reached = _reached(trial, trials)
    return Raising(id, trial.assumed, reached, height, never_asked(trial, trials))


def never_asked(trial: Trial, trials: Trials) -> int:
    """How many answers of a trial are noted only if they are said."""
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
