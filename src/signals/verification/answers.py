"""Any answers to a checklist at once: a reading of each item, and the truth of each condition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

import z3
from attrs import evolve, field, frozen

from signals.checklist import Checklist
from signals.condition import Condition, Episodes, Within, walk
from signals.facts import MAJORITY
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.orientation import Population
from signals.rule import Rule
from signals.verification.formula import (
    HOLDS,
    Formula,
    Truths,
    all_of,
    any_of,
    every,
    negated,
    none_of,
)
from signals.verification.readings.choice import Choice
from signals.verification.readings.episodic import Episodic, Fact
from signals.verification.readings.moment import Dated
from signals.verification.readings.number import Numbered
from signals.verification.readings.reading import Now, Reading
from signals.verification.readings.text import Texted
from signals.verification.readings.yes_no import YesNo


@frozen(eq=False, slots=False)
class Answers:
    """Any statements of every item of a checklist, at any hour of a day.

    ``leaves`` are the conditions that tell the statements apart.
    """

    checklist: Checklist
    now: Now
    readings: dict[str, Reading]
    leaves: tuple[Condition, ...]
    truths: dict[Condition, Truths] = field(factory=dict, repr=False)
    presences: dict[str, Truths] = field(factory=dict, repr=False)

    @classmethod
    def any(
        cls,
        checklist: Checklist,
        tag: str,
        now: Now | None = None,
        beside: tuple[Condition, ...] = (),
    ) -> Answers:
        """Any statements of every item; ``tag`` names the formulas apart from others.

        ``beside`` are further conditions on the items, which are told apart as well.
        """
        now = now or Now(z3.Bool(f"{tag}.timed"), z3.Int(f"{tag}.second"))
        leaves = (*conditions_of(checklist), *beside)
        make = _maker(leaves, tag, now)
        readings = {id: make(item) for id, item in checklist.items.items()}
        return cls(checklist, now, readings, leaves)

    @property
    def rules(self) -> Formula:
        """What any statements that fit their items fulfil."""
        clock = all_of((self.now.second >= 0, self.now.second < 86_400))
        return all_of((clock, *(each.rules for each in self.readings.values())))

    def with_readings(self, readings: dict[str, Reading]) -> Answers:
        """The same moment with other readings of some items."""
        return evolve(self, readings={**self.readings, **readings}, truths={}, presences={})

    def shown(self, id: str) -> Truths:
        """Whether an item is shown: a hidden one has no effect."""
        item = self.checklist.items[id]
        return HOLDS if item.shown_when is None else self.truth(item.shown_when)

    def presence(self, id: str) -> Truths:
        """Whether an item is present, as far as it is shown."""
        found = self.presences.get(id)
        if found is None:
            found = self.presences[id] = self.readings[id].presence.within(self.shown(id))
        return found

    def truth(self, condition: Condition) -> Truths:
        """Whether a condition holds."""
        from signals.verification.conditions import truth_of

        found = self.truths.get(condition)
        if found is None:
            found = self.truths[condition] = truth_of(condition, self)
        return found

    @cached_property
    def minor(self) -> Truths:
        """Whether the person is under 18; an age not given, or in doubt, is a minor's."""
        age = self.readings[self.checklist.age]
        assert isinstance(age, Numbered)
        young = age.stays_under(MAJORITY - 1)
        doubt = any_of(self.presence(id).must for id in self.checklist.age_doubt)
        return Truths(any_of((doubt, young.must)), any_of((doubt, young.may)))

    def of(self, population: Population) -> Truths:
        """Whether the person belongs to a population."""
        if population is Population.EVERYONE:
            return HOLDS
        return self.minor if population is Population.MINORS else negated(self.minor)

    def holds(self, rule: Rule) -> Truths:
        """Whether a rule holds for the person."""
        return every((self.of(rule.population), self.truth(rule.when)))

    @property
    def assessed(self) -> Formula:
        """Whether a yes or a no is known for one sign or vulnerability at least."""
        return any_of(map(self._assesses, self.checklist.items))

    def _assesses(self, id: str) -> Formula:
        if self.checklist.items[id].kind is Kind.CONTEXT:
            return False
        reading = self.readings[id]
        sure = any_of((reading.presence.must, none_of(reading.presence.may)))
        return all_of((reading.stated, sure, self.shown(id).must))

    @property
    def stated(self) -> dict[str, Formula]:
        """Whether anything is stated of each item, by item id."""
        return {id: each.stated for id, each in self.readings.items()}

    @property
    def plain(self) -> Formula:
        """Whether no item has several statements, and the hour is known."""
        return none_of(any_of(each.several for each in self.readings.values()))


def conditions_of(checklist: Checklist) -> Iterable[Condition]:
    """Every condition of a checklist: rules, guarantees and what shows its items."""
    book = checklist.rulebook
    whole = [rule.when for rule in book.rules] + [each.if_ for each in book.guarantees]
    whole += [item.shown_when for item in checklist.conditional if item.shown_when is not None]
    return (leaf for condition in whole for _, leaf, _ in walk(condition))


def _maker(leaves: tuple[Condition, ...], tag: str, now: Now) -> Callable[[Item], Reading]:
    in_time = {leaf.item for leaf in leaves if isinstance(leaf, Within)}
    read: dict[str, dict[Fact, None]] = {}
    for leaf in leaves:
        if isinstance(leaf, Episodes):
            read.setdefault(leaf.item, {})[(leaf.fact, leaf.days)] = None

    def make(item: Item) -> Reading:
        match item.type:
            case ItemType.YES_NO:
                return YesNo.any(item, tag, item.id in in_time)
            case ItemType.CHOICE:
                return Choice.any(item, tag)
            case ItemType.NUMBER:
                return Numbered.any(item, tag)
            case ItemType.EPISODES:
                return Episodic.any(item, tag, tuple(read.get(item.id, ())))
            case ItemType.TEXT:
                return Texted.any(item, tag)
            case _:
                return Dated.any(item, tag, now)

    return make
