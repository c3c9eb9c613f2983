"""What changed between two versions of a checklist, as versioned JSON."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any

from attrs import fields, has

from signals.checklist import Checklist
from signals.condition import Condition
from signals.interchange.identity import identity_record
from signals.interchange.written_conditions import written_condition
from signals.revision import Revised, revisions


def revision_record(old: Checklist, new: Checklist) -> dict[str, Any]:
    """Every element that changed from one version to another, with what it was and is."""
    return {
        "format": "signals.diff",
        "version": 1,
        "old": identity_record(old),
        "new": identity_record(new),
        "changes": [revised_record(each) for each in revisions(old, new)],
    }


def revised_record(revised: Revised) -> dict[str, Any]:
    """One element that changed; one that is added or removed is given whole."""
    change, whole = "changed", None
    if revised.before is None or revised.after is None:
        change = "added" if revised.before is None else "removed"
        whole = plain(revised.after or revised.before)
    return {
        "subject": revised.subject.value,
        "id": revised.id,
        "former": revised.former,
        "change": change,
        "element": whole,
        "differences": [
            {"part": each.part, "before": plain(each.before), "after": plain(each.after)}
            for each in revised.differences
        ],
    }


def plain(value: object) -> Any:  # noqa: ANN401
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
