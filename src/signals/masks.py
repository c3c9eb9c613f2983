"""The conditions of a checklist over bits, one for each thing that its answers settle.

Two whole numbers hold all that is known: the bits that hold (``must``), and those that hold or are
not known (``may``). More bits never lower a condition: one that the first number satisfies is
true, one that the second does not is false, any other is unknown. That is Kleene's logic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from attrs import frozen

from signals.checklist import Checklist
from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
    walk,
)
from signals.instrument import Maximum, Score
from signals.orientation import Population
from signals.term import Term, at_least, one_of, read_whole

Leaf = Present | Compared | Within | Episodes | HoursSince | InBand | InTable
"""A condition that reads items itself, and stands for no other condition."""


@frozen(eq=False)
class Literal:
    """The bit of a condition that reads items otherwise than by presence, or of its contrary."""

    bit: int
    leaf: Leaf
    negated: bool


class Masks:
    """The bits of a checklist, and the terms of some conditions and of all those inside them.

    The first bits are the presences of the items, in their order. A negation is carried down to
    what it denies, which has a bit of its own: then no term is lowered by a bit more.
    """

    def __init__(self, checklist: Checklist, roots: Sequence[Condition]) -> None:
        self._checklist = checklist
        self._ids = tuple(checklist.items)
        self.present = {id: 1 << place for place, id in enumerate(checklist.items)}
        self.always, self.minor, self.adult, self.young = (
            1 << len(self.present) + more for more in range(4)
        )
        self.common = (self.young << 1) - 1
        self._in_doubt = reduce(or_, (self.present[id] for id in checklist.age_doubt), 0)
        self.literals: list[Literal] = []
        self.literals_on: dict[str, list[Literal]] = {}
        self._own: dict[str, int] = {}
        self._numbered: dict[tuple[Leaf, bool], int] = {}
        self._terms: dict[int, tuple[Condition, Term]] = {}
        for root in roots:
            for _, condition, _ in walk(root):
                self._terms[id(condition)] = condition, self._term(condition, negated=False)

    def term(self, condition: Condition) -> Term | None:
        """The term of one of these conditions, or of one inside them; none of any other."""
        of, term = self._terms.get(id(condition), (None, None))
        return term if of is condition else None

    def found(self, condition: Condition) -> Term:
        """The term of one of these conditions; raises ``KeyError`` for any other."""
        return self._terms[id(condition)][1]

    def own(self, id: str) -> int:
        """The bits that an item settles, those of populations apart."""
        return self._own.get(id) or self._owned(id)

    def _owned(self, id: str) -> int:
        bits = self.present[id] | (self.young if id == self._checklist.age else 0)
        bits = reduce(or_, (each.bit for each in self.literals_on.get(id, ())), bits)
        return self._own.setdefault(id, bits)

    def items(self, bits: int) -> Iterator[str]:
        """The items whose presence is among some bits, in their order."""
        bits &= self.always - 1
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            yield self._ids[lowest.bit_length() - 1]

    def item_of(self, bit: int) -> str:
        """The item whose presence is a bit."""
        return self._ids[bit.bit_length() - 1]

    def among(self, population: Population, term: Term) -> Term:
        """A term that holds for a population alone."""
        if population is Population.EVERYONE:
            return term
        member = self.minor if population is Population.MINORS else self.adult
        return at_least(2, (one_of(member, 0), term))

    def with_populations(self, must: int, may: int) -> tuple[int, int]:
        """The same bits, with what the age settles of who is a minor and who is an adult.

        A yes to what puts the age in doubt makes a minor; what is not known of it does not.
        """
        if must & (self._in_doubt | self.young):
            return must & ~self.adult | self.minor, may & ~self.adult | self.minor
        neither = ~(self.minor | self.adult)
        if may & self.young:
            return must & neither, may | self.minor | self.adult
        return must & neither | self.adult, may & neither | self.adult

    def _term(self, condition: Condition, negated: bool) -> Term:
        parts: tuple[Condition, ...] = ()
        match condition:
            case Not(part):
                return read_whole(self._term(part, not negated))
            case Always():
                k = 0
            case All(parts):
                k = len(parts)
            case Either(parts):
                k = 1
            case AtLeast(k, parts):
                pass
            case Count(k):
                units = self._checklist.counted(condition)
                parts = tuple(Either(tuple(map(Present, unit))) for unit in units)
            case leaf:
                places = (self.present[id] for id in leaf_items(leaf, self._checklist))
                return one_of(self._bit(leaf, negated), reduce(or_, places, 0))
        if negated:
            k = len(parts) - k + 1  # fewer than k of n hold when n - k + 1 do not
        if k <= 0:
            return one_of(self.always, 0)
        return at_least(k, [self._term(part, negated) for part in parts])

    def _bit(self, leaf: Leaf, negated: bool) -> int:
        if isinstance(leaf, Present) and not negated:
            return self.present[leaf.item]
        bit = self._numbered.get((leaf, negated))
        if bit is None:
            bit = self._numbered[leaf, negated] = self.young << 1 + len(self.literals)
            self.literals.append(Literal(bit, leaf, negated))
            for item in dict.fromkeys(leaf_items(leaf, self._checklist)):
                self.literals_on.setdefault(item, []).append(self.literals[-1])
        return bit


def masks_of(checklist: Checklist) -> Masks:
    """The masks of a checklist's own conditions, made once and kept with it."""
    masks: Masks | None = checklist.derived.get(Masks)
    if masks is None:
        shown = [each.shown_when for each in checklist.conditional if each.shown_when is not None]
        book = checklist.rulebook
        roots = [each.when for each in book.rules] + [each.if_ for each in book.guarantees]
        masks = checklist.derived[Masks] = Masks(checklist, [*roots, *shown])
    return masks


def leaf_items(leaf: Condition, checklist: Checklist) -> Iterator[str]:
    """The ids of the items that one condition reads itself, known to the checklist or not."""
    match leaf:
        case Present(item) | Compared(item) | Within(item) | Episodes(item) | HoursSince(item):
            yield item
        case Count():
            yield from (id for unit in checklist.counted(leaf) for id in unit)
        case InBand(score):
            yield from _weighed(checklist.scores.get(score))
        case InTable(id) if id in checklist.tables:
            for axis in (checklist.tables[id].rows, checklist.tables[id].columns):
                if axis.item is not None:
                    yield axis.item
                else:
                    yield from _weighed(checklist.scores.get(axis.score or ""))


def _weighed(score: Score | None) -> Iterator[str]:
    for term in score.terms if score is not None else ():
        for weight in term.maximum if isinstance(term, Maximum) else (term,):
            yield weight.item
