"""The smallest sets of the answers given that make conditions hold by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial

from attrs import evolve, field, frozen

from signals.candidate import items_read
from signals.condition import All, AtLeast, Condition, Count, Either, Not, Present
from signals.evaluation import facts_of, of_population, truth
from signals.facts import MAJORITY, Facts
from signals.minimal_sets import ALWAYS, Families
from signals.rule import Rule
from signals.screening import Screening


@frozen(eq=False)
class Supports:
    """What the answers of a screening support, the others being taken as not asked.

    ``held`` are the answers that are always there: those that settle the person's circuit.
    """

    screening: Screening
    facts: Facts
    families: Families
    _found: dict[tuple[Condition, bool], int] = field(factory=dict, repr=False)

    @cached_property
    def held(self) -> frozenset[str]:
        """The age of an adult, or an adult's age and what puts it in doubt; empty otherwise.

        Without them the person is presumed a minor: that is another circuit, not a lower one.
        """
        checklist, facts = self.facts.checklist, self.facts
        age = checklist.items[checklist.age]
        known = [each.value for each in facts.stated(age) if isinstance(each.value, int)]
        bound = MAJORITY - 1 if age.presumed is None else age.presumed.at_most
        if not known or min(known) <= bound:
            return frozenset()
        doubts = (id for id in checklist.age_doubt if facts.presence(id))
        return self._with_shown((age.id, *doubts)) & facts.statements.keys()

    @cached_property
    def ground(self) -> tuple[str, ...]:
        """The items whose answer may be left out, in the checklist's order."""
        stated = self.facts.statements.keys() - self.held
        return tuple(sorted(stated, key=self.facts.checklist.position.__getitem__))

    def under(self, ids: Iterable[str]) -> Facts:
        """The facts as they would be with these answers only."""
        kept = self.held.union(ids)
        stated = tuple(pair for pair in self.screening.stated if pair[0] in kept)
        return facts_of(evolve(self.screening, stated=stated))

    def of_rule(self, rule: Rule) -> int:
        """The family of the smallest sets of answers under which a rule that holds holds."""
        checklist = self.facts.checklist
        asked = self._with_shown((checklist.age, *checklist.age_doubt))
        person = self._choosing(asked, partial(of_population, rule.population), True)
        return self.families.both(person, self.of(rule.when))

    def of(self, condition: Condition, wanted: bool = True) -> int:
        """The family of the smallest sets of answers that settle a condition one way."""
        key = (condition, wanted)
        if key not in self._found:
            self._found[key] = self._of(condition, wanted)
        return self._found[key]

    def _of(self, condition: Condition, wanted: bool) -> int:
        match condition:
            case All(parts):
                return self._some(len(parts), [self.of(part, wanted) for part in parts], wanted)
            case Either(parts):
                return self._some(1, [self.of(part, wanted) for part in parts], wanted)
            case AtLeast(k, parts):
                return self._some(k, [self.of(part, wanted) for part in parts], wanted)
            case Count(k):
                units = self.facts.checklist.counted(condition)
                return self._some(k, [self._unit(unit, wanted) for unit in units], wanted)
            case Not(part):
                return self.of(part, not wanted)
            case _:
                asked = self._with_shown(items_read(condition, self.facts))
                return self._choosing(asked, partial(truth, condition), wanted)

    def _unit(self, unit: tuple[str, ...], wanted: bool) -> int:
        return self._some(1, [self.of(Present(id), wanted) for id in unit], wanted)

    def _some(self, k: int, parts: list[int], wanted: bool) -> int:
        # Fewer than k hold as soon as all but k − 1 do not.
        return self.families.at_least(k if wanted else len(parts) - k + 1, reversed(parts))

    def _choosing(
        self, ids: Iterable[str], told: Callable[[Facts], bool | None], wanted: bool
    ) -> int:
        if told(self._bare) is wanted:
            return ALWAYS
        position, ground = self.facts.checklist.position, frozenset(self.ground)
        places = sorted(position[id] for id in ids if id in ground)
        return self.families.choosing(places, lambda some: told(self._at(some)) is wanted)

    @cached_property
    def _bare(self) -> Facts:
        return self.under(())

    def _at(self, places: list[int]) -> Facts:
        return self.under(map(self.named.__getitem__, places))

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The id of each item, by its place."""
        return tuple(self.facts.checklist.items)

    def _with_shown(self, ids: Iterable[str]) -> frozenset[str]:
        """Some items, with those that show or hide them."""
        found = frozenset(ids)
        shown = [self.facts.checklist.items[id].shown_when for id in found]
        read = [items_read(each, self.facts) for each in shown if each is not None]
        more = found.union(*read)
        return found if more == found else self._with_shown(more)
