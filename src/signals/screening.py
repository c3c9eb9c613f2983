"""A screening: what was stated about one situation, on a date, under one checklist."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import evolve, field, frozen

from signals.answer import Answer, Provenance, Statement, Value
from signals.checklist import Checklist
from signals.errors import InvalidAnswer, Problem, nearest
from signals.fitting import statement_problems

MAXIMUM_STATEMENTS = 50

Stated = tuple[tuple[str, tuple[Statement, ...]], ...]
"""The statements of some items, by item id, in an order that is kept."""


@frozen
class Screening:
    """The statements made under a checklist at a date; every change gives a new screening.

    ``time`` is the local hour, where durations in hours matter; without it, the whole day counts.
    """

    checklist: Checklist
    date: dt.date
    time: dt.time | None = None
    stated: Stated = field(default=())

    @cached_property
    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each item that has any, by item id."""
        return dict(self.stated)

    @property
    def anything_stated(self) -> bool:
        """Whether any item was asked about at all."""
        return bool(self.stated)

    def knows(self, item: str) -> bool:
        """Whether something is known of an item: « ne sait pas » alone is not."""
        return any(each.known for each in self.statements.get(item, ()))

    def answered(
        self,
        item: str,
        value: Value | str,
        *,
        date: dt.date | None = None,
        provenance: Provenance | str | None = None,
        by: str | None = None,
        note: str | None = None,
        place: str | None = None,
    ) -> Screening:
        """The screening with one answer for an item, in place of what was stated for it.

        ``value`` is « yes », « no », « unknown », or what the item's type takes. Raises
        ``InvalidAnswer`` with every problem when the item or the answer does not fit.
        """
        return self.stating(item, (_statement(item, value, date, provenance, by, note, place),))

    def also_stated(
        self,
        item: str,
        value: Value | str,
        *,
        date: dt.date | None = None,
        provenance: Provenance | str | None = None,
        by: str | None = None,
        note: str | None = None,
        place: str | None = None,
    ) -> Screening:
        """The screening with a further statement for an item, beside those it has."""
        former = self.statements.get(item, ())
        return self.stating(
            item, (*former, _statement(item, value, date, provenance, by, note, place))
        )

    def stating(self, item: str, statements: tuple[Statement, ...]) -> Screening:
        """The screening with these statements for an item, in place of what was stated for it."""
        problems = tuple(self._problems(item, statements))
        if problems:
            raise InvalidAnswer(problems)
        kept = {**self.statements, item: statements}
        order = self.checklist.position
        return evolve(self, stated=tuple(sorted(kept.items(), key=lambda pair: order[pair[0]])))

    def at(self, time: dt.time) -> Screening:
        """The screening at a later hour of its day: what has happened since may be stated."""
        return self if self.time is not None and time < self.time else evolve(self, time=time)

    def cleared(self, item: str) -> Screening:
        """The screening with nothing stated for an item: it was not asked."""
        return evolve(self, stated=tuple(pair for pair in self.stated if pair[0] != item))

    def _problems(self, item: str, statements: tuple[Statement, ...]) -> list[Problem]:
        if item not in self.checklist.items:
            remedy = nearest(item, self.checklist.items)
            return [Problem((item,), f"question inconnue de {self.checklist.name}", remedy)]
        if not statements:
            return [Problem((item,), "aucune réponse n'est donnée", "utilisez cleared()")]
        if len(statements) > MAXIMUM_STATEMENTS:
            remedy = f"gardez-en {MAXIMUM_STATEMENTS} au plus"
            return [Problem((item,), f"{len(statements)} déclarations pour une question", remedy)]
        several = len(statements) > 1
        return [
            Problem((item, *((rank,) if several else ()), *found.path), found.what, found.remedy)
            for rank, statement in enumerate(statements)
            for found in statement_problems(
                self.checklist.items[item], statement, self.date, self.time
            )
        ]


def _statement(
    item: str,
    value: Value | str,
    date: dt.date | None,
    provenance: Provenance | str | None,
    by: str | None,
    note: str | None,
    place: str | None,
) -> Statement:
    known = provenance
    if isinstance(known, str):
        words = {each.value: each for each in Provenance}
        if known not in words:
            remedy = nearest(known, words) or f"choisissez parmi {', '.join(words)}"
            what = f"« {known} » ne dit pas comment cela est connu"
            raise InvalidAnswer([Problem((item, "provenance"), what, remedy)])
        known = words[known]
    return Statement(as_value(value), date, known, by, note, place)


def as_value(value: Value | str) -> Value:
    """The value of a word: « yes », « no » and « unknown » are answers, others stay text."""
    if isinstance(value, str) and value in ("yes", "no", "unknown"):
        return Answer(value)
    return value
