"""A screening opened again at a later date: what of the former one may stand, what is asked again.

Nothing of the former screening is an answer of the later one until somebody takes it up: a
question is about today. A sign answered yes then is never lost meanwhile: it waits, in sight, until
it is taken up under its date or asked again. A no or an unknown of then is never taken up.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import evolve, field, frozen

from signals.answer import Answer, Statement
from signals.checklist import Checklist
from signals.errors import InvalidAnswer, InvalidInput, Problem
from signals.item import Item
from signals.kind import ItemType
from signals.migration import ItemChange, brought_to, new_id
from signals.record import Record
from signals.screening import Screening, Stated


@frozen
class Recalled:
    """What was stated of a question then: what may be taken up, and what is to be asked again."""

    item: Item
    standing: tuple[Statement, ...]
    again: tuple[Statement, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything that was stated of it then."""
        return (*self.standing, *self.again)


@frozen(eq=False)
class Reopening:
    """A former record beside which a screening is made, under a checklist of the same sector.

    ``changes`` are what changed between the two versions of the checklist, ``left`` what was
    stated then and has no place in the newer one, under its former questions. ``same_digest`` says
    whether the former checklist is still the one that the record was made with.
    """

    former: Record
    brought: Screening = field(repr=False)
    changes: tuple[ItemChange, ...] = ()
    left: Stated = field(default=(), repr=False)
    same_digest: bool = True

    @property
    def checklist(self) -> Checklist:
        """The checklist of the later screening."""
        return self.brought.checklist

    @property
    def date(self) -> dt.date:
        """The day of the former screening."""
        return self.former.screening.date

    @cached_property
    def recalled(self) -> dict[str, Recalled]:
        """What was stated then of each question of today's checklist, by its id."""
        return {id: self._recalled(id, said) for id, said in self.brought.stated}

    def _recalled(self, id: str, statements: tuple[Statement, ...]) -> Recalled:
        item = self.checklist.items[id]
        # An age is never the same for long, and a person comes of age.
        standing = [each for each in statements if id != self.checklist.age and stands(item, each)]
        return Recalled(
            item,
            tuple(evolve(each, carried_from=each.carried_from or self.date) for each in standing),
            tuple(each for each in statements if each not in standing),
        )

    def taking_up(self, screening: Screening, item: str) -> Screening:
        """The later screening with what stood then of a question, beside what is told today.

        Raises ``InvalidAnswer`` where nothing of then may be taken up.
        """
        recalled = self.recalled.get(item)
        if recalled is None or not recalled.standing:
            remedy = "posez de nouveau la question"
            raise InvalidAnswer([Problem((item,), "rien d'alors ne peut être repris", remedy)])
        today = tuple(
            each for each in screening.statements.get(item, ()) if each.carried_from is None
        )
        return screening.stating(item, (*recalled.standing, *today))

    def waiting(self, screening: Screening) -> tuple[Item, ...]:
        """The signs and vulnerabilities told then that are neither taken up nor asked again.

        « Ne sait pas » takes nothing away from a yes.
        """
        return tuple(
            recalled.item
            for id, recalled in self.recalled.items()
            if recalled.item.monotone and recalled.standing and not screening.knows(id)
        )

    def kept(self, screening: Screening) -> Screening:
        """The later screening as it would be with everything that waits taken up."""
        for item in self.waiting(screening):
            screening = self.taking_up(screening, item.id)
        return screening


def stands(item: Item, statement: Statement) -> bool:
    """Whether a statement still says something later: a presence or a plain fact, never a no."""
    value = statement.value
    if isinstance(value, Answer):
        return value is Answer.YES
    if isinstance(value, tuple):
        return bool(value)
    if isinstance(value, int):
        return value >= 1
    return item.type is not ItemType.CHOICE or not item.ordered or value != item.option_ids[0]


def said_today(statement: Statement, former: Statement | None) -> Statement:
    """A statement put in the place of another: a value that differs leaves all that was carried."""
    if former is None or former.carried_from is None or former.value == statement.value:
        return statement
    return Statement(statement.value)


def reopen(
    former: Record, checklist: Checklist, on: dt.date, *, same_digest: bool = True
) -> Reopening:
    """A former record opened again on a day, under a version of its checklist.

    Raises ``InvalidInput`` when the day comes before the former screening, or when the checklist
    is that of another sector.
    """
    screening = former.screening
    if on < screening.date:
        what = f"la date {on.isoformat()} vient avant celle du repérage d'alors"
        remedy = f"au plus tôt {screening.date.isoformat()}"
        raise InvalidInput([Problem(("date",), what, remedy)])
    if checklist.id != screening.checklist.id:
        what = f"ce repérage est celui de « {screening.checklist.name} »"
        remedy = f"et non de « {checklist.name} »"
        raise InvalidInput([Problem(("checklist",), what, remedy)])
    brought, changes = brought_to(screening, checklist)
    left = tuple((id, said) for id, said in screening.stated if not _holds(brought, id, said))
    return Reopening(former, brought, changes, left, same_digest)


def _holds(brought: Screening, id: str, statements: tuple[Statement, ...]) -> bool:
    kept = brought.statements.get(new_id(id, brought.checklist), ())
    return all(each in kept for each in statements)
