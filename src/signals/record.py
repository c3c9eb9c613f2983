"""What is kept of a screening with its decision: measures taken, and who was informed or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, field, frozen

from signals.decision import Decision
from signals.errors import Path, Problem
from signals.fitting import text_problems
from signals.screening import Screening


@frozen
class Measure:
    """Something already done: what, when, by whom (a role)."""

    what: str = field(repr=False)
    date: dt.date | None = None
    by: str | None = field(default=None, repr=False)


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
        ]
    for rank, notice in enumerate(record.notices):
        texts += [(("notices", rank, "who"), notice.who), (("notices", rank, "why"), notice.why)]
    for path, text in texts:
        yield from text_problems(path, text)
