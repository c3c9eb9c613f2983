"""A sheet prepared beforehand, beside a screening: the facts it fills in, and what it only tells.

It answers no criterion. A sign that it tells is never lost either: it waits, in sight, until
somebody answers the question today, or takes up what the sheet says of it. Whatever has no question
today is told apart. What was answered today is never replaced.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen

from signals.answer import Statement
from signals.checklist import Checklist
from signals.errors import InvalidAnswer, Problem
from signals.item import Item
from signals.record import Record
from signals.reopening import stands
from signals.screening import Screening


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
    ``same_digest`` says whether its checklist is still the one that it was made with.
    """

    record: Record
    checklist: Checklist
    told: dict[str, Told] = field(repr=False)
    left: tuple[LeftAside, ...] = field(default=(), repr=False)
    unknown: int = 0
    same_digest: bool = True

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

    def said_besides(self, screening: Screening) -> tuple[Told, ...]:
        """What is told and neither held, waiting nor different: that there is none, or the same."""
        shown = {
            id(each)
            for some in (self.filled, self.waiting, self.differing)
            for each in some(screening)
        }
        return tuple(each for each in self.told.values() if id(each) not in shown)

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


def _held(told: Told, screening: Screening) -> bool:
    said = screening.statements.get(told.item.id, ())
    return bool(told.standing) and all(each in said for each in told.standing)


def _agrees(told: Told, screening: Screening) -> bool:
    said = {each.value for each in screening.statements.get(told.item.id, ()) if each.known}
    return said == {each.value for each in told.statements}
