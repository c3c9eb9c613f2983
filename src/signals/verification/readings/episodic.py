"""The readings of episodes: how many began when, the longest, whether they grow."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import z3
from attrs import evolve, frozen

from signals.answer import Statement
from signals.condition import EpisodeFact, Episodes
from signals.item import Item
from signals.verification.formula import (
    Formula,
    Model,
    Number,
    Truths,
    all_of,
    any_of,
    implied,
    none_of,
    whether,
)
from signals.verification.readings.reading import Reading, asked, holds, number_of

MOST = 1_000_000
"""The most hours, or episodes, that are told apart."""

_LENGTHS = (EpisodeFact.LONGEST, EpisodeFact.LENGTH, EpisodeFact.HOURS_SINCE)


@frozen(eq=False)
class Interval:
    """A fact of episodes known between bounds: how many, or how many hours."""

    low: Number
    high: Number

    @classmethod
    def any(cls, name: str) -> Interval:
        """Any bounds."""
        return cls(z3.Int(f"{name}.low"), z3.Int(f"{name}.high"))

    @property
    def rules(self) -> Formula:
        """The lower bound comes first."""
        return all_of((self.low >= 0, self.low <= self.high, self.high <= MOST))


Fact = tuple[EpisodeFact, int | None]
"""A derived fact, with the days that bound a count."""


@frozen(eq=False)
class Episodic(Reading):
    """Whether episodes are told, how many, and each derived fact a condition reads, in bounds.

    The bounds are those that episodes of known or unknown ends leave; growth is 0 or 1.
    """

    told: Formula
    number: Number
    facts: tuple[tuple[Fact, Interval], ...]

    @classmethod
    def any(cls, item: Item, tag: str, read: tuple[Fact, ...]) -> Episodic:
        """Any episodes of an item, through the facts that conditions read of it."""
        name = f"{tag}.{item.id}"
        facts = tuple((fact, Interval.any(f"{name}.{fact[0].value}.{fact[1]}")) for fact in read)
        unknown, told = z3.Bool(f"{name}.unknown"), z3.Bool(f"{name}.told")
        return cls(item, unknown, told, z3.Int(f"{name}.number"), facts)

    @property
    def known(self) -> Formula:
        """Whether episodes, or none, are told."""
        return self.told

    @property
    def rules(self) -> Formula:
        """What the facts of any episodes fulfil together."""
        return all_of(
            (
                self.number >= 0,
                self.number <= MOST,
                *(interval.rules for _, interval in self.facts),
                *(self._bounds(fact, interval) for fact, interval in self.facts),
                *self._nested(),
            )
        )

    def _bounds(self, fact: Fact, interval: Interval) -> Formula:
        match fact:
            case EpisodeFact.COUNT, None:
                return all_of((interval.low == self.number, interval.high == self.number))
            case EpisodeFact.COUNT, _:
                return interval.high <= self.number
            case EpisodeFact.GROWTH, _:
                grows = implied(interval.high >= 1, self.number >= 2)
                return all_of((interval.high <= 1, grows))
            case _:
                return implied(self.number == 0, interval.high == 0)

    def _nested(self) -> list[Formula]:
        counts = sorted(
            ((fact[1], interval) for fact, interval in self.facts if _is_window(fact)),
            key=lambda pair: pair[0] or 0,
        )
        kept = []
        for (_, one), (_, other) in pairwise(counts):
            # What may have begun in a window may have begun in a longer one.
            open_ = one.high - one.low <= other.high - other.low
            kept += [one.low <= other.low, one.high <= other.high, open_]
        growth = dict(self.facts).get((EpisodeFact.GROWTH, None))
        if counts and growth is not None:
            # An unknown beginning may come before or after any other episode.
            undated = all_of((counts[-1][1].low < counts[-1][1].high, self.number >= 2))
            kept.append(implied(undated, growth.high == 1))
        return kept

    @property
    def _waits(self) -> Formula:
        if self.item.monotone:
            return any_of((self.unknown, none_of(self.told)))
        return none_of(self.told)

    @property
    def presence(self) -> Truths:
        """Whether there is one episode at least."""
        some = self.number >= 1
        return Truths(all_of((self.told, some)), any_of((self._waits, all_of((self.told, some)))))

    def reaches(self, condition: Episodes) -> Truths:
        """Whether a derived fact reaches its bound."""
        interval = dict(self.facts)[(condition.fact, condition.days)]
        bound = 1 if condition.fact is EpisodeFact.GROWTH else condition.at_least
        some = self.number >= 1 if condition.fact in _LENGTHS else True
        must = all_of((self.told, some, interval.low >= bound))
        may = all_of((self.told, some, interval.high >= bound))
        return Truths(must, any_of((may, self._waits)))

    def further(self, tag: str) -> Episodic:
        """One or more further episodes."""
        more = Episodic.any(self.item, tag, tuple(fact for fact, _ in self.facts))
        return evolve(more, unknown=self.unknown, told=True)

    def raised_from(self, former: Episodic) -> Formula:
        """Whether these episodes hold those of another reading, and perhaps more."""
        raised = [self.number >= former.number]
        for (_, mine), (_, theirs) in zip(self.facts, former.facts, strict=True):
            raised += [mine.low >= theirs.low, mine.high >= theirs.high]
        return all_of((self.rules, implied(former.told, all_of(raised))))

    def completed(self, tag: str) -> tuple[Episodic, Formula]:
        """Episodes whose ends are all told, of which the statements leave each fact open."""
        full = Episodic.any(self.item, tag, tuple(fact for fact, _ in self.facts))
        full = evolve(full, unknown=False, told=True)
        kept = [full.rules]
        more = self.unknown if self.item.monotone else False
        for (_, mine), (_, theirs) in zip(self.facts, full.facts, strict=True):
            kept.append(theirs.low == theirs.high)
            kept.append(implied(self.told, theirs.low >= mine.low))
            kept.append(implied(all_of((self.told, none_of(more))), theirs.low <= mine.high))
        kept.append(implied(self.told, full.number >= self.number))
        kept.append(implied(all_of((self.told, none_of(more))), full.number == self.number))
        return full, all_of(kept)

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """What is stated besides episodes, which are built to fit the facts of the model."""
        return asked(self, model)

    def merged(self, flag: Formula, other: Episodic) -> Episodic:
        """These episodes where a formula holds, and others where it does not."""
        facts = tuple(
            (fact, Interval(whether(flag, one.low, two.low), whether(flag, one.high, two.high)))
            for (fact, one), (_, two) in zip(self.facts, other.facts, strict=True)
        )
        return evolve(
            self,
            unknown=whether(flag, self.unknown, other.unknown),
            told=whether(flag, self.told, other.told),
            number=whether(flag, self.number, other.number),
            facts=facts,
        )

    def wanted(self, model: Model) -> dict[Fact, tuple[int, int]] | None:
        """The bounds of each fact in a model; ``None`` where no episode is told of."""
        if not holds(self.told, model):
            return None
        return {
            fact: (number_of(interval.low, model), number_of(interval.high, model))
            for fact, interval in self.facts
        }


def _is_window(fact: Fact) -> bool:
    return fact[0] is EpisodeFact.COUNT and fact[1] is not None
