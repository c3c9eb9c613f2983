"""Further answers that are tried on some facts: only the bits that they settle are worked out."""

from __future__ import annotations

from functools import cached_property, reduce
from operator import or_

from attrs import field, frozen

from signals.answer import Value
from signals.candidate import candidates
from signals.condition import Condition, Count, InBand, InTable, Present, walk
from signals.effect import Effect, effects_of
from signals.evaluation import assume
from signals.facts import Facts
from signals.finding import brought_by
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth
from signals.masks import Masks, leaf_items, masks_of

Units = tuple[int, ...]
"""The units of a count, as bits."""


_DATED = (ItemType.EPISODES, ItemType.DATE, ItemType.DATETIME)
"""The items whose answers are made from the day of the screening."""


@frozen(eq=False)
class Trial:
    """Some answers assumed, with the bits that hold under them, and those that hold or may.

    ``shown`` are the facts that tell which items are hidden, or may be.
    """

    assumed: tuple[tuple[str, Value], ...]
    must: int
    may: int
    shown: Facts


@frozen(eq=False)
class Trials:
    """The answers that may be tried on some facts, each read once."""

    facts: Facts
    _effects: dict[tuple[str, Value], Effect] = field(factory=dict, repr=False)
    _alone: dict[tuple[str, Value], int] = field(factory=dict, repr=False)
    _units: dict[int, Units] = field(factory=dict, repr=False)

    @cached_property
    def masks(self) -> Masks:
        """The bits of the checklist."""
        return masks_of(self.facts.checklist)

    @cached_property
    def start(self) -> Trial:
        """No answer assumed yet."""
        return Trial((), self.facts.must, self.facts.may, self.facts)

    @cached_property
    def presences(self) -> dict[str, Present]:
        """The condition that an item is present, for each item."""
        return {id: Present(id) for id in self.facts.checklist.items}

    def units(self, count: Count) -> Units:
        """The units of a count, each as the bits of the presences of its items."""
        units = self._units.get(id(count))
        if units is None:
            present, counted = self.masks.present, self.facts.checklist.counted(count)
            units = self._units[id(count)] = tuple(
                reduce(or_, (present[each] for each in unit)) for unit in counted
            )
        return units

    def truth(self, condition: Condition, trial: Trial) -> Truth:
        """Whether a condition of the checklist, or a presence, holds under a trial."""
        term = self.masks.term(condition)
        if term is not None:
            return term.truth(trial.must, trial.may)
        assert isinstance(condition, Present), condition
        bit = self.masks.present[condition.item]
        return True if trial.must & bit else None if trial.may & bit else False

    def is_open(self, id: str, trial: Trial) -> bool:
        """Whether an item may be given an answer beside those that are assumed."""
        return (
            id in self._open
            and id not in trial.shown.hidden
            and all(id != each for each, _ in trial.assumed)
        )

    @cached_property
    def _open(self) -> frozenset[str]:
        items = self.facts.checklist.items
        return frozenset(id for id, item in items.items() if self.facts.open_ended(item))

    def assuming(self, trial: Trial, id: str, value: Value) -> Trial:
        """A trial with one more answer."""
        assumed = (*trial.assumed, (id, value))
        if id in self._entangled:
            facts = self.facts_under(assumed)
            return Trial(assumed, facts.must, facts.may, facts)
        effect = self._effect(id, value)
        must = trial.must & effect.kept | effect.must
        may = trial.may & effect.kept | effect.may
        if id in self._telling_who:
            must, may = self.masks.with_populations(must, may)
        return Trial(assumed, must, may, trial.shown)

    def facts_under(self, assumed: tuple[tuple[str, Value], ...]) -> Facts:
        """The facts as they would be with some answers."""
        facts = self.facts
        for id, value in assumed:
            facts = assume(facts, id, value)
        return facts

    def brought(self, trial: Trial) -> int:
        """The bits of all that the rules that hold under a trial bring."""
        return brought_by(trial.must, trial.may, self.facts.checklist)

    def brought_alone(self, id: str, value: Value) -> int:
        """The bits of all that the rules bring once an item has an answer, and no other."""
        brought = self._alone.get((id, value))
        if brought is None:
            trial = self.assuming(self.start, id, value)
            brought = self._alone[id, value] = self.brought(trial)
        return brought

    @cached_property
    def _telling_who(self) -> frozenset[str]:
        return frozenset((self.facts.checklist.age, *self.facts.checklist.age_doubt))

    @cached_property
    def _entangled(self) -> frozenset[str]:
        """The items whose answer has an effect that depends on others."""
        checklist = self.facts.checklist
        found = {item.id for item in checklist.conditional}
        for item in checklist.conditional:
            for _, leaf, _ in walk(item.shown_when) if item.shown_when is not None else ():
                found.update(leaf_items(leaf, checklist))
        for literal in self.masks.literals:
            if isinstance(literal.leaf, InBand | InTable):
                found.update(leaf_items(literal.leaf, checklist))
        return frozenset(found)

    def _effect(self, id: str, value: Value) -> Effect:
        effect = self._effects.get((id, value))
        if effect is None:
            effect = self._effects[id, value] = self._read(id, value)
        return effect

    def _read(self, id: str, value: Value) -> Effect:
        by_answer = effects_of(self.facts.checklist).by_answer
        alone = not any(each.known for each in self.facts.statements.get(id, ()))
        if alone and value in by_answer.get(id, {}):
            return by_answer[id][value]
        own = self.masks.own(id)
        facts = assume(self.facts, id, value)
        return Effect(~own, facts.must & own, facts.may & own)

    def is_plain(self, id: str) -> bool:
        """Whether a yes is all that is tried of an item, and bears on nothing else."""
        return effects_of(self.facts.checklist).yes_no[id] != 0 and id not in self._entangled

    def values(self, item: Item, condition: Condition, trial: Trial) -> tuple[Value, ...]:
        """The answers to an item that a condition may turn on, those that raise first."""
        if trial.shown.veiled:
            return candidates(item, condition, trial.shown)
        if item.type in _DATED:
            return candidates(item, condition, self.facts)
        # They depend on the checklist alone.
        known = self.facts.checklist.derived.setdefault(Trials, {})
        found: tuple[Value, ...] | None = known.get((item.id, id(condition)))
        if found is None:
            found = candidates(item, condition, self.facts)
            if self.masks.term(condition) is not None:
                known[item.id, id(condition)] = found
        return found
