"""An explanation as JSON, and its shape as types: what its schema is made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

from attrs import frozen

from signals.change import Change, Listed
from signals.explanation import Basis, Explanation, Lack, Part
from signals.interchange.identity import WrittenChecklist, identity_record
from signals.interchange.outcome_record import finding_record
from signals.interchange.outcome_shape import FindingShape
from signals.interchange.screening_record import WrittenRecord, screening_record
from signals.interchange.statements import written_value
from signals.record import Record

FORMAT = "signals.explanation"
VERSION = 1
_T = TypeVar("_T")


@frozen
class SufficientShape:
    """The first sets of items whose answers suffice, and how many sets there are."""

    sets: tuple[tuple[str, ...], ...]
    count: int
    counted: bool


@frozen
class LackShape:
    """Items without whose answers a part is not reached, and what is then established."""

    items: tuple[str, ...]
    leaves: FindingShape


@frozen
class RestsOnShape:
    """The first sets of items that a part rests on, and how many sets there are."""

    sets: tuple[LackShape, ...]
    count: int
    counted: bool


@frozen
class BasisShape:
    """Parts of what is established that rest on the same answers."""

    parts: tuple[Part, ...]
    suffices: SufficientShape
    rests_on: RestsOnShape


@frozen
class RaisedShape:
    """Answers that would raise what is established, and what they reach."""

    answers: dict[str, object]
    reaches: FindingShape


@frozen
class RaisingShape:
    """The first of the smallest changes that raise, and how many there are."""

    sets: tuple[RaisedShape, ...]
    count: int
    counted: bool


@frozen
class ExplanationShape:
    """An explanation."""

    format: str
    version: int
    checklist: WrittenChecklist
    date: dt.date
    established: FindingShape
    possible: FindingShape
    held: tuple[str, ...]
    why: tuple[BasisShape, ...]
    raising: RaisingShape
    screening: WrittenRecord


def explanation_record(explanation: Explanation) -> dict[str, Any]:
    """An explanation as plain dictionaries, lists and texts, ready for JSON."""
    outcome = explanation.outcome
    return {
        "format": FORMAT,
        "version": VERSION,
        "checklist": identity_record(outcome.checklist),
        "date": outcome.date.isoformat(),
        "established": finding_record(outcome.established),
        "possible": finding_record(outcome.possible),
        "held": list(explanation.held),
        "why": [_basis(each) for each in explanation.why],
        "raising": _listed(explanation.raising, _change),
        "screening": screening_record(Record(outcome.screening)),
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "parts": [part.value for part in basis.parts],
        "suffices": _listed(basis.suffices, list),
        "rests_on": _listed(basis.rests_on, _lack),
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {"items": list(lack.answers), "leaves": finding_record(lack.leaves)}


def _change(change: Change) -> dict[str, Any]:
    answers = {id: written_value(value) for id, value in change.answers}
    return {"answers": answers, "reaches": finding_record(change.reaches)}


def _listed(listed: Listed[_T], written: Callable[[_T], Any]) -> dict[str, Any]:
    return {
        "sets": [written(each) for each in listed.first],
        "count": listed.count,
        "counted": listed.counted,
    }
