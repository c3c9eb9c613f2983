"""What rules that hold amount to, for peers that only say which rules hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from signals.checklist import Checklist
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome


@frozen
class Conclusion:
    """A level, an urgency, a classification, the orientations, and the rules that hold."""

    level: Orientation
    urgency: Urgency | None
    classification: str | None
    orientations: tuple[Orientation, ...]
    rules: tuple[str, ...]

    @classmethod
    def of(cls, outcome: Outcome) -> Conclusion:
        """What our own evaluation establishes."""
        found = outcome.established
        held = tuple([rule.id for rule in outcome.held])
        return cls(found.level, found.urgency, found.classification, found.orientations, held)


def concluding(checklist: Checklist) -> Callable[[bool, Iterable[str]], Conclusion]:
    """What to call with whether the person is a minor and the ids of the rules that hold.

    It is the same for all peers, and within the time measured.
    """
    ranks = {id: rank for rank, id in enumerate(checklist.classifications)}
    names = tuple(ranks)
    orientations, urgencies = tuple(Orientation), tuple(Urgency)
    brings = {
        rule.id: (rule.orientation.rank, rule.urgency.rank, ranks.get(rule.classification or "", 0))
        for rule in checklist.rulebook.rules
    }

    def conclude(is_minor: bool, held: Iterable[str]) -> Conclusion:
        rules = tuple(held)
        found, urgency, classification = set(), 0, 0
        for id in rules:
            orientation, soon, qualified = brings[id]
            found.add(orientation)
            urgency = max(urgency, soon)
            classification = max(classification, qualified)
        ordered = sorted(found, reverse=True)
        return Conclusion(
            orientations[max(1, *ordered) if ordered else 1],
            urgencies[urgency],
            names[classification] if names and is_minor else None,
            tuple(orientations[rank] for rank in ordered),
            rules,
        )

    return conclude
