"""A sheet prepared beforehand, beside a screening: the facts it fills in, and what it only tells.

It answers no criterion. A sign that it tells is never lost either: it waits, in sight, until
somebody answers the question today, or takes up what the sheet says of it. Whatever has no question
today is told apart. What was answered today is never replaced.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum

from attrs import evolve, field, frozen

from signals.answer import Provenance, Statement
from signals.checklist import Checklist
from signals.errors import InvalidAnswer, InvalidInput, Problem
from signals.fitting import statement_problems
from signals.item import Item
from signals.kind import ItemType
from signals.migration import new_id
from signals.record import Record
from signals.reopening import stands
from signals.screening import Screening

_RECENT = dt.timedelta(days=1)
"""How old a sheet may be for its dates to be those of what is told today: a night."""


class Wait(Enum):
    """Why what a sheet says of a question waits for somebody's answer."""

    CRITERION = "criterion"
    REWORDED = "reworded"
    DENIED = "denied"
    DATED = "dated"
    ADULT = "adult"


class Aside(Enum):
    """Why something that a sheet says stands beside no question of today."""

    NO_QUESTION = "no_question"
    OTHER_QUESTION = "other_question"
    DOES_NOT_FIT = "does_not_fit"


@frozen
class Told:
    """What a sheet says of a question of today: filled in as a fact, or waiting for an answer.

    ``former`` is the question as the sheet asked it. ``statements`` say by whom the sheet is.
    """

    item: Item
    former: Item
    statements: tuple[Statement, ...] = field(repr=False)
    wait: Wait | None

    @property
    def standing(self) -> tuple[Statement, ...]:
        """What may be taken up: of a criterion, never that there is none of it."""
        if not self.item.monotone:
            return self.statements
        return tuple(each for each in self.statements if stands(self.item, each))


@frozen
class LeftAside:
    """What a sheet says beside no question of today, under its own question, and why."""

    former: Item
    statements: tuple[Statement, ...] = field(repr=False)
    why: Aside

    @property
    def is_sign(self) -> bool:
        """Whether it tells of something that may only raise: it is told wherever signs wait."""
        told = any(stands(self.former, each) for each in self.statements)
        return self.former.monotone and told


@frozen(eq=False)
class PreparedSheet:
    """A former record beside a screening, as the sheet that somebody prepared of the same child.

    ``unknown`` counts the questions it answers « ne sait pas » alone: they say nothing.
    """

    record: Record
    checklist: Checklist
    told: dict[str, Told] = field(repr=False)
    left: tuple[LeftAside, ...] = field(default=(), repr=False)
    unknown: int = 0

    @property
    def date(self) -> dt.date:
        """The day of the sheet."""
        return self.record.screening.date

    @property
    def signs_aside(self) -> tuple[LeftAside, ...]:
        """The signs that it tells beside no question of today."""
        return tuple(each for each in self.left if each.is_sign)

    def filling(self, screening: Screening) -> Screening:
        """The screening with the facts of the sheet where nothing was answered today."""
        for id, told in self.told.items():
            if told.wait is None and id not in screening.statements:
                screening = screening.stating(id, told.statements)
        return screening

    def filled(self, screening: Screening) -> tuple[Told, ...]:
        """What the screening holds as the sheet tells it."""
        return tuple(each for each in self.told.values() if _held(each, screening))

    def waiting(self, screening: Screening) -> tuple[Told, ...]:
        """What is told, and neither taken up nor answered today; « ne sait pas » answers nothing.

        Every sign told is in it, and every fact that the sheet alone does not settle.
        """
        return tuple(
            each
            for id, each in self.told.items()
            if each.standing and not screening.knows(id) and not _held(each, screening)
        )

    def differing(self, screening: Screening) -> tuple[Told, ...]:
        """What is told otherwise than it is answered today: it is shown, and nothing settles it."""
        return tuple(
            each
            for id, each in self.told.items()
            if screening.knows(id) and not _agrees(each, screening)
        )

    def taking_up(self, screening: Screening, item: str) -> Screening:
        """The screening with what the sheet says of a question, beside what is known today.

        Raises ``InvalidAnswer`` where nothing of it may be taken up.
        """
        told = self.told.get(item)
        if told is None or not told.standing:
            remedy = "posez la question"
            raise InvalidAnswer([Problem((item,), "rien de la fiche ne peut être repris", remedy)])
        today = tuple(
            each
            for each in screening.statements.get(item, ())
            if each.known and each not in told.standing
        )
        return screening.stating(item, (*told.standing, *today))


def prepare(
    record: Record,
    checklist: Checklist,
    on: dt.date,
    time: dt.time | None = None,
    *,
    said_by: Callable[[Statement], str],
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
    return PreparedSheet(record, checklist, placed, tuple(left), unknown)


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


def _held(told: Told, screening: Screening) -> bool:
    said = screening.statements.get(told.item.id, ())
    return bool(told.standing) and all(each in said for each in told.standing)


def _agrees(told: Told, screening: Screening) -> bool:
    said = {each.value for each in screening.statements.get(told.item.id, ()) if each.known}
    return said == {each.value for each in told.statements}
