"""What a person concludes from a filled grid: answers to questions first, then the sentences.

Truths are true, false, or ``None`` for « encore possible »; bounds stand for what is not known.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

from attrs import frozen
from paper_grid import CHOICE, DATE, EPISODES, NUMBER, TEXT, YES_NO, PrintedGrid

Truth = bool | None
UNKNOWN = "ne sait pas"


@frozen
class Written:
    """One thing written beside a question: a box by its words, a number, a date, episodes."""

    value: object
    day: dt.date | None = None


@frozen(eq=False)
class Sheet:
    """A printed grid, filled: what is written beside each number, on a day, at an hour or not.

    ``hidden`` questions do not count, as what they depend on is not met; ``veiled`` ones may not.
    """

    grid: PrintedGrid
    written: dict[str, tuple[Written, ...]]
    day: dt.date
    time: dt.time | None
    hidden: frozenset[str] = frozenset()
    veiled: frozenset[str] = frozenset()

    def known(self, number: str) -> list[object]:
        """What is written beside a question, « ne sait pas » apart."""
        return [each.value for each in self.written.get(number, ()) if each.value != UNKNOWN]

    def doubtful(self, number: str) -> bool:
        """Whether « ne sait pas » stands beside a question."""
        return any(each.value == UNKNOWN for each in self.written.get(number, ()))

    def waits(self, number: str) -> bool:
        """Whether more may still be learnt of a question."""
        known = self.known(number)
        return not known or (self.doubtful(number) and number not in self.grid.plain)

    def moments_of_now(self) -> tuple[dt.datetime, dt.datetime]:
        """The first and the last instant at which the sheet may have been filled."""
        if self.time is not None:
            now = dt.datetime.combine(self.day, self.time)
            return now, now
        return bounds(self.day)

    def yes(self, number: str) -> Truth:
        """Whether a question is worth a « oui », where it counts."""
        return self.veil(number, self._yes(number))

    def veil(self, number: str, truth: Truth) -> Truth:
        """A truth read on a question: false where it does not count, not settled where it may."""
        if number in self.hidden:
            return False
        return None if truth and number in self.veiled else truth

    def _yes(self, number: str) -> Truth:
        shape = self.grid.questions[number].shape
        known = self.known(number)
        if shape == YES_NO:
            if number in self.grid.plain:
                return known[0] == "oui" if len(set(known)) == 1 else None
            if "oui" in known:
                return True
            return None if self.doubtful(number) or not known else False
        if shape in (NUMBER, CHOICE):
            low, high = self.reach(number)
            return True if low >= 1 else None if high >= 1 else False
        if shape == EPISODES:
            if any(known):
                return True
            return None if self.waits(number) else False
        assert shape in (DATE, TEXT)
        return True if known else None

    def reach(self, number: str) -> tuple[float, float]:
        """The lowest and the highest number, or rank among the options, that can be the answer."""
        question = self.grid.questions[number]
        top = len(question.options) - 1 if question.shape == CHOICE else math.inf
        known = [self._rank(number, value) for value in self.known(number)]
        if number == self.grid.age:
            young = self.grid.oldest_presumed
            grown = [value for value in known if value > young]
            if not known or (grown and (self.doubtful(number) or len(grown) < len(known))):
                return 0, young
        if not known:
            return 0, top
        if number in self.grid.plain:
            return min(known), max(known)
        return max(known), top if self.doubtful(number) else max(known)

    def _rank(self, number: str, value: object) -> int:
        options = self.grid.questions[number].options
        return options.index(str(value)) if options else int(str(value))

    def options(self, number: str) -> tuple[set[str], set[str]]:
        """The options that are written, and those that can be the answer."""
        options = self.grid.questions[number].options
        low, high = (int(each) for each in self.reach(number))
        between = set(options[low : high + 1])
        known = {str(each) for each in self.known(number)}
        return (known if known and number in self.grid.plain else between), between

    def minor(self) -> Truth:
        """Whether the person is a minor, or presumed so."""
        if any(self.yes(number) for number in self.grid.doubts):
            return True
        low, high = self.reach(self.grid.age)
        return True if high < 18 else None if low < 18 else False


def bounds(moment: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The first and the last instant of a moment; a day without an hour lasts the day."""
    if isinstance(moment, dt.datetime):
        return moment, moment
    return dt.datetime.combine(moment, dt.time()), dt.datetime.combine(moment, dt.time(23, 59, 59))


def at_least(k: int, truths: Iterable[Truth]) -> Truth:
    """Whether k of some truths hold, or may."""
    told = list(truths)
    if sum(each is True for each in told) >= k:
        return True
    return None if sum(each is not False for each in told) >= k else False
