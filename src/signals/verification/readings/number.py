"""The readings of a number: the lowest and the highest that are stated, and what is presumed."""

from __future__ import annotations

import datetime as dt

import z3
from attrs import evolve, frozen

from signals.answer import Statement
from signals.item import Item
from signals.verification.formula import (
    Formula,
    Model,
    Number,
    Truths,
    all_of,
    any_of,
    none_of,
    whether,
)
from signals.verification.readings.reading import Reading, asked, holds, number_of


@frozen(eq=False)
class Numbered(Reading):
    """Whether a number is told, and the lowest and highest told, in the item's unit."""

    told: Formula
    lowest: Number
    highest: Number

    @classmethod
    def any(cls, item: Item, tag: str) -> Numbered:
        """Any statements of an item."""
        name = f"{tag}.{item.id}"
        unknown, told = z3.Bool(f"{name}.unknown"), z3.Bool(f"{name}.told")
        return cls(item, unknown, told, z3.Int(f"{name}.lowest"), z3.Int(f"{name}.highest"))

    @property
    def known(self) -> Formula:
        """Whether a number is told."""
        return self.told

    @property
    def several(self) -> Formula:
        """Whether more than one thing is stated."""
        apart = all_of((self.told, self.lowest != self.highest))
        return any_of((all_of((self.told, self.unknown)), apart))

    @property
    def rules(self) -> Formula:
        """The numbers told are within the bounds of the item."""
        return all_of(
            (
                self.lowest >= self.item.minimum,
                self.lowest <= self.highest,
                self.highest <= self.item.top,
            )
        )

    @property
    def low(self) -> Number:
        """The lowest it can still be."""
        if self.item.monotone:
            return whether(self.told, self.highest, self.item.minimum)
        low = whether(self.told, self.lowest, self.item.minimum)
        return whether(self._presumed, self.item.minimum, low)

    @property
    def high(self) -> Number:
        """The highest it can still be."""
        if self.item.monotone:
            sure = all_of((self.told, none_of(self.unknown)))
            return whether(sure, self.highest, self.item.top)
        top = self.item.top if self.item.presumed is None else self.item.presumed.at_most
        high = whether(self.told, self.highest, top)
        return whether(self._presumed, top, high)

    @property
    def _presumed(self) -> Formula:
        """Whether it is told above the presumption by some and not by all."""
        if self.item.presumed is None:
            return False
        bound = self.item.presumed.at_most
        contested = any_of((self.lowest <= bound, self.unknown))
        return all_of((self.told, self.highest > bound, contested))

    @property
    def presence(self) -> Truths:
        """Whether it is one or more."""
        return self.reaches(1)

    def reaches(self, bound: int) -> Truths:
        """Whether it is at least a bound."""
        return Truths(self.low >= bound, self.high >= bound)

    def stays_under(self, bound: int) -> Truths:
        """Whether it is at most a bound."""
        return Truths(self.high <= bound, self.low <= bound)

    def among(self, values: tuple[str | int, ...]) -> Truths:
        """Whether it is one of some numbers."""
        numbers = sorted({int(value) for value in values})
        inside = [all_of((self.low <= each, self.high >= each)) for each in numbers]
        count = sum(whether(each, 1, 0) for each in inside)
        return Truths(all_of((any_of(inside), count > self.high - self.low)), any_of(inside))

    def further(self, tag: str) -> Numbered:
        """One more number stated, whichever: the highest one stands."""
        more = z3.Int(f"{tag}.{self.item.id}.more")
        bounded = z3.If(more < self.item.minimum, self.item.minimum, more)
        more = z3.If(bounded > self.item.top, self.item.top, bounded)
        raised = whether(all_of((self.told, self.highest > more)), self.highest, more)
        lowered = whether(all_of((self.told, self.lowest < more)), self.lowest, more)
        return evolve(self, told=True, lowest=lowered, highest=raised)

    def completed(self, tag: str) -> tuple[Numbered, Formula]:
        """One number that the statements leave open."""
        value = z3.Int(f"{tag}.{self.item.id}.value")
        full = Numbered(self.item, False, True, value, value)
        return full, all_of((full.rules, value >= self.low, value <= self.high))

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model gives."""
        said: list[int] = []
        if holds(self.told, model):
            said = sorted({number_of(self.lowest, model), number_of(self.highest, model)})
        return (*map(Statement, said), *asked(self, model))
