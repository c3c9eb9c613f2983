"""What a rule gives that others give each time it holds: nothing is lost where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.condition import Either
from signals.orientation import Population
from signals.rule import Rule
from signals.verification.mutation.implication import implies
from signals.verification.mutation.mutants import Change, Mutant


def covering(mutant: Mutant, checklist: Checklist) -> tuple[Rule, ...]:
    """The rules that give, each time a rule holds, what its change takes away; none without.

    It is the rule itself where an action is due whatever it says: by the floor, or because of its
    classification. What is found is certain, and something may be missed.
    """
    if mutant.change is Change.ACTION and _is_due_anyway(mutant, checklist):
        return (mutant.rule,)
    others = tuple(_givers(mutant, checklist))
    for each in others:
        if implies(mutant.rule.when, each.when, checklist):
            return (each,)
    whole = Either(tuple(each.when for each in others))
    return others if others and implies(mutant.rule.when, whole, checklist) else ()


def _is_due_anyway(mutant: Mutant, checklist: Checklist) -> bool:
    people = (Population.EVERYONE, mutant.rule.population)
    floor = {due.action for due in checklist.rulebook.floor if due.population in people}
    return mutant.detail in floor or mutant.detail in _brought(mutant.rule, checklist)


def _brought(rule: Rule, checklist: Checklist) -> tuple[str, ...]:
    """The actions that come with the classification of a rule, where nothing stands above it."""
    highest = checklist.rulebook.classifications[-1:]
    return tuple(id for each in highest if each.id == rule.classification for id in each.actions)


def _givers(mutant: Mutant, checklist: Checklist) -> Iterator[Rule]:
    """The other rules, for the same people at least, that give what the change takes away."""
    rule = mutant.rule
    for each in checklist.rulebook.rules:
        if each is rule or each.population not in (Population.EVERYONE, rule.population):
            continue
        match mutant.change:
            case Change.ACTION:
                gives = mutant.detail in (*each.actions, *_brought(each, checklist))
            case Change.ORIENTATION | Change.URGENCY:
                gives = each.orientation is rule.orientation and each.urgency >= rule.urgency
            case Change.CLASSIFICATION:
                gives = each.classification == rule.classification
            case _:
                gives = False
        if gives:
            yield each
