"""The readings of a date, with its hour or without: the earliest and the latest that are told."""

from __future__ import annotations

import datetime as dt

import z3
from attrs import evolve, frozen

from signals.answer import Moment, Statement
from signals.item import Item
from signals.kind import ItemType
from signals.span import days_before
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
from signals.verification.readings.reading import Now, Reading, asked, holds, number_of
from signals.verification.readings.yes_no import LONGEST

_DAY = 86_400


@frozen(eq=False)
class Dated(Reading):
    """The moments told, between two: each a day ago (``early``, ``late``) and a second of it."""

    now: Now
    told: Formula
    early: Number
    early_second: Number
    late: Number
    late_second: Number

    @classmethod
    def any(cls, item: Item, tag: str, now: Now) -> Dated:
        """Any statements of a date item."""
        name = f"{tag}.{item.id}"
        unknown, told = z3.Bool(f"{name}.unknown"), z3.Bool(f"{name}.told")
        early, late = z3.Int(f"{name}.early"), z3.Int(f"{name}.late")
        if item.type is ItemType.DATE:
            return cls(item, unknown, now, told, early, 0, late, 0)
        seconds = z3.Int(f"{name}.early_second"), z3.Int(f"{name}.late_second")
        return cls(item, unknown, now, told, early, seconds[0], late, seconds[1])

    @property
    def known(self) -> Formula:
        """Whether a moment is told."""
        return self.told

    @property
    def several(self) -> Formula:
        """Whether more than one thing is stated."""
        apart = any_of((self.early != self.late, self.early_second != self.late_second))
        return any_of((all_of((self.told, self.unknown)), all_of((self.told, apart))))

    @property
    def rules(self) -> Formula:
        """Moments between 1900 and the screening, the early one before the late one."""
        return all_of(
            (
                self.late >= 0,
                self.early <= LONGEST,
                all_of((_in_day(self.early_second), _in_day(self.late_second))),
                self._ago(self.early, self.early_second) >= self._ago(self.late, self.late_second),
                any_of((self.late > 0, self.late_second <= self.now.last)),
            )
        )

    def _ago(self, day: Number, second: Number) -> Number:
        return day * _DAY - second

    @property
    def presence(self) -> Truths:
        """Whether a moment is told; nothing says that there is none."""
        return Truths(self.told, True)

    def within(self, days: int) -> Truths:
        """Whether it is within so many days before the screening."""
        return self._agreed(self.early <= days, self.late <= days)

    def hours_reach(self, hours: int) -> Truths:
        """Whether at least so many hours have passed since."""
        seconds = hours * 3600
        early, late = (
            self._ago(self.early, self.early_second),
            self._ago(self.late, self.late_second),
        )
        if self.item.monotone:
            # One moment is enough: the earliest is settled, or may be.
            return Truths(
                all_of((self.told, self._reaches(early, self.now.first, seconds))),
                any_of((self._waits, self._reaches(early, self.now.last, seconds))),
            )
        return Truths(
            all_of((self.told, self._reaches(late, self.now.first, seconds))),
            any_of((none_of(self.told), self._reaches(early, self.now.last, seconds))),
        )

    def _reaches(self, ago: Number, second: Number, bound: int) -> Formula:
        return ago + second >= bound

    def _agreed(self, early: Formula, late: Formula) -> Truths:
        if self.item.monotone:
            return Truths(all_of((self.told, late)), any_of((self._waits, late)))
        return Truths(all_of((self.told, early)), any_of((none_of(self.told), late)))

    def joined(self, other: Dated) -> Dated:
        """The moments of both, told of one item."""
        mine = self._ago(self.early, self.early_second), self._ago(self.late, self.late_second)
        theirs = (
            self._ago(other.early, other.early_second),
            self._ago(other.late, other.late_second),
        )
        alone = none_of(self.told)
        early = all_of((other.told, any_of((alone, theirs[0] > mine[0]))))
        late = all_of((other.told, any_of((alone, theirs[1] < mine[1]))))
        return evolve(
            self,
            told=any_of((self.told, other.told)),
            early=whether(early, other.early, self.early),
            early_second=whether(early, other.early_second, self.early_second),
            late=whether(late, other.late, self.late),
            late_second=whether(late, other.late_second, self.late_second),
        )

    @property
    def _waits(self) -> Formula:
        return any_of((none_of(self.told), self.unknown))

    def further(self, tag: str) -> Dated:
        """A date says nothing of a sign: nothing more is stated."""
        return self

    def completed(self, tag: str) -> tuple[Dated, Formula]:
        """A moment that the statements leave open."""
        full = evolve(Dated.any(self.item, tag, self.now), unknown=False, told=True)
        early, late = (
            self._ago(self.early, self.early_second),
            self._ago(self.late, self.late_second),
        )
        whole = self._ago(full.early, full.early_second), self._ago(full.late, full.late_second)
        if self.item.monotone:
            # What is told stays told; what waits may add any moment.
            told = all_of((whole[0] >= early, whole[1] <= late))
            same = all_of((whole[0] == early, whole[1] == late))
            kept = all_of((implied(self.told, told), implied(none_of(self._waits), same)))
        else:
            one = whole[0] == whole[1]
            inside = all_of((whole[0] <= early, whole[0] >= late))
            kept = all_of((one, implied(self.told, inside)))
        return full, all_of((full.rules, kept))

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model gives."""
        if not holds(self.told, model):
            return asked(self, model)
        days = (self.early, self.early_second), (self.late, self.late_second)
        moments = [self._moment(day, second, model, date) for day, second in days]
        return (*(Statement(each) for each in dict.fromkeys(moments)), *asked(self, model))

    def _moment(self, day: Number, second: Number, model: Model, date: dt.date) -> Moment:
        on = days_before(date, number_of(day, model))
        if self.item.type is ItemType.DATE:
            return on
        midnight = dt.datetime.combine(on, dt.time.min)
        return midnight + dt.timedelta(seconds=number_of(second, model))


def _in_day(second: Number) -> Formula:
    return True if isinstance(second, int) else all_of((second >= 0, second < _DAY))
