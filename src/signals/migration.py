"""A screening begun under one version of a checklist, brought to another."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from signals.checklist import Checklist
from signals.errors import InvalidAnswer
from signals.screening import Screening


class ChangeKind(Enum):
    """What happened to an item between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    RETYPED = "retyped"


@frozen
class ItemChange:
    """One item that changed between two versions, and whether an answer to it was left behind."""

    kind: ChangeKind
    item: str
    answer_left: bool = False


def item_changes(old: Checklist, new: Checklist) -> Iterator[ItemChange]:
    """The items that were removed, added, reworded or retyped, in the order of the checklists."""
    for id, item in old.items.items():
        newer = new.items.get(new_id(id, new))
        if newer is None:
            yield ItemChange(ChangeKind.REMOVED, id)
        elif (newer.type, newer.kind, newer.options) != (item.type, item.kind, item.options):
            yield ItemChange(ChangeKind.RETYPED, id)
        elif newer.question != item.question:
            yield ItemChange(ChangeKind.REWORDED, id)
    for id, item in new.items.items():
        if id not in old.items and not any(former in old.items for former in item.formerly):
            yield ItemChange(ChangeKind.ADDED, id)


def new_id(id: str, checklist: Checklist) -> str:
    """The id that a question of another version has in a checklist, where it was renamed."""
    if id in checklist.items:
        return id
    renamed = (new for new, item in checklist.items.items() if id in item.formerly)
    return next(renamed, id)


def brought_to(
    screening: Screening, checklist: Checklist
) -> tuple[Screening, tuple[ItemChange, ...]]:
    """The screening under another version of its checklist, with everything that changed.

    An answer is carried over when it still fits; otherwise the item is left without an answer,
    which is never taken for « no », and the change says so.
    """
    brought = Screening(checklist, screening.date, screening.time)
    left: set[str] = set()
    for id, statements in screening.stated:
        newer = new_id(id, checklist)
        if newer not in checklist.items:
            left.add(id)
            continue
        try:
            brought = brought.stating(newer, (*brought.statements.get(newer, ()), *statements))
        except InvalidAnswer:
            left.add(id)
    changes = {each.item: each for each in item_changes(screening.checklist, checklist)}
    # Its words are the same, and what may be answered is not: narrower bounds, another unit.
    changes |= {id: ItemChange(ChangeKind.RETYPED, id) for id in sorted(left - changes.keys())}
    return brought, tuple(
        ItemChange(each.kind, each.item, each.item in left) for each in changes.values()
    )
