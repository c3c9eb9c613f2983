"""Conditions over bits: at least so many of some bits, and of other such conditions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_

from attrs import evolve, frozen

from signals.kleene import Truth

Holds = Callable[[int], bool]
"""Whether a condition holds where these bits do."""

Grounds = Callable[[int], int]
"""The presences of the items that make a condition hold, where these bits do."""


@frozen(eq=False)
class Term:
    """A condition over bits.

    It never holds without one of the bits that it ``needs``; ``one_of`` are the bits of which one
    is enough, where it asks nothing else; ``reads`` are the presences of the items that it reads,
    and ``grounds`` gives those of them that make it hold, where some bits do.
    """

    holds: Holds
    needs: int
    reads: int
    grounds: Grounds
    one_of: int | None = None

    def truth(self, must: int, may: int) -> Truth:
        """Whether it holds, of the bits that hold and of those that hold or are not known."""
        return True if self.holds(must) else None if self.holds(may) else False


def settled_bit(bit: int, truth: Truth, must: int, may: int) -> tuple[int, int]:
    """The bits that hold, and those that may, once it is known what one of them is worth."""
    return must | bit if truth else must & ~bit, may & ~bit if truth is False else may | bit


def one_of(bits: int, reads: int) -> Term:
    """A term for which one of some bits is enough; without any, it never holds."""
    present = bits == reads
    return Term(
        lambda held: held & bits != 0,
        bits,
        reads,
        (lambda held: held & reads) if present else lambda _: reads,
        bits,
    )


def read_whole(term: Term) -> Term:
    """The same term, of which all the items that it reads are grounds."""
    return evolve(term, grounds=lambda _: term.reads)


def at_least(k: int, terms: Sequence[Term]) -> Term:
    """A term that holds where at least ``k`` of these, one or more, do."""
    reads = reduce(or_, (term.reads for term in terms), 0)
    if k > len(terms):
        return one_of(0, reads)
    # At least k of n hold: one holds of any n - k + 1, and so of those that need the fewest bits.
    fewest = sorted((term.needs for term in terms), key=int.bit_count)[: len(terms) - k + 1]
    needs = reduce(or_, fewest)
    if k == 1:
        bits = reduce(or_, (term.one_of or 0 for term in terms))
        rest = tuple(term.holds for term in terms if term.one_of is None)
        holds = _any(bits, rest) if rest else one_of(bits, 0).holds
        return Term(holds, needs, reads, _grounds(terms), None if rest else bits)
    single = [term.one_of for term in terms if term.one_of and term.one_of.bit_count() == 1]
    if len(set(single)) < len(single):
        single = []  # one bit that stands for two parts is counted twice
    bits = reduce(or_, single, 0)
    rest = tuple(term.holds for term in terms if term.one_of not in single)
    holds = (_every if k == len(terms) else _count(k))(bits, rest)
    return Term(holds, needs, reads, _grounds(terms))


def _grounds(terms: Sequence[Term]) -> Grounds:
    presences = reduce(or_, (term.reads for term in terms if term.one_of == term.reads), 0)
    rest = tuple((term.holds, term.grounds) for term in terms if term.one_of != term.reads)

    def grounds(held: int) -> int:
        found = held & presences
        for holds, of_part in rest:
            if holds(held):
                found |= of_part(held)
        return found

    return grounds


def _any(bits: int, rest: tuple[Holds, ...]) -> Holds:
    def holds(held: int) -> bool:
        if held & bits:
            return True
        for each in rest:  # noqa: SIM110 - a generator costs more than what it would read
            if each(held):
                return True
        return False

    return holds


def _every(bits: int, rest: tuple[Holds, ...]) -> Holds:
    def holds(held: int) -> bool:
        if held & bits != bits:
            return False
        for each in rest:  # noqa: SIM110 - a generator costs more than what it would read
            if not each(held):
                return False
        return True

    return holds


def _count(k: int) -> Callable[[int, tuple[Holds, ...]], Holds]:
    def counting(bits: int, rest: tuple[Holds, ...]) -> Holds:
        def holds(held: int) -> bool:
            missing = k - (held & bits).bit_count()
            if missing <= 0:
                return True
            for each in rest:
                if each(held):
                    missing -= 1
                    if not missing:
                        return True
            return False

        return holds if rest else lambda held: (held & bits).bit_count() >= k

    return counting
