"""Why a condition holds: the items, with what was stated of them, that make it hold."""

from __future__ import annotations

from collections.abc import Iterator

from signals.answer import Answer, Statement
from signals.candidate import items_read
from signals.condition import All, AtLeast, Condition, Count, Either
from signals.evaluation import truth
from signals.facts import Facts

Because = tuple[tuple[str, tuple[Statement, ...]], ...]


def grounds(condition: Condition, facts: Facts) -> Because:
    """The items that make a condition hold, in the checklist's order, with their statements.

    Of a sign that is present, the statements that say so; of the rest, everything stated.
    """
    ids = sorted(set(_items(condition, facts)), key=facts.checklist.position.__getitem__)
    return tuple(
        (id, _telling(id, facts)) for id in ids if id in facts.statements.keys() - facts.hidden
    )


def _items(condition: Condition, facts: Facts) -> Iterator[str]:
    match condition:
        case All(parts) | Either(parts) | AtLeast(_, parts):
            for part in parts:
                if truth(part, facts):
                    yield from _items(part, facts)
        case Count():
            for unit in facts.checklist.counted(condition):
                yield from (id for id in unit if facts.presence(id))
        case _:
            yield from items_read(condition, facts)


def _telling(id: str, facts: Facts) -> tuple[Statement, ...]:
    stated = facts.statements[id]
    affirmed = tuple(each for each in stated if each.value is Answer.YES)
    return affirmed if affirmed and facts.presence(id) else stated
