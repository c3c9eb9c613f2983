"""Families of sets, none of which contains another: built, turned over, counted, told in order.

A family is a number in a shared decision diagram: thousands of sets take a few hundred nodes, and
are counted without being written one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

NONE = 0
"""The family without any set: nothing suffices."""

ALWAYS = 1
"""The family of the empty set alone: nothing is needed."""

_LAST = 1 << 30


class TooManyError(Exception):
    """A family is too large to be built within the steps allowed."""


class Families:
    """Families of minimal sets of places, in a diagram that takes no more than so many steps."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._nodes: list[tuple[int, int, int]] = [(_LAST, NONE, NONE), (_LAST, ALWAYS, NONE)]
        self._known: dict[tuple[int, int, int], int] = {}
        self._done: dict[tuple[str, int, int], int] = {}
        self._sizes: dict[int, tuple[int, ...]] = {NONE: (), ALWAYS: (1,)}

    def single(self, place: int) -> int:
        """The family of the set of one place."""
        return self._node(place, NONE, ALWAYS)

    def either(self, one: int, other: int) -> int:
        """The minimal sets that hold a set of one family or of the other."""
        if one in (other, ALWAYS) or other == NONE:
            return one
        if one == NONE or other == ALWAYS:
            return other
        return self._once("either", min(one, other), max(one, other), self._either)

    def both(self, one: int, other: int) -> int:
        """The minimal sets that hold a set of each family."""
        if one in (other, NONE) or other == ALWAYS:
            return one
        if one == ALWAYS or other == NONE:
            return other
        return self._once("both", min(one, other), max(one, other), self._both)

    def at_least(self, k: int, families: Iterable[int]) -> int:
        """The minimal sets that hold a set of ``k`` of the families."""
        reached = [ALWAYS, *[NONE] * max(k, 0)]
        for family in families:
            for held in range(len(reached) - 1, 0, -1):
                more = self.both(reached[held - 1], family)
                reached[held] = self.either(reached[held], more)
        return reached[-1]

    def hitting(self, family: int) -> int:
        """The minimal sets that have a place in common with every set of a family."""
        if family <= ALWAYS:
            return ALWAYS - family
        return self._once("hitting", family, NONE, self._hitting)

    def choosing(self, places: list[int], holds: Callable[[list[int]], bool]) -> int:
        """The minimal sets of some places under which something holds, as more never undoes it."""
        return self._choosing(places, [], holds)

    def counts(self, family: int) -> tuple[int, ...]:
        """How many sets a family has of each size, from the empty one."""
        if family not in self._sizes:
            _, low, high = self._nodes[family]
            without, with_ = self.counts(low), (0, *self.counts(high))
            longest = max(len(without), len(with_))
            padded = (each + (0,) * (longest - len(each)) for each in (without, with_))
            self._sizes[family] = tuple(map(sum, zip(*padded, strict=True)))
        return self._sizes[family]

    def smallest(self, family: int, most: int) -> tuple[tuple[int, ...], ...]:
        """So many sets of a family, by size, then by the order of their places."""
        sizes = range(len(self.counts(family)))
        found = (places for size in sizes for places in self._of_size(family, size))
        return tuple(islice(found, most))

    def _of_size(self, family: int, size: int) -> Iterator[tuple[int, ...]]:
        counts = self.counts(family)
        if not 0 <= size < len(counts) or not counts[size]:
            return
        if family == ALWAYS:
            yield ()
            return
        place, low, high = self._nodes[family]
        for places in self._of_size(high, size - 1):
            yield (place, *places)
        yield from self._of_size(low, size)

    def _node(self, place: int, low: int, high: int) -> int:
        if high == NONE:
            return low
        key = (place, low, high)
        if key not in self._known:
            self._known[key] = len(self._nodes)
            self._nodes.append(key)
        return self._known[key]

    def _once(self, name: str, one: int, other: int, make: Callable[[int, int], int]) -> int:
        key = (name, one, other)
        if key not in self._done:
            self._spend(1)
            self._done[key] = make(one, other)
        return self._done[key]

    def _spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise TooManyError

    def _split(self, one: int, other: int) -> tuple[int, int, int, int, int]:
        """The first place of two families, and what each is without it and with it."""
        (place, low, high), (place_, low_, high_) = self._nodes[one], self._nodes[other]
        if place < place_:
            return place, low, high, other, NONE
        if place > place_:
            return place_, one, NONE, low_, high_
        return place, low, high, low_, high_

    def _either(self, one: int, other: int) -> int:
        place, low, high, low_, high_ = self._split(one, other)
        without = self.either(low, low_)
        return self._node(place, without, self._sparing(self.either(high, high_), without))

    def _both(self, one: int, other: int) -> int:
        place, low, high, low_, high_ = self._split(one, other)
        without = self.both(low, low_)
        with_ = self.both(self.either(low, high), self.either(low_, high_))
        return self._node(place, without, self._sparing(with_, without))

    def _hitting(self, family: int, _: int) -> int:
        place, low, high = self._nodes[family]
        without = self.hitting(self.either(low, high))
        return self._node(place, without, self._sparing(self.hitting(low), without))

    def _sparing(self, family: int, others: int) -> int:
        """The sets of a family that contain none of the others."""
        if family == NONE or others == NONE:
            return family
        if others == ALWAYS or family == others:
            return NONE
        return self._once("sparing", family, others, self._spare)

    def _spare(self, family: int, others: int) -> int:
        place, low, high, low_, high_ = self._split(family, others)
        with_ = self._sparing(self._sparing(high, high_), low_)
        return self._node(place, self._sparing(low, low_), with_)

    def _choosing(
        self, places: list[int], chosen: list[int], holds: Callable[[list[int]], bool]
    ) -> int:
        self._spend(_COST)
        if holds(chosen):
            return ALWAYS
        if not places or not holds(chosen + places):
            return NONE
        first, *rest = places
        without = self._choosing(rest, chosen, holds)
        with_ = self._choosing(rest, [*chosen, first], holds)
        return self._node(first, without, self._sparing(with_, without))


_COST = 20
"""The steps that a look at a few answers takes."""
