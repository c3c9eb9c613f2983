"""Whether what is concluded keeps what a guarantee promises."""

from __future__ import annotations

from signals.evaluation import of_population, truth
from signals.facts import Facts
from signals.outcome import Outcome
from signals.rule import Guarantee, Promise


def applies(guarantee: Guarantee, facts: Facts) -> bool:
    """Whether a guarantee is about the person and the answers that the facts describe."""
    is_concerned = of_population(guarantee.population, facts) is True
    return is_concerned and truth(guarantee.if_, facts) is True


def keeps(promise: Promise, outcome: Outcome) -> bool:
    """Whether an outcome holds everything that is promised."""
    found = outcome.established
    urgent = found.urgency is not None and (
        promise.urgency is None or found.urgency >= promise.urgency
    )
    return (
        (promise.level is None or found.level >= promise.level)
        and (promise.urgency is None or urgent)
        and promise.classification in (None, found.classification)
        and promise.orientation in (None, *found.orientations)
        and set(promise.actions) <= {action.id for action in outcome.actions}
    )
