"""What the statements of a screening settle about each item, unknown kept apart from no."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cached_property, reduce
from operator import or_

from attrs import evolve, field, frozen

from signals.answer import Answer, Episode, Moment, Statement, Value, earliest, latest
from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth
from signals.masks import masks_of
from signals.screening import Stated
from signals.span import Span, hours

MAJORITY = 18
"""The age of majority, in years."""

_NONE: tuple[Statement, ...] = ()

Statements = dict[str, tuple[Statement, ...]]
"""The statements of each item that has any, by item id."""


@frozen(eq=False, slots=False)
class Facts:
    """The items of a checklist as the statements settle them, at the moment of the screening.

    A ``hidden`` item has no effect; a ``veiled`` one is hidden or not, as the context turns out.
    ``must`` are the bits of ``masks_of`` the checklist that hold, ``may`` those that hold or are
    not known.
    """

    checklist: Checklist
    date: dt.date
    time: dt.time | None
    given: Stated | Statements
    assumed: tuple[tuple[str, Value], ...] = ()
    hidden: frozenset[str] = frozenset()
    veiled: frozenset[str] = frozenset()
    must: int = 0
    may: int = 0
    spans: dict[str, Span] = field(factory=dict, repr=False)
    runs: dict[str, tuple[Episode, ...] | None] = field(factory=dict, repr=False)

    @cached_property
    def statements(self) -> Statements:
        """The statements of each item that has any, by item id."""
        return self.given if isinstance(self.given, dict) else dict(self.given)

    def stating(self, item: str, statements: tuple[Statement, ...]) -> Facts:
        """The same facts with these statements for an item, before its bits are read again."""
        spans = {id: span for id, span in self.spans.items() if id != item}
        runs = {id: told for id, told in self.runs.items() if id != item}
        stated = {**self.statements, item: statements}
        return evolve(self, given=stated, spans=spans, runs=runs)

    def assuming(self, item: str, value: Value) -> Facts:
        """The same facts with an answer to an item that is not known, before its bits are read."""
        known = tuple(each for each in self.statements.get(item, _NONE) if each.known)
        stated = self.stating(item, (*known, Statement(value, self.date)))
        return evolve(stated, assumed=(*self.assumed, (item, value)))

    def settled(self, must: int, may: int) -> Facts:
        """The same facts, with these bits."""
        return Facts(
            self.checklist,
            self.date,
            self.time,
            self.statements,
            self.assumed,
            self.hidden,
            self.veiled,
            must,
            may,
            self.spans,
            self.runs,
        )

    def stated(self, item: Item) -> tuple[Statement, ...]:
        """What was stated for an item."""
        return self.statements.get(item.id, _NONE)

    @cached_property
    def now(self) -> Span:
        """The moment of the screening, in hours: one instant, or the whole day without an hour."""
        if self.time is not None:
            instant = hours(dt.datetime.combine(self.date, self.time))
            return Span(instant, instant)
        return Span(hours(earliest(self.date)), hours(latest(self.date)))

    @property
    def minor(self) -> Truth:
        """Whether the person is under 18; an age not given, or in doubt, is presumed a minor's."""
        return self._truth(masks_of(self.checklist).minor)

    def presence(self, id: str) -> Truth:
        """Whether an item is present: yes, above its first option, one or more, an episode."""
        return self._truth(masks_of(self.checklist).present[id])

    def _truth(self, bit: int) -> Truth:
        return True if self.must & bit else None if self.may & bit else False

    def unveiled(self, id: str, truth: Truth) -> Truth:
        """A truth read on an item: not settled while the item may still be hidden."""
        return None if truth and id in self.veiled else truth

    def told(self, item: Item) -> Truth:
        """Whether what was stated of an item says that it is present, be it shown or not."""
        match item.type:
            case ItemType.YES_NO:
                return _yes_no(item, self.stated(item))
            case ItemType.CHOICE | ItemType.NUMBER:
                return self.span(item).reaches(1)
            case ItemType.EPISODES:
                episodes = self.episodes(item)
                return True if episodes else None if self.open_ended(item) else False
            case _:
                return True if any(each.known for each in self.stated(item)) else None

    def span(self, item: Item) -> Span:
        """The values a number, or the ranks an ordered choice, can still take."""
        span = self.spans.get(item.id)
        if span is None:
            span = self.spans[item.id] = self._span(item)
        return span

    def _span(self, item: Item) -> Span:
        values = [each.value for each in self.stated(item)]
        known = {rank for rank in (_rank(item, value) for value in values) if rank is not None}
        top = len(item.options) - 1 if item.type is ItemType.CHOICE else item.top
        if item.monotone and known:
            # More may only raise: the highest value stated stands, and « unknown » may hide more.
            return Span(max(known), top if Answer.UNKNOWN in values else max(known))
        low = item.minimum if item.type is ItemType.NUMBER else 0
        if item.presumed is not None:
            above = {value for value in known if value > item.presumed.at_most}
            if not known or (above and (above != known or Answer.UNKNOWN in values)):
                # Not told, or told above the presumption by some and not by all: presumed below.
                return Span(low, item.presumed.at_most)
        # Contradictory values leave what they have in common: the answer is one of them.
        return Span(min(known, default=low), max(known, default=top))

    def options(self, item: Item) -> frozenset[str]:
        """The options of a choice that can still be the answer."""
        if item.ordered:
            span = self.span(item)
            return frozenset(
                id for rank, id in enumerate(item.option_ids) if span.low <= rank <= span.high
            )
        known = frozenset(str(each.value) for each in self.stated(item) if each.known)
        return known or frozenset(item.option_ids)

    def episodes(self, item: Item) -> tuple[Episode, ...] | None:
        """Every episode stated; ``None`` when they are not known.

        Two alike in one statement are two episodes; the same told by two statements is one.
        """
        if item.id not in self.runs:
            known = [each.value for each in self.stated(item) if isinstance(each.value, tuple)]
            together = reduce(or_, map(Counter, known), Counter[Episode]())
            self.runs[item.id] = tuple(together.elements()) if known else None
        return self.runs[item.id]

    def open_ended(self, item: Item) -> bool:
        """Whether the item still waits: absent, unknown, or a sign with one unknown."""
        known = [each.known for each in self.stated(item)]
        return not known or not (all(known) if item.monotone else any(known))

    def moments(self, item: Item) -> tuple[Moment, ...]:
        """Every date, with or without hour, stated for a date item, once each."""
        known = [each.value for each in self.stated(item) if isinstance(each.value, dt.date)]
        return tuple(dict.fromkeys(known))


def _yes_no(item: Item, statements: tuple[Statement, ...]) -> Truth:
    answers = {each.value for each in statements}
    if item.monotone and Answer.YES in answers:
        return True
    if item.monotone and Answer.UNKNOWN in answers:
        return None
    known = answers - {Answer.UNKNOWN}
    return known == {Answer.YES} if len(known) == 1 else None


def _rank(item: Item, value: Value) -> int | None:
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return item.option_ids.index(value)
    return None
