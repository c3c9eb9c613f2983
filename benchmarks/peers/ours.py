"""Our own evaluation, asked for the level alone, then for the interval with its reasons."""

from __future__ import annotations

from attrs import evolve

from peers.conclusion import Conclusion
from signals import evaluate
from signals.checklist import Checklist
from signals.outcome import Outcome
from signals.screening import Screening


class EstablishedAlone:
    """What the answers establish, and nothing else."""

    name = "signals, l'établi seul"

    def __init__(self, checklist: Checklist) -> None:
        """A checklist is given to every screening: nothing is prepared here."""

    def prepared(self, screening: Screening) -> Screening:
        """A screening of which nothing was computed yet."""
        return evolve(screening)

    def conclusion(self, prepared: Screening) -> Conclusion:
        """What is established, with the rules that hold."""
        return Conclusion.of(evaluate(prepared))


class IntervalWithReasons(EstablishedAlone):
    """What is established and possible, why each rule holds, and every action due."""

    name = "signals, l'intervalle et ses raisons"

    def conclusion(self, prepared: Screening) -> Conclusion:
        """What is established, once all that the screens show is computed."""
        outcome = evaluate(prepared)
        interval(outcome)
        return Conclusion.of(outcome)


def interval(outcome: Outcome) -> None:
    """Compute what is established, what is possible, the grounds of each rule, the actions."""
    _ = outcome.established, outcome.possible, outcome.orientations, outcome.actions


def deciding(outcome: Outcome) -> None:
    """Compute the questions that can change the outcome, and the smallest set that raises it."""
    _ = outcome.pending, outcome.deciding, outcome.next
