"""A screening file: the one versioned shape that every front end reads and writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.decision import Decision
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.interchange.identity import WrittenChecklist, identity_record, refuse_newer
from signals.interchange.scenarios import read_answers
from signals.interchange.statements import read_time, written_statement
from signals.orientation import Orientation, Urgency
from signals.record import Measure, Notice, Record, record_problems
from signals.screening import Screening

FORMAT = "signals.screening"
VERSION = 1


@frozen
class _Decision:
    orientations: tuple[Orientation, ...]
    date: dt.date
    proposed: tuple[Orientation, ...]
    urgency: Urgency | None = None
    proposed_urgency: Urgency | None = None
    reason: str | None = None
    second_reader: str | None = None
    left_open: tuple[str, ...] = ()


@frozen
class WrittenRecord:
    """A record as it is written."""

    format: str
    version: int
    checklist: WrittenChecklist
    date: dt.date
    statements: object
    time: str | None = None
    decision: _Decision | None = None
    measures: tuple[Measure, ...] = ()
    notices: tuple[Notice, ...] = ()
    concerns: str | None = None


@frozen
class Read:
    """A record that was read, and whether its checklist is still the one it was made with."""

    record: Record
    same_digest: bool


def screening_record(record: Record) -> dict[str, Any]:
    """A record as plain dictionaries, lists and texts; absent parts are left out."""
    screening, decision = record.screening, record.decision
    checklist = screening.checklist
    written: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "checklist": identity_record(checklist),
        "date": screening.date.isoformat(),
        "time": _hour(screening.time),
        "statements": {
            id: [_explicit(written_statement(each)) for each in statements]
            for id, statements in screening.stated
        },
        "decision": None if decision is None else _written_decision(decision),
        "measures": [_written_measure(each) for each in record.measures],
        "notices": [
            given(who=n.who, informed=n.informed, date=_day(n.date), why=n.why)
            for n in record.notices
        ],
        "concerns": record.concerns,
    }
    return {key: value for key, value in written.items() if not (value == [] or _unsaid(value))}


def _explicit(written: object) -> object:
    return written if isinstance(written, dict) else {"value": written}


def given(**values: object) -> dict[str, Any]:
    """The values that say something; what is absent, or a text of blanks, is not written."""
    return {key: value for key, value in values.items() if not _unsaid(value)}


def _unsaid(value: object) -> bool:
    """Whether there is nothing to write: a text of blanks says nothing, and would be refused."""
    return value is None or (isinstance(value, str) and not value.strip())


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _hour(time: dt.time | None) -> str | None:
    return None if time is None else time.isoformat("minutes")


def _written_measure(measure: Measure) -> dict[str, Any]:
    return given(
        what=measure.what,
        date=_day(measure.date),
        by=measure.by,
        time=_hour(measure.time),
        told=measure.told,
        action=measure.action,
    )


def _written_decision(decision: Decision) -> dict[str, Any]:
    proposed = decision.proposed_urgency
    return given(
        orientations=[each.value for each in decision.orientations],
        urgency=None if decision.urgency is None else decision.urgency.value,
        date=decision.date.isoformat(),
        proposed=[each.value for each in decision.proposed],
        proposed_urgency=None if proposed is None else proposed.value,
        reason=decision.reason,
        second_reader=decision.second_reader,
        left_open=list(decision.left_open),
    )


def read_record(raw: object, checklist_named: Callable[[str], Checklist]) -> Read:
    """The record that raw content holds, under its own version of the checklist.

    Raises ``InvalidInput`` with every problem, and ``NotFound`` when the library has no such
    version.
    """
    refuse_newer(raw, VERSION, "ce fichier")
    written = structured(raw, WrittenRecord)
    if written.format != FORMAT or written.version != VERSION:
        remedy = f"format: {FORMAT}, version: {VERSION}"
        raise InvalidInput([Problem(("format",), "ce n'est pas un fichier de repérage", remedy)])
    checklist = checklist_named(written.checklist.name)
    screening = Screening(checklist, written.date, read_time(written.time))
    try:
        answers = read_answers(written.statements, checklist, written.date)
    except InvalidInput as error:
        raise InvalidInput(error.under("statements")) from None
    for id, statements in answers:
        screening = screening.stating(id, statements)
    decision = _decision(written.decision)
    record = Record(screening, decision, written.measures, written.notices, written.concerns)
    problems = tuple(record_problems(record))
    if problems:
        raise InvalidInput(problems)
    return Read(record, written.checklist.digest == checklist.digest)


def _decision(written: _Decision | None) -> Decision | None:
    if written is None:
        return None
    return Decision(
        written.orientations,
        written.urgency,
        written.date,
        written.proposed,
        written.proposed_urgency,
        written.reason,
        written.second_reader,
        written.left_open,
    )
