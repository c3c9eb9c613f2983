"""The readings of a choice, ordered or not: the options that are stated."""

from __future__ import annotations

import datetime as dt

import z3
from attrs import evolve, frozen

from signals.answer import Statement
from signals.item import Item
from signals.verification.formula import (
    Formula,
    Model,
    Truths,
    all_of,
    any_of,
    at_least,
    implied,
    none_of,
)
from signals.verification.readings.reading import Reading, asked, holds


@frozen(eq=False)
class Choice(Reading):
    """Which options are stated, in the order of the item."""

    options: tuple[Formula, ...]

    @classmethod
    def any(cls, item: Item, tag: str) -> Choice:
        """Any statements of an item."""
        name = f"{tag}.{item.id}"
        options = tuple(z3.Bool(f"{name}.{id}") for id in item.option_ids)
        return cls(item, z3.Bool(f"{name}.unknown"), options)

    @property
    def known(self) -> Formula:
        """Whether an option is stated."""
        return any_of(self.options)

    @property
    def several(self) -> Formula:
        """Whether more than one thing is stated."""
        return at_least(2, (*self.options, self.unknown))

    @property
    def presence(self) -> Truths:
        """Whether it is above its first option."""
        return self.reaches(1)

    @property
    def _waits(self) -> Formula:
        if self.item.monotone:
            return any_of((self.unknown, none_of(self.known)))
        return none_of(self.known)

    def reaches(self, rank: int) -> Truths:
        """Whether it is at least the option of a rank."""
        if rank <= 0:
            return Truths(True, True)
        above = any_of(self.options[rank:])
        below = any_of(self.options[:rank])
        may = any_of((above, self._waits)) if rank < len(self.options) else False
        if self.item.monotone:
            return Truths(above, may)
        return Truths(all_of((above, none_of(below))), may)

    def stays_under(self, rank: int) -> Truths:
        """Whether it is at most the option of a rank."""
        if rank >= len(self.options) - 1:
            return Truths(True, True)
        above = any_of(self.options[rank + 1 :])
        below = any_of(self.options[: rank + 1])
        must = all_of((none_of(above), none_of(self._waits)))
        if self.item.monotone:
            return Truths(must, none_of(above))
        return Truths(must, any_of((below, none_of(self.known))))

    def possible(self, rank: int) -> Formula:
        """Whether the option of a rank can still be the answer."""
        if self.item.ordered:
            return all_of((self.reaches(rank).may, self.stays_under(rank).may))
        return any_of((self.options[rank], none_of(self.known)))

    def among(self, ids: tuple[str | int, ...]) -> Truths:
        """Whether it is one of some options."""
        inside = [rank for rank, id in enumerate(self.item.option_ids) if id in ids]
        outside = [rank for rank, id in enumerate(self.item.option_ids) if id not in ids]
        return Truths(
            none_of(any_of(map(self.possible, outside))), any_of(map(self.possible, inside))
        )

    def further(self, tag: str) -> Choice:
        """One more option stated, whichever: the highest one stands."""
        more = [z3.Bool(f"{tag}.{self.item.id}.{id}") for id in self.item.option_ids]
        options = tuple(any_of(pair) for pair in zip(self.options, more, strict=True))
        return evolve(self, options=options)

    def completed(self, tag: str) -> tuple[Choice, Formula]:
        """One option that the statements leave open."""
        full = evolve(Choice.any(self.item, tag), unknown=False)
        kept = [implied(each, self.possible(rank)) for rank, each in enumerate(full.options)]
        return full, all_of((full.known, none_of(full.several), *kept))

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model gives."""
        ids = zip(self.item.option_ids, self.options, strict=True)
        said = [Statement(id) for id, stated in ids if holds(stated, model)]
        return (*said, *asked(self, model))
