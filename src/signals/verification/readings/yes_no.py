"""The readings of a question answered by yes or no, with the days on which a yes is dated."""

from __future__ import annotations

import datetime as dt

import z3
from attrs import evolve, frozen

from signals.answer import Answer, Statement
from signals.item import Item
from signals.span import days_before
from signals.verification.formula import (
    Formula,
    Model,
    Number,
    Truths,
    all_of,
    any_of,
    at_least,
    implied,
    none_of,
    whether,
)
from signals.verification.readings.reading import Reading, asked, holds, number_of

LONGEST = 40_000
"""How many days back a statement is dated at most: nothing is dated before 1900."""


@frozen(eq=False)
class YesNo(Reading):
    """A yes with a day, a yes without one, a no: each stated or not; ``newest`` is in days ago."""

    dated: Formula
    undated: Formula
    no: Formula
    newest: Number

    @classmethod
    def any(cls, item: Item, tag: str, in_time: bool) -> YesNo:
        """Any statements of an item; ``in_time`` says whether a condition reads their days."""
        name = f"{tag}.{item.id}"
        dated = z3.Bool(f"{name}.dated") if in_time else False
        newest = z3.Int(f"{name}.newest") if in_time else 0
        unknown, undated, no = (z3.Bool(f"{name}.{each}") for each in ("unknown", "yes", "no"))
        return cls(item, unknown, dated, undated, no, newest)

    @property
    def yes(self) -> Formula:
        """Whether a yes is stated."""
        return any_of((self.dated, self.undated))

    @property
    def known(self) -> Formula:
        """Whether a yes or a no is stated."""
        return any_of((self.yes, self.no))

    @property
    def several(self) -> Formula:
        """Whether more than one thing is stated."""
        return at_least(2, (self.dated, self.undated, self.no, self.unknown))

    @property
    def rules(self) -> Formula:
        """A yes is dated between 1900 and the day of the screening."""
        return _in_calendar(self.newest)

    @property
    def presence(self) -> Truths:
        """A yes is enough where more may only raise; elsewhere what is told must agree."""
        if self.item.monotone:
            return Truths(self.yes, any_of((self.yes, self.unknown, none_of(self.no))))
        return Truths(
            all_of((self.yes, none_of(self.no))), none_of(all_of((self.no, none_of(self.yes))))
        )

    def within(self, days: int, present: Truths) -> Truths:
        """Whether it is present, as far as it is shown, and dated within so many days."""
        recent = all_of((self.dated, self.newest <= days))
        waits = self.unknown if self.item.monotone else False
        open_ = any_of((self.undated, waits))
        return Truths(
            all_of((present.must, recent)),
            any_of(
                (
                    all_of((present.must, any_of((recent, open_)))),
                    all_of((present.may, none_of(present.must))),
                )
            ),
        )

    def further(self, tag: str) -> YesNo:
        """One more yes, dated or not."""
        name = f"{tag}.{self.item.id}"
        if self.dated is False:
            return evolve(self, undated=True)
        when, newest = z3.Bool(f"{name}.when"), z3.Int(f"{name}.newest")
        later = any_of((none_of(self.dated), newest < self.newest))
        return evolve(
            self,
            dated=any_of((self.dated, when)),
            undated=any_of((self.undated, none_of(when))),
            newest=whether(all_of((when, later)), newest, self.newest),
        )

    def completed(self, tag: str) -> tuple[YesNo, Formula]:
        """A yes or a no that the statements leave open, a yes with a day they leave open."""
        yes = z3.Bool(f"{tag}.{self.item.id}.yes")
        in_time = self.dated is not False
        newest = z3.Int(f"{tag}.{self.item.id}.newest") if in_time else 0
        full = (
            YesNo(self.item, False, yes, False, none_of(yes), newest)
            if in_time
            else YesNo(self.item, False, False, yes, none_of(yes), 0)
        )
        kept = [implied(self.presence.must, yes), implied(yes, self.presence.may)]
        if in_time:
            # A yes with a day keeps it; a further one may only be nearer.
            kept += [full.rules, implied(self.dated, newest <= self.newest)]
            waits = self.unknown if self.item.monotone else False
            more = any_of((self.undated, waits, none_of(self.yes)))
            kept.append(implied(none_of(more), newest == self.newest))
        return full, all_of(kept)

    def statements(self, model: Model, date: dt.date) -> tuple[Statement, ...]:
        """The statements that a model gives."""
        said: list[Statement] = []
        if holds(self.dated, model):
            said.append(Statement(Answer.YES, days_before(date, number_of(self.newest, model))))
        if holds(self.undated, model):
            said.append(Statement(Answer.YES))
        if holds(self.no, model):
            said.append(Statement(Answer.NO))
        return (*said, *asked(self, model))


def _in_calendar(days: Number) -> Formula:
    return True if isinstance(days, int) else all_of((days >= 0, days <= LONGEST))
