"""What changed between two versions of a checklist, as versioned JSON."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any

from attrs import fields, frozen, has

from signals.checklist import Checklist
from signals.condition import Condition
from signals.interchange.identity import WrittenChecklist, identity_record
from signals.interchange.outcome_shape import FindingShape
from signals.interchange.written_conditions import written_condition
from signals.revision import Revised, Subject, revisions

FORMAT = "signals.diff"
VERSION = 1


class ChangeMade(Enum):
    """What happened to an element between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@frozen
class DifferenceShape:
    """One part of an element, as it was and as it is."""

    part: str
    before: object
    after: object


@frozen
class RevisedShape:
    """An element that changed; one that is added or removed is given whole."""

    subject: Subject
    id: str
    former: str | None
    change: ChangeMade
    element: object
    differences: tuple[DifferenceShape, ...]


@frozen
class ShiftShape:
    """A screening that two versions orient otherwise."""

    answers: dict[str, object]
    time: str | None
    before: FindingShape
    after: FindingShape
    rules: tuple[str, ...]


@frozen
class OthersShape:
    """Whether there are more screenings than those given, each way."""

    raised: bool
    lowered: bool


@frozen
class RevisionShape:
    """What two versions have different, and for whom where that was asked."""

    format: str
    version: int
    old: WrittenChecklist
    new: WrittenChecklist
    changes: tuple[RevisedShape, ...]
    examined: bool = False
    raised: tuple[ShiftShape, ...] = ()
    lowered: tuple[ShiftShape, ...] = ()
    others: OthersShape = OthersShape(raised=False, lowered=False)


def revision_record(old: Checklist, new: Checklist) -> dict[str, Any]:
    """Every element that changed from one version to another, with what it was and is."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "old": identity_record(old),
        "new": identity_record(new),
        "changes": [revised_record(each) for each in revisions(old, new)],
    }


def revised_record(revised: Revised) -> dict[str, Any]:
    """One element that changed; one that is added or removed is given whole."""
    change, whole = ChangeMade.CHANGED, None
    if revised.before is None or revised.after is None:
        change = ChangeMade.ADDED if revised.before is None else ChangeMade.REMOVED
        whole = plain(revised.after or revised.before)
    return {
        "subject": revised.subject.value,
        "id": revised.id,
        "former": revised.former,
        "change": change.value,
        "element": whole,
        "differences": [
            {"part": each.part, "before": plain(each.before), "after": plain(each.after)}
            for each in revised.differences
        ],
    }


def plain(value: object) -> object:
    """A part of an element as JSON: a condition as a rule file writes it."""
    if isinstance(value, Condition):
        return written_condition(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    of = type(value)
    if has(of):
        return {each.name: plain(getattr(value, each.name)) for each in fields(of)}
    return value
