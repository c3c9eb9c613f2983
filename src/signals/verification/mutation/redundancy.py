"""What a rule gives that others give each time it holds: nothing is lost where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.condition import All, Always, AtLeast, Compared, Condition, Count, Either, Present
from signals.evaluation import rank
from signals.orientation import Population
from signals.rule import Rule
from signals.verification.mutation.mutants import Change, Mutant


def covering(mutant: Mutant, checklist: Checklist) -> tuple[Rule, ...]:
    """The rules that give, each time a rule holds, what its change takes away; none without.

    It is read in the conditions alone: what is found is certain, and something may be missed.
    """
    if mutant.change is Change.ACTION and _is_floor(mutant, checklist):
        return (mutant.rule,)
    others = tuple(_givers(mutant, checklist))
    for each in others:
        if _implies(mutant.rule.when, each.when, checklist):
            return (each,)
    whole = Either(tuple(each.when for each in others))
    return others if others and _implies(mutant.rule.when, whole, checklist) else ()


def _is_floor(mutant: Mutant, checklist: Checklist) -> bool:
    return any(
        due.action == mutant.detail and due.population in (Population.EVERYONE, mutant.rule.population)
        for due in checklist.rulebook.floor
    )


def _givers(mutant: Mutant, checklist: Checklist) -> Iterator[Rule]:
    """The other rules, for the same people at least, that give what the change takes away."""
    rule = mutant.rule
    for each in checklist.rulebook.rules:
        if each is rule or each.population not in (Population.EVERYONE, rule.population):
            continue
        match mutant.change:
            case Change.ACTION:
                gives = mutant.detail in each.actions
            case Change.ORIENTATION | Change.URGENCY:
                gives = each.orientation is rule.orientation and each.urgency >= rule.urgency
            case Change.CLASSIFICATION:
                ranks = list(checklist.classifications)
                known = each.classification is not None and rule.classification is not None
                gives = known and ranks.index(str(each.classification)) >= ranks.index(
                    str(rule.classification)
                )
            case _:
                gives = False
        if gives:
            yield each


def _implies(one: Condition, other: Condition, checklist: Checklist) -> bool:
    """Whether another condition surely holds each time one holds."""
    if one == other or isinstance(other, Always):
        return True
    match one:
        case Either(parts):
            return all(_implies(part, other, checklist) for part in parts)
        case Count() if _count_implies(one, other, checklist):
            return True
        case All(parts) if any(_implies(part, other, checklist) for part in parts):
            return True
    match other:
        case All(parts):
            return all(_implies(one, part, checklist) for part in parts)
        case Either(parts):
            return any(_implies(one, part, checklist) for part in parts)
        case AtLeast(k, parts):
            return sum(_implies(one, part, checklist) for part in parts) >= k
        case Count(at_least):
            if not isinstance(one, Present):
                return False
            return at_least == 1 and any(one.item in unit for unit in checklist.counted(other))
        case Compared():
            return isinstance(one, Compared) and _within(one, other, checklist)
    return False


def _count_implies(count: Count, other: Condition, checklist: Checklist) -> bool:
    units = checklist.counted(count)
    if isinstance(other, Count):
        wider = checklist.counted(other)
        if count.at_least >= other.at_least and set(units) <= set(wider):
            return True
    # One of them is present at least: what each of them implies holds.
    items = [id for unit in units for id in unit]
    return all(_implies(Present(id), other, checklist) for id in items)


def _within(one: Compared, other: Compared, checklist: Checklist) -> bool:
    if one.item != other.item or one.one_of or other.one_of:
        return one.item == other.item and bool(one.one_of) and set(one.one_of) <= set(other.one_of)
    item = checklist.items[one.item]
    low = other.at_least is None or (
        one.at_least is not None and rank(item, one.at_least) >= rank(item, other.at_least)
    )
    high = other.at_most is None or (
        one.at_most is not None and rank(item, one.at_most) <= rank(item, other.at_most)
    )
    return low and high
