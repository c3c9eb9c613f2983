"""Why a condition holds: the items, with what was stated of them, that make it hold."""

from __future__ import annotations

from functools import reduce
from operator import or_

from signals.answer import Answer, Statement
from signals.condition import All, AtLeast, Condition, Count, Either
from signals.evaluation import reads, truth
from signals.facts import Facts
from signals.masks import masks_of

Because = tuple[tuple[str, tuple[Statement, ...]], ...]


def grounds(condition: Condition, facts: Facts) -> Because:
    """The items that make a condition hold, in the checklist's order, with their statements.

    Of a sign that is present, the statements that say so; of the rest, everything stated.
    """
    stated, hidden = facts.statements, facts.hidden
    return tuple(
        (id, _telling(id, facts))
        for id in masks_of(facts.checklist).items(_read(condition, facts))
        if id in stated and id not in hidden
    )


def _read(condition: Condition, facts: Facts) -> int:
    """The presences of the items, as bits, that make a condition hold."""
    match condition:
        case All(parts) | Either(parts) | AtLeast(_, parts):
            return reduce(or_, (_read(part, facts) for part in parts if truth(part, facts)), 0)
        case Count():
            return reads(condition, facts) & facts.must
        case _:
            return reads(condition, facts)


def _telling(id: str, facts: Facts) -> tuple[Statement, ...]:
    stated = facts.statements[id]
    affirmed = tuple(each for each in stated if each.value is Answer.YES)
    return affirmed if affirmed and facts.presence(id) else stated
