"""How a former record becomes a sheet beside a screening: which of its questions are today's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from attrs import evolve

from signals.answer import Provenance, Statement
from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem
from signals.fitting import statement_problems
from signals.item import Item
from signals.kind import ItemType
from signals.migration import new_id
from signals.prepared import Aside, LeftAside, PreparedSheet, Told, Wait
from signals.record import Record
from signals.reopening import stands

_RECENT = dt.timedelta(days=1)
"""How old a sheet may be for its dates to be those of what is told today: a night."""


def prepare(
    record: Record,
    checklist: Checklist,
    on: dt.date,
    time: dt.time | None = None,
    *,
    said_by: Callable[[Statement], str],
    same_digest: bool = True,
) -> PreparedSheet:
    """The sheet that a record makes beside a screening of a day, under today's checklist.

    ``said_by`` words by whom a statement of the sheet is. Raises ``InvalidInput`` for a sheet that
    is dated after the screening.
    """
    former = record.screening
    if former.date > on:
        what = f"la fiche est datée du {former.date.isoformat()}, après ce repérage"
        remedy = f"au plus tard {on.isoformat()}"
        raise InvalidInput([Problem(("date",), what, remedy)])
    told: dict[str, Told] = {}
    left: list[LeftAside] = []
    unknown = 0
    for id, statements in former.stated:
        asked = former.checklist.items[id]
        known = tuple(_marked(each, said_by) for each in statements if each.known)
        unknown += not known
        item = checklist.items.get(_id_today(id, former.checklist, checklist))
        why = Aside.NO_QUESTION if item is None else Aside.OTHER_QUESTION
        if item is not None and _same(asked, item):
            fitting = tuple(e for e in known if not any(statement_problems(item, e, on, time)))
            known, why = tuple(e for e in known if e not in fitting), Aside.DOES_NOT_FIT
            if fitting:
                told[item.id] = _told(item, asked, fitting, told.get(item.id), on - former.date)
        if known:
            left.append(LeftAside(asked, known, why))
    order = checklist.position
    placed = dict(sorted(told.items(), key=lambda pair: order[pair[0]]))
    return PreparedSheet(record, checklist, placed, tuple(left), unknown, same_digest)


def _id_today(id: str, former: Checklist, checklist: Checklist) -> str:
    """The id of a question today; another sector never took over the questions of this one."""
    return new_id(id, checklist) if former.id == checklist.id else id


def _same(former: Item, item: Item) -> bool:
    """Whether two questions tell the same of a child: only their words may differ."""
    return _meaning(former) == _meaning(item)


def _meaning(item: Item) -> tuple[object, ...]:
    return (item.kind, item.type, item.option_ids, item.ordered, item.unit, item.never_lowers)


def _marked(statement: Statement, said_by: Callable[[Statement], str]) -> Statement:
    return evolve(statement, by=said_by(statement), provenance=Provenance.REPORTED)


def _told(
    item: Item, former: Item, known: tuple[Statement, ...], before: Told | None, age: dt.timedelta
) -> Told:
    """What is told of a question, with what another of the sheet, become the same, told of it."""
    statements = known if before is None else (*before.statements, *known)
    wait = Wait.REWORDED if before is not None else _wait(item, former, known, age)
    return Told(item, former, statements, Wait.CRITERION if item.monotone else wait)


def _wait(
    item: Item, former: Item, statements: tuple[Statement, ...], age: dt.timedelta
) -> Wait | None:
    """Why a fact waits; nothing where the sheet may fill it in."""
    if item.monotone:
        return Wait.CRITERION
    if (item.question, item.options) != (former.question, former.options):
        return Wait.REWORDED
    if not all(stands(item, each) for each in statements):
        return Wait.DENIED
    if item.type in (ItemType.DATE, ItemType.DATETIME) and age > _RECENT:
        return Wait.DATED
    bound = None if item.presumed is None else item.presumed.at_most
    if bound is not None and any(isinstance(e.value, int) and e.value > bound for e in statements):
        return Wait.ADULT
    return None
