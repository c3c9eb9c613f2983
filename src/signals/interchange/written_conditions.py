"""A condition as a rule file writes it: the way back from the closed union."""

from __future__ import annotations

from typing import Any

from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Distinct,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)


def written_condition(condition: Condition) -> dict[str, Any]:
    """A condition in the file format, without what the format presumes."""
    match condition:
        case Always():
            return {"always": True}
        case Present(item):
            return {"yes": item}
        case Compared():
            return _compared(condition)
        case All(parts):
            return {"all": [written_condition(part) for part in parts]}
        case Either(parts):
            return {"any": [written_condition(part) for part in parts]}
        case AtLeast(k, parts):
            return {"at_least": k, "of": [written_condition(part) for part in parts]}
        case Not(part):
            return {"not": written_condition(part)}
        case Count():
            return {"count": _count(condition)}
        case Within(item, days):
            return {"within": {"item": item, "days": days}}
        case Episodes():
            return {"episodes": _episodes(condition)}
        case HoursSince(item, at_least):
            return {"hours_since": {"item": item, "at_least": at_least}}
        case InBand(score, at_least):
            return {"score": score, "at_least": at_least}
        case InTable(table, at_least):
            return {"table": table, "at_least": at_least}


def _compared(condition: Compared) -> dict[str, Any]:
    written: dict[str, Any] = {"item": condition.item}
    if len(condition.one_of) == 1:
        written["is"] = condition.one_of[0]
    elif condition.one_of:
        written["one_of"] = list(condition.one_of)
    if condition.at_least is not None:
        written["at_least"] = condition.at_least
    if condition.at_most is not None:
        written["at_most"] = condition.at_most
    return written


def _count(count: Count) -> dict[str, Any]:
    written: dict[str, Any] = {"at_least": count.at_least}
    if count.kinds:
        written["kinds"] = [kind.value for kind in count.kinds]
    if count.sections:
        written["sections"] = list(count.sections)
    if count.groups:
        written["groups"] = list(count.groups)
    if count.distinct is not Distinct.ITEMS:
        written["distinct"] = count.distinct.value
    return written


def _episodes(condition: Episodes) -> dict[str, Any]:
    written = {
        "item": condition.item,
        "fact": condition.fact.value,
        "at_least": condition.at_least,
    }
    return written if condition.days is None else {**written, "days": condition.days}
