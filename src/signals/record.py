"""What is kept of a screening with its decision: measures taken, and who was informed or not."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.decision import Decision
from signals.screening import Screening


@frozen
class Measure:
    """Something already done: what, when, by whom (a role)."""

    what: str
    date: dt.date | None = None
    by: str | None = None


@frozen
class Notice:
    """Somebody who was informed, or was not and why."""

    who: str
    informed: bool
    date: dt.date | None = None
    why: str | None = None


@frozen
class Record:
    """A screening with what was decided and done; it is stored nowhere unless a person asks."""

    screening: Screening
    decision: Decision | None = None
    measures: tuple[Measure, ...] = ()
    notices: tuple[Notice, ...] = ()
