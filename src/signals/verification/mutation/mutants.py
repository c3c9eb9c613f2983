"""Rules removed, or weakened by one small step: each must be noticed by what is written of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.orientation import Orientation, Population, Urgency
from signals.rule import Rule
from signals.verification.mutation.weakening import weakenings


class Change(Enum):
    """What is done to a rule."""

    REMOVED = "removed"
    ORIENTATION = "orientation"
    URGENCY = "urgency"
    CLASSIFICATION = "classification"
    ACTION = "action"
    POPULATION = "population"
    CONDITION = "condition"


@frozen(eq=False)
class Mutant:
    """A rule of a checklist as it is, and as it would be changed; nothing where it is removed.

    ``detail`` tells apart the changes of one kind: with its rule it names the mutant for ever.
    """

    rule: Rule
    change: Change
    detail: str
    changed: Rule | None

    @property
    def name(self) -> str:
        """How a survivor is named: the rule, the change and its detail."""
        return " ".join(part for part in (self.rule.id, self.change.value, self.detail) if part)

    @property
    def condition_kept(self) -> bool:
        """Whether the changed rule holds exactly when the rule does."""
        return self.changed is not None and (
            self.changed.when is self.rule.when and self.changed.population is self.rule.population
        )

    def of(self, checklist: Checklist) -> Checklist:
        """The checklist with the changed rule in the place of the rule."""
        rules = tuple(
            kept
            for each in checklist.rulebook.rules
            if (kept := self.changed if each is self.rule else each) is not None
        )
        return evolve(checklist, rulebook=evolve(checklist.rulebook, rules=rules), digest="")


def mutants(checklist: Checklist) -> Iterator[Mutant]:
    """Every rule of a checklist removed, then weakened in every way by one step."""
    for rule in checklist.rulebook.rules:
        yield Mutant(rule, Change.REMOVED, "", None)
        yield from _lowered(rule)
        for action in rule.actions:
            fewer = tuple(each for each in rule.actions if each != action)
            yield Mutant(rule, Change.ACTION, action, evolve(rule, actions=fewer))
        if rule.population is Population.EVERYONE:
            for population in (Population.MINORS, Population.ADULTS):
                narrowed = evolve(rule, population=population)
                yield Mutant(rule, Change.POPULATION, population.value, narrowed)
        for each in weakenings(rule.when, checklist):
            where = ".".join(str(step) for step in (*each.place, each.how))
            yield Mutant(rule, Change.CONDITION, where, evolve(rule, when=each.condition))


def _lowered(rule: Rule) -> Iterator[Mutant]:
    """A rule with its orientation, its urgency and its classification one step lower."""
    if rule.orientation > Orientation.VIGILANCE:
        under = list(Orientation)[rule.orientation.rank - 1]
        yield Mutant(rule, Change.ORIENTATION, "", evolve(rule, orientation=under))
    if rule.urgency > Urgency.ORDINARY:
        later = list(Urgency)[rule.urgency.rank - 1]
        yield Mutant(rule, Change.URGENCY, "", evolve(rule, urgency=later))
    if rule.classification is not None:
        yield Mutant(rule, Change.CLASSIFICATION, "", evolve(rule, classification=None))
