"""A property of a checklist, proved for all answers or refuted by the smallest of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import Enum

from attrs import frozen

from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import Part
from signals.verification.concrete import smallest_screenings
from signals.verification.formula import Formula
from signals.verification.replay import Disagreement
from signals.verification.smallest import Search


class Property(Enum):
    """What is proved of every checklist, in the order in which it is told."""

    ONE_OUTCOME = "one_outcome"
    FURTHER_SIGN = "further_sign"
    DENIAL = "denial"
    COMPLETION = "completion"
    SPLIT = "split"
    FLOOR = "floor"
    CIRCUIT = "circuit"
    REACHED = "reached"
    GUARANTEE = "guarantee"


@frozen
class CounterExample:
    """Answers that refute a property: one screening, or those that are compared, in order.

    ``lost`` are the parts of a result that are missing where the property wants them.
    """

    screenings: tuple[Screening, ...]
    lost: tuple[Part, ...] = ()


@frozen
class Proof:
    """A property proved where there is no counter-example; ``about`` is what it is proved of.

    ``fault`` tells in words what no answers show: a missing recipient, a question left undecided.
    """

    proved: Property
    about: str = ""
    counter_example: CounterExample | None = None
    fault: str = ""

    @property
    def holds(self) -> bool:
        """Whether the property holds for all answers."""
        return self.counter_example is None and not self.fault


Replay = Callable[[tuple[Screening, ...]], frozenset[Part] | bool]
"""What the evaluator finds wrong with some screenings; nothing, or ``False``, where all is well."""


def refuted(
    search: Search,
    formula: Formula,
    answers: tuple[Answers, ...],
    date: dt.date,
    replay: Replay,
    costs: Iterable[Formula] = (),
) -> CounterExample | None:
    """The smallest answers under which a formula holds, replayed, or ``None``.

    Raises ``Disagreement`` when the evaluator does not find them wrong, and ``Undecided`` when the
    solver gives up or its answers cannot be written.
    """
    screenings = smallest_screenings(search, formula, answers=answers, date=date, costs=costs)
    if screenings is None:
        return None
    wrong = replay(screenings)
    if not wrong:
        raise Disagreement(screenings)
    return CounterExample(screenings, tuple(sorted(wrong)) if isinstance(wrong, frozenset) else ())
