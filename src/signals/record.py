"""What is kept of a screening with its decision: measures taken, and who was informed or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, field, frozen

from signals.decision import Decision
from signals.errors import Path, Problem
from signals.fitting import text_problems
from signals.orientation import Action
from signals.screening import Screening


@frozen
class Measure:
    """Something already done: what, when, by whom (a role), who was told of it.

    ``action`` is the id of the action of the checklist that was due, where it is one.
    """

    what: str = field(repr=False)
    date: dt.date | None = None
    by: str | None = field(default=None, repr=False)
    time: dt.time | None = None
    told: str | None = field(default=None, repr=False)
    action: str | None = None


@frozen
class Notice:
    """Somebody who was informed, or was not and why."""

    who: str = field(repr=False)
    informed: bool
    date: dt.date | None = None
    why: str | None = field(default=None, repr=False)


@frozen
class Record:
    """A screening with what was decided and done; it is stored nowhere unless a person asks.

    ``concerns`` is why it worries, in the professional's own words.
    """

    screening: Screening
    decision: Decision | None = None
    measures: tuple[Measure, ...] = ()
    notices: tuple[Notice, ...] = ()
    concerns: str | None = field(default=None, repr=False)

    @property
    def holds_more(self) -> bool:
        """Whether anything is decided, done, told or written beside the answers."""
        return self != Record(self.screening)

    def measure_of(self, action: str) -> Measure | None:
        """The measure that did an action; nothing where it is not done."""
        return next((each for each in self.measures if each.action == action), None)

    def doing(self, action: Action, date: dt.date, time: dt.time | None = None) -> Record:
        """With an action done on a day, at an hour; the same where it is done already.

        It is an account of what was done: the screening, and its outcome, are the same.
        """
        if self.measure_of(action.id) is not None:
            return self
        done = Measure(action.do, date, time=time, action=action.id)
        return evolve(self, measures=(*self.measures, done))

    def amending(self, former: Measure, measure: Measure) -> Record:
        """With a measure told otherwise, in its place."""
        told = (measure if each is former else each for each in self.measures)
        return evolve(self, measures=tuple(told))

    def taking_back(self, action: str) -> Record:
        """Without what was said to be done of an action."""
        kept = (each for each in self.measures if each.action != action)
        return evolve(self, measures=tuple(kept))

    def without_blank_rows(self) -> Record:
        """The record without the rows that were begun and do not say what or who."""
        measures = tuple(each for each in self.measures if each.what.strip())
        notices = tuple(each for each in self.notices if each.who.strip())
        return evolve(self, measures=measures, notices=notices)


def record_problems(record: Record) -> Iterator[Problem]:
    """Every text of a record that is too long to be kept or printed, with its place."""
    decision = record.decision
    texts: list[tuple[Path, str | None]] = [(("concerns",), record.concerns)]
    if decision is not None:
        texts.append((("decision", "reason"), decision.reason))
        texts.append((("decision", "second_reader"), decision.second_reader))
    for rank, measure in enumerate(record.measures):
        texts += [
            (("measures", rank, "what"), measure.what),
            (("measures", rank, "by"), measure.by),
            (("measures", rank, "told"), measure.told),
        ]
    for rank, notice in enumerate(record.notices):
        texts += [(("notices", rank, "who"), notice.who), (("notices", rank, "why"), notice.why)]
    for path, text in texts:
        yield from text_problems(path, text)
