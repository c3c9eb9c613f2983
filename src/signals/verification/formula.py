"""Formulas over all answers, and three-valued truths made of two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import z3
from attrs import frozen

Formula = Any
"""A formula of the solver, or a plain ``bool`` where it is known beforehand."""

Number = Any
"""A whole number of the solver, or a plain ``int``."""

Model = Any
"""Answers that the solver found, as values of its formulas."""


def none_of(formula: Formula) -> Formula:
    """The contrary of a formula."""
    return not formula if isinstance(formula, bool) else z3.Not(formula)


def all_of(formulas: Iterable[Formula]) -> Formula:
    """Whether every formula holds."""
    kept = [each for each in formulas if each is not True]
    if any(each is False for each in kept):
        return False
    return z3.And(kept) if len(kept) > 1 else kept[0] if kept else True


def any_of(formulas: Iterable[Formula]) -> Formula:
    """Whether one formula at least holds."""
    kept = [each for each in formulas if each is not False]
    if any(each is True for each in kept):
        return True
    return z3.Or(kept) if len(kept) > 1 else kept[0] if kept else False


def at_least(k: int, formulas: Iterable[Formula]) -> Formula:
    """Whether at least ``k`` formulas hold."""
    listed = list(formulas)
    sure = sum(each is True for each in listed)
    open_ = [each for each in listed if not isinstance(each, bool)]
    missing = k - sure
    if missing <= 0:
        return True
    if missing > len(open_):
        return False
    if missing == 1:
        return any_of(open_)
    if missing == len(open_):
        return all_of(open_)
    return z3.AtLeast(*open_, missing)


def at_most(k: int, formulas: Sequence[Formula]) -> Formula:
    """Whether at most ``k`` formulas hold."""
    return none_of(at_least(k + 1, formulas))


def implied(one: Formula, other: Formula) -> Formula:
    """Whether a formula holds wherever another does."""
    return any_of((none_of(one), other))


def whether(condition: Formula, one: Formula, other: Formula) -> Formula:
    """One formula or number where a condition holds, and another where it does not."""
    if isinstance(condition, bool):
        return one if condition else other
    return one if one is other else z3.If(condition, one, other)


def highest(numbers: Sequence[Number]) -> Number:
    """The highest of some numbers; 0 where there are none."""
    found = numbers[0] if numbers else 0
    for each in numbers[1:]:
        found = whether(each > found, each, found)
    return found


@frozen
class Truths:
    """A truth that depends on the answers: where it is settled true, where it is not false."""

    must: Formula
    may: Formula

    def within(self, shown: Truths) -> Truths:
        """The same truth read on an item that may be hidden, or not yet known to be shown."""
        return Truths(all_of((self.must, shown.must)), all_of((self.may, shown.may)))


HOLDS = Truths(True, True)
OPEN = Truths(False, True)


def negated(truth: Truths) -> Truths:
    """The contrary of a truth; what is open stays open."""
    return Truths(none_of(truth.may), none_of(truth.must))


def settled(k: int, truths: Iterable[Truths]) -> Truths:
    """Whether at least ``k`` truths hold, settled as soon as the known ones settle it."""
    listed = list(truths)
    musts, mays = [each.must for each in listed], [each.may for each in listed]
    return Truths(at_least(k, musts), at_least(k, mays))


def every(truths: Iterable[Truths]) -> Truths:
    """Whether all truths hold."""
    listed = list(truths)
    return settled(len(listed), listed)
