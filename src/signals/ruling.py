"""The rules of a checklist over bits, with what each brings, so that rules add up as bits do."""

from __future__ import annotations

from functools import reduce
from operator import or_

from attrs import frozen

from signals.checklist import Checklist
from signals.kind import Kind
from signals.masks import masks_of
from signals.orientation import Orientation, Population, Urgency
from signals.rule import Rule
from signals.term import Holds

_ORIENTATIONS, _URGENCIES = tuple(Orientation), tuple(Urgency)
_ALL_ORIENTATIONS = (1 << len(_ORIENTATIONS)) - 1
_BY_BITS = tuple(
    tuple(each for each in reversed(_ORIENTATIONS) if bits >> each.rank & 1)
    for bits in range(_ALL_ORIENTATIONS + 1)
)
_FIRST_URGENCY = len(_ORIENTATIONS)
_FIRST_CLASSIFICATION = _FIRST_URGENCY + len(_URGENCIES) - 1

UNQUALIFIED = (1 << _FIRST_CLASSIFICATION) - 1
"""All that rules bring, but a classification."""


@frozen(eq=False)
class Weighed:
    """A rule, and the bits of what it brings.

    Its orientation has one bit; its urgency has a bit for each that is above the least, up to its
    own, and its classification likewise: the highest of several is then all their bits together.
    """

    rule: Rule
    brings: int


Rules = tuple[tuple[int, Holds | None, Weighed], ...]
"""Some rules with the bits that each needs; one of them is enough where nothing more is asked."""


@frozen(eq=False)
class Ruling:
    """Every rule of a checklist with the bits that it needs, and when it holds.

    There are those that read a minor's answers, an adult's, and those of somebody of whom it is
    not known: then a rule for minors is not settled, nor one for adults.
    ``telling`` are the presences of the items that assess something.
    """

    of_minors: Rules
    of_adults: Rules
    of_either: Rules
    weighed: dict[str, Weighed]
    classifications: tuple[str, ...]
    telling: int
    minor: int

    def reading(self, must: int, may: int) -> Rules:
        """The rules that may hold of a person, as the bits tell who it is."""
        if must & self.minor:
            return self.of_minors
        return self.of_either if may & self.minor else self.of_adults


def ruling_of(checklist: Checklist) -> Ruling:
    """The rules of a checklist over its bits, worked out once and kept with it."""
    ruling: Ruling | None = checklist.derived.get(Ruling)
    if ruling is None:
        ruling = checklist.derived[Ruling] = _ruling(checklist)
    return ruling


def _ruling(checklist: Checklist) -> Ruling:
    masks = masks_of(checklist)
    classifications = tuple(checklist.classifications)
    weighed = [weigh(rule, classifications) for rule in checklist.rulebook.rules]

    def reading(populations: set[Population], known: bool) -> Rules:
        found = []
        for each in weighed:
            term = masks.found(each.rule.when)
            if each.rule.population in populations:
                term = term if known else masks.among(each.rule.population, term)
                found.append((term.needs, term.holds if term.one_of is None else None, each))
        return tuple(found)

    minors, adults = (
        {each, Population.EVERYONE} for each in (Population.MINORS, Population.ADULTS)
    )
    assess = (id for id, item in checklist.items.items() if item.kind is not Kind.CONTEXT)
    return Ruling(
        reading(minors, True),
        reading(adults, True),
        reading(minors | adults, False),
        {each.rule.id: each for each in weighed},
        classifications,
        reduce(or_, (masks.present[id] for id in assess), 0),
        masks.minor,
    )


def weigh(rule: Rule, classifications: tuple[str, ...]) -> Weighed:
    """A rule with the bits of what it brings, among classifications from the lowest."""
    return Weighed(rule, _brings(rule, classifications))


def _brings(rule: Rule, classifications: tuple[str, ...]) -> int:
    named = classifications.index(rule.classification) if rule.classification else 0
    up_to_urgency, up_to_named = (1 << rule.urgency.rank) - 1, (1 << named) - 1
    return (
        1 << rule.orientation.rank
        | up_to_urgency << _FIRST_URGENCY
        | up_to_named << _FIRST_CLASSIFICATION
    )


def oriented(brought: int) -> tuple[Orientation, ...]:
    """The orientations brought, highest first."""
    return _BY_BITS[brought & _ALL_ORIENTATIONS]


def urgency_of(brought: int) -> Urgency:
    """The highest urgency brought; the least where none is."""
    return _URGENCIES[((brought & UNQUALIFIED) >> _FIRST_URGENCY).bit_count()]


def qualified(brought: int) -> int:
    """The rank of the highest classification brought."""
    return (brought >> _FIRST_CLASSIFICATION).bit_count()
