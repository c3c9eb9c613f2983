"""Everything that is proved of a checklist, and what shows that its rules and items matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from signals.checklist import Checklist
from signals.verification.coverage import RuleWitness, rule_witnesses
from signals.verification.item_coverage import ItemWitness, item_witnesses
from signals.verification.properties.completion import completions
from signals.verification.properties.floor import circuits, floor
from signals.verification.properties.further import further_denial, further_signs
from signals.verification.properties.guaranteed import guarantees
from signals.verification.properties.one_outcome import one_outcome
from signals.verification.properties.proof import Proof, Property
from signals.verification.properties.reached import reached
from signals.verification.properties.split import splits
from signals.verification.smallest import Undecided

PROPERTIES: tuple[tuple[Property, Callable[[Checklist], Iterator[Proof]]], ...] = (
    (Property.ONE_OUTCOME, one_outcome),
    (Property.FURTHER_SIGN, further_signs),
    (Property.DENIAL, further_denial),
    (Property.COMPLETION, completions),
    (Property.SPLIT, splits),
    (Property.FLOOR, floor),
    (Property.CIRCUIT, circuits),
    (Property.REACHED, reached),
    (Property.GUARANTEE, guarantees),
)
"""What proves each property of a checklist, in the order in which it is told."""


@frozen
class Verification:
    """The proofs of a checklist, and the smallest answers in which its rules and items matter."""

    checklist: Checklist
    proofs: tuple[Proof, ...]
    rules: tuple[RuleWitness, ...]
    items: tuple[ItemWitness, ...]

    @property
    def holds(self) -> bool:
        """Whether every property holds for all answers."""
        return all(proof.holds for proof in self.proofs)

    @property
    def failures(self) -> tuple[Proof, ...]:
        """The properties that some answers refute, or that could not be decided."""
        return tuple(proof for proof in self.proofs if not proof.holds)

    @property
    def shown_rules(self) -> int:
        """How many rules some answers show to bring something alone."""
        return sum(each.screening is not None for each in self.rules)

    @property
    def shown_items(self) -> int:
        """How many items some answers show to change a result."""
        return sum(each.pair is not None for each in self.items)

    @property
    def idle_rules(self) -> tuple[str, ...]:
        """The ids of the rules that never bring anything that others do not."""
        return tuple(
            each.rule for each in self.rules if each.screening is None and not each.undecided
        )

    @property
    def idle_items(self) -> tuple[str, ...]:
        """The ids of the items that change no result, whatever the answers."""
        return tuple(each.item for each in self.items if each.pair is None and not each.undecided)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The ids of the rules, then of the items, of which it is not known whether they matter."""
        rules = tuple(each.rule for each in self.rules if each.undecided)
        return (*rules, *(each.item for each in self.items if each.undecided))


def proofs_of(checklist: Checklist) -> Iterator[Proof]:
    """Each property of a checklist, proved for all answers or refuted by the smallest of them."""
    for proved, prove in PROPERTIES:
        try:
            yield from prove(checklist)
        except Undecided as error:
            yield Proof(proved, fault=f"non décidé : {error}")


def verify(checklist: Checklist) -> Verification:
    """All that is proved of a checklist, with the witnesses of its rules and items."""
    proofs = tuple(proofs_of(checklist))
    rules = tuple(rule_witnesses(checklist))
    return Verification(checklist, proofs, rules, tuple(item_witnesses(checklist, rules)))
