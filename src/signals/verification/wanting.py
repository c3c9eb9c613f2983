"""What a refuted property wants, and which of its screenings give it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.checklist import Checklist
from signals.outcome import evaluate
from signals.rule import Promise
from signals.screening import Screening
from signals.verification.conclusion import Part
from signals.verification.promise import keeps
from signals.verification.properties.proof import Proof, Property
from signals.verification.replay import parts_established, parts_possible

COMPARED = (Property.FURTHER_SIGN, Property.DENIAL, Property.COMPLETION)
"""The properties that two screenings refute: the second is at fault."""


@frozen
class Wanted:
    """A part of a result that a property wants: established, or only possible."""

    part: Part
    settled: bool

    def is_given(self, screening: Screening) -> bool:
        """Whether a screening gives it, by the evaluator."""
        outcome = evaluate(screening)
        parts = parts_established(outcome) if self.settled else parts_possible(outcome)
        return self.part in parts


def wanted(proof: Proof, checklist: Checklist) -> tuple[Wanted, ...]:
    """The parts that the property wants of the screening at fault, in order; each is missing."""
    if proof.counter_example is None:
        return ()
    settled = missing(proof, checklist)
    parts = sorted(settled | frozenset(proof.counter_example.lost))
    return tuple(Wanted(part, part in settled) for part in parts)


def missing(proof: Proof, checklist: Checklist) -> frozenset[Part]:
    """The parts that the screening at fault should establish and does not."""
    if proof.counter_example is None:
        return frozenset()
    screenings = proof.counter_example.screenings
    if proof.proved is Property.GUARANTEE:
        outcome = evaluate(screenings[0])
        promised = _promised(proof.about, checklist)
        return frozenset(part for part, promise in promised if not keeps(promise, outcome))
    if proof.proved in COMPARED:
        first, last = map(evaluate, screenings)
        return parts_established(first) - parts_established(last)
    return frozenset(proof.counter_example.lost)


def _promised(id: str, checklist: Checklist) -> Iterator[tuple[Part, Promise]]:
    """Each part that a guarantee promises, with the promise of it alone."""
    [promise] = [each.then for each in checklist.rulebook.guarantees if each.id == id]
    if promise.level is not None:
        yield ("level", promise.level.value), Promise(level=promise.level)
    if promise.urgency is not None:
        yield ("urgency", promise.urgency.value), Promise(urgency=promise.urgency)
    if promise.classification is not None:
        told = Promise(classification=promise.classification)
        yield ("classification", promise.classification), told
    if promise.orientation is not None:
        yield ("orientation", promise.orientation.value), Promise(orientation=promise.orientation)
    for action in promise.actions:
        yield ("action", action), Promise(actions=(action,))
