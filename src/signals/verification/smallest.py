"""The smallest answers under which a formula holds, or that none are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import z3

from signals.verification.formula import Formula, Model, at_most
from signals.verification.readings.reading import holds

PATIENCE = 120_000
"""How long one question may take, in milliseconds, before it is left undecided."""


class Undecided(Exception):
    """The solver could not answer a question in time."""


class Search:
    """A solver that keeps what it learns from one question to the next."""

    def __init__(self, *formulas: Formula) -> None:
        """A search among the answers under which some formulas hold."""
        self._solver = z3.Solver()
        self._solver.set("timeout", PATIENCE)
        self.add(*formulas)

    def add(self, *formulas: Formula) -> None:
        """Keep only the answers under which further formulas hold."""
        self._solver.add(*formulas)

    def any(self, *formulas: Formula) -> Model | None:
        """A model under which some formulas hold, or ``None``; raises ``Undecided``."""
        self._solver.push()
        try:
            self._solver.add(*formulas)
            return self._model()
        finally:
            self._solver.pop()

    def smallest(
        self, *formulas: Formula, costs: Sequence[Formula], liked: Iterable[Formula] = ()
    ) -> Model | None:
        """A model under which the fewest ``costs`` hold, or ``None``; raises ``Undecided``.

        Each of ``liked`` is kept where it can be, in their order, before anything is counted.
        """
        self._solver.push()
        try:
            self._solver.add(*formulas)
            model = self._model()
            if model is None:
                return None
            for wish in liked:
                model = self._keeping(wish) or model
            while (further := self._fewer(costs, model)) is not None:
                model = further
            return model
        finally:
            self._solver.pop()

    def _keeping(self, wish: Formula) -> Model | None:
        self._solver.push()
        self._solver.add(wish)
        model = self._model()
        self._solver.pop()
        if model is not None:
            self._solver.add(wish)
        return model

    def _fewer(self, costs: Sequence[Formula], model: Model) -> Model | None:
        count = sum(holds(each, model) for each in costs)
        if count == 0:
            return None
        self._solver.add(at_most(count - 1, costs))
        return self._model()

    def _model(self) -> Model | None:
        found = self._solver.check()
        if found == z3.unknown:
            raise Undecided(self._solver.reason_unknown())
        return self._solver.model() if found == z3.sat else None
