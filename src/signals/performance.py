"""What a published instrument is worth: what its results mean, by how rare the fact is."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from attrs import frozen

from signals.source import Citation, Grade

PEOPLE = 1000
"""Of how many young people natural frequencies are told, at the least."""
_AT_LEAST = 10
"""How many must be concerned, and how many not: fewer would be rounded away."""


@frozen
class Meaning:
    """What results mean at a base rate: two predictive values, and the same in people.

    A predictive value is ``None`` where no result of its kind can be. The four counts add up to
    ``people`` exactly: ``PEOPLE``, or ten times as many until nobody is rounded away.
    """

    base_rate: Fraction
    positive_value: Fraction | None
    negative_value: Fraction | None
    true_positives: int
    false_negatives: int
    false_positives: int
    true_negatives: int

    @property
    def people(self) -> int:
        """How many people the counts are told of."""
        return self.concerned + self.false_positives + self.true_negatives

    @property
    def concerned(self) -> int:
        """How many people the fact concerns."""
        return self.true_positives + self.false_negatives


@frozen
class Performance:
    """How often an instrument is right: on those concerned, and on those who are not."""

    sensitivity: Fraction
    specificity: Fraction

    def meaning(self, base_rate: Fraction) -> Meaning:
        """What its results mean where so many are concerned; raises ``ValueError`` out of ]0, 1[.

        Exact: only the counts of people are rounded, and what is rounded up on one side is taken
        from the other.
        """
        if not 0 < base_rate < 1:
            raise ValueError(f"a base rate stands strictly between 0 and 1: {base_rate}")
        found, missed = base_rate * self.sensitivity, base_rate * (1 - self.sensitivity)
        alarms = (1 - base_rate) * (1 - self.specificity)
        cleared = (1 - base_rate) * self.specificity
        people = PEOPLE
        while min(base_rate, 1 - base_rate) * people < _AT_LEAST:
            people *= 10
        concerned = _rounded(base_rate * people)
        true_positives = _rounded(concerned * self.sensitivity)
        true_negatives = _rounded((people - concerned) * self.specificity)
        return Meaning(
            base_rate,
            found / (found + alarms) if found + alarms else None,
            cleared / (cleared + missed) if cleared + missed else None,
            true_positives,
            concerned - true_positives,
            people - concerned - true_negatives,
            true_negatives,
        )


def _rounded(number: Fraction) -> int:
    """The nearest whole number; a half goes up."""
    return int(number + Fraction(1, 2))


@frozen
class Instrument:
    """A published instrument: what it is, on whom it was studied, and what it gave there.

    ``sensitivity``, ``specificity`` and ``prevalence`` are parts of one, as its study gives them;
    an instrument without a result has none.
    """

    id: str
    name: str
    about: str
    population: str
    limits: str
    grade: Grade
    sources: tuple[Citation, ...]
    sensitivity: Fraction | None = None
    specificity: Fraction | None = None
    prevalence: Fraction | None = None

    def meaning(self, base_rate: Fraction | None) -> Meaning | None:
        """What its results mean at a base rate, at its own study's where none is given.

        Nothing where its study measured nothing, or only people concerned.
        """
        rate = base_rate or self.prevalence
        if self.performance is None or rate is None or rate >= 1:
            return None
        return self.performance.meaning(rate)

    @property
    def performance(self) -> Performance | None:
        """What its study measured; nothing where it measured nothing."""
        if self.sensitivity is None or self.specificity is None:
            return None
        return Performance(self.sensitivity, self.specificity)


@frozen
class Evidence:
    """One thing that is known of what a checklist rests on, with its sources."""

    says: str
    sources: tuple[Citation, ...]


@frozen
class Card:
    """What a checklist is worth, in words: it has been measured by nobody yet.

    ``population`` says on whom its evidence was gathered, and who is missing; ``positive`` and
    ``negative`` what a result means and does not mean; ``banner`` is shown wherever the checklist
    is opened. ``instruments`` are published ones, shown as illustrations, and are not ours.
    """

    version: str
    as_of: dt.date
    population: str
    evidence: tuple[Evidence, ...]
    instruments: tuple[str, ...]
    positive: str
    negative: str
    banner: str


@frozen
class Worth:
    """A card with the published instruments that it names."""

    card: Card
    instruments: tuple[Instrument, ...]
