"""A checklist: sections of items and a rule book, under an id, a version and a digest."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from signals.condition import Count, Distinct, EpisodeFact
from signals.errors import NotFound, nearest
from signals.instrument import Score, Table
from signals.item import Item
from signals.kind import Kind
from signals.orientation import Action, Classification
from signals.rule import Rule, RuleBook
from signals.talk import Talk


@frozen
class Section:
    """A part of a checklist that is answered together, and a domain when domains are counted."""

    id: str
    title: str
    items: tuple[Item, ...]
    introduction: str | None = None


@frozen
class Computed:
    """A fact computed from an item's episodes and shown with the result; no rule reads it.

    ``days`` bounds a count to the episodes begun within so many days.
    """

    id: str
    label: str
    item: str
    fact: EpisodeFact
    days: int | None = None


@frozen(eq=False)
class Checklist:
    """A sector's grid at one version; two checklists are the same when their digests are.

    ``age`` is the id of the item that holds the age in years; a yes to one of ``age_doubt`` puts
    an adult's age in doubt (papers that do not fit, an age that sounds learnt). ``law_as_of`` and
    ``review_by`` date the law it rests on. ``shared_facts`` are the context items whose answer is
    the same for all the minors of one declaration. ``parts`` are the shared parts it is made of,
    each ``name@version``. ``released`` says whether the digest is recorded.
    """

    id: str
    version: str
    title: str
    audience: str
    validation: str
    law_as_of: dt.date
    review_by: dt.date
    introduction: str
    limits: str
    age: str
    sections: tuple[Section, ...]
    rulebook: RuleBook
    age_doubt: tuple[str, ...] = ()
    shared_facts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    computed: tuple[Computed, ...] = ()
    talk: Talk | None = None
    digest: str = ""
    released: bool = field(default=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Checklist):
            return NotImplemented
        return (self.id, self.version, self.digest) == (other.id, other.version, other.digest)

    def __hash__(self) -> int:
        return hash((self.id, self.version, self.digest))

    def identified(self, digest: str, released: bool) -> Checklist:
        """The same checklist under the digest of its content."""
        return evolve(self, digest=digest, released=released)

    @property
    def name(self) -> str:
        """The id and version as people write them: ``school@1.0.0``."""
        return f"{self.id}@{self.version}"

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by its id, in the checklist's order."""
        return {item.id: item for section in self.sections for item in section.items}

    @cached_property
    def position(self) -> dict[str, int]:
        """The place of each item in the checklist's order, from 0."""
        return {id: position for position, id in enumerate(self.items)}

    @cached_property
    def signs(self) -> frozenset[str]:
        """The ids of the warning and harm signs."""
        return frozenset(id for id, item in self.items.items() if item.kind.is_sign)

    @cached_property
    def conditional(self) -> tuple[Item, ...]:
        """The items that are shown only under a condition on the context."""
        return tuple(item for item in self.items.values() if item.shown_when is not None)

    @cached_property
    def actions(self) -> dict[str, Action]:
        """Every action by its id, in the order in which they are done."""
        return {action.id: action for action in self.rulebook.actions}

    @cached_property
    def order_of_actions(self) -> dict[str, int]:
        """The place of each action in the order in which they are done."""
        return {id: place for place, id in enumerate(self.actions)}

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Every rule by its id."""
        return {rule.id: rule for rule in self.rulebook.rules}

    @cached_property
    def scores(self) -> dict[str, Score]:
        """Every score by its id."""
        return {score.id: score for score in self.rulebook.scores}

    @cached_property
    def tables(self) -> dict[str, Table]:
        """Every table by its id."""
        return {table.id: table for table in self.rulebook.tables}

    @cached_property
    def classifications(self) -> dict[str, Classification]:
        """Every classification by its id, lowest first."""
        return {each.id: each for each in self.rulebook.classifications}

    @cached_property
    def derived(self) -> dict[type, Any]:
        """What is worked out of the checklist alone, once, by the class that reads it."""
        return {}

    @cached_property
    def _counted(self) -> dict[Count, tuple[tuple[str, ...], ...]]:
        return {}

    def counted(self, count: Count) -> tuple[tuple[str, ...], ...]:
        """The items a count reads, in units: a unit adds one when any of its items is present."""
        units = self._counted.get(count)
        if units is None:
            units = self._counted[count] = self._units(count)
        return units

    def _units(self, count: Count) -> tuple[tuple[str, ...], ...]:
        by_section = [
            tuple(item.id for item in section.items if _matches(item, count))
            for section in self.sections
            if not count.sections or section.id in count.sections
        ]
        if count.distinct is Distinct.SECTIONS:
            return tuple(unit for unit in by_section if unit)
        return tuple((id,) for unit in by_section for id in unit)

    def item(self, id: str) -> Item:
        """The item with this id; raises ``NotFound`` with the nearest one."""
        try:
            return self.items[id]
        except KeyError:
            remedy = nearest(id, self.items)
            raise NotFound(
                f"la question « {id} » n'existe pas dans {self.name}"
                + (f" ({remedy})" if remedy else "")
            ) from None

    def section_of(self, item: str) -> Section:
        """The section that holds an item; raises ``KeyError`` when none does."""
        for section in self.sections:
            if any(each.id == item for each in section.items):
                return section
        raise KeyError(item)


def _matches(item: Item, count: Count) -> bool:
    # Signs alone unless kinds are named: a risk factor is never added to signs by omission.
    kinds = count.kinds or (Kind.WARNING_SIGN, Kind.HARM_SIGN)
    return item.kind in kinds and (
        not count.groups or any(group in count.groups for group in item.groups)
    )
