"""What every reading of an item has, whatever the item takes as an answer."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from attrs import evolve, fields, frozen

from signals.answer import Answer, Statement
from signals.item import Item
from signals.verification.formula import Formula, Model, Number, Truths, all_of, any_of, whether

_R = TypeVar("_R", bound="Reading")


@frozen
class Now:
    """The moment of a screening: whether its hour is known, and the second of its day."""

    timed: Formula
    second: Number

    @property
    def first(self) -> Number:
        """The first second of the day that it can stand for."""
        return whether(self.timed, self.second, 0)

    @property
    def last(self) -> Number:
        """The last second of the day that it can stand for."""
        return whether(self.timed, self.second, 86_399)


@frozen(eq=False)
class Reading:
    """The statements of one item, as formulas; ``unknown`` is « asked, and not known ».

    What raises ``NotImplementedError`` here is for each type of answer to say.
    """

    item: Item
    unknown: Formula

    @property
    def known(self) -> Formula:
        """Whether something is told, besides « unknown »."""
        raise NotImplementedError

    @property
    def stated(self) -> Formula:
        """Whether anything is stated."""
        return any_of((self.known, self.unknown))

    @property
    def several(self) -> Formula:
        """Whether it takes several statements: they contradict or complete one another."""
        return all_of((self.known, self.unknown))

    @property
    def rules(self) -> Formula:
        """What any statements that fit the item fulfil."""
        return True

    @property
    def presence(self) -> Truths:
        """Whether the item is present, hidden or not."""
        raise NotImplementedError

    def further(self: _R, tag: str) -> _R:
        """The same item with a further statement that affirms it."""
        raise NotImplementedError

    def completed(self: _R, tag: str) -> tuple[_R, Formula]:
        """A definite answer to the item, and what makes it a completion of this one."""
        raise NotImplementedError

    def merged(self: _R, flag: Formula, other: _R) -> _R:
        """One reading where a formula holds, and another of the same item where it does not."""
        names = [each.name for each in fields(type(self)) if each.name not in ("item", "now")]
        return evolve(
            self,
            **{name: _merged(flag, getattr(self, name), getattr(other, name)) for name in names},
        )

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model of the solver gives, at a screening date."""
        raise NotImplementedError


def asked(reading: Reading, model: Model) -> tuple[Statement, ...]:
    """The statement « unknown » where a model has it."""
    return (Statement(Answer.UNKNOWN),) if holds(reading.unknown, model) else ()


def holds(formula: Formula, model: Model) -> bool:
    """Whether a formula holds in a model of the solver; what it leaves free is false."""
    if isinstance(formula, bool):
        return formula
    return str(model.eval(formula, model_completion=True)) == "True"


def number_of(number: Number, model: Model) -> int:
    """What a number is in a model of the solver."""
    return number if isinstance(number, int) else model.eval(number, True).as_long()


def _merged(flag: Formula, one: Formula, other: Formula) -> Formula:
    if isinstance(one, tuple):
        return tuple(_merged(flag, *pair) for pair in zip(one, other, strict=True))
    return whether(flag, one, other)
