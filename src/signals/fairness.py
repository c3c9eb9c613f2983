"""What a personal attribute may change: nothing, except where a rule reads it and says why.

An outcome is made of the rules that hold. Where no rule turns on an attribute, another answer to
it leaves every rule as it was: the orientation is the same, for any answers. What is proved by the
shape of the rules is tried by the tests on random answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from signals.candidate import leaf_items
from signals.checklist import Checklist
from signals.condition import Condition, walk
from signals.kind import Attribute
from signals.orientation import Orientation, Population, Urgency
from signals.rule import Rule


@frozen
class Reading:
    """What a checklist does with an attribute: the items that ask for it, the rules that read it.

    ``rules`` may change the level, the urgency, the classification or the orientations; ``adding``
    only add actions at the lowest level. ``majority`` says that being 18 or over, which changes the
    circuit of every rule, is told by one of the items.
    """

    attribute: Attribute
    items: tuple[str, ...]
    rules: tuple[Rule, ...]
    adding: tuple[Rule, ...]
    majority: bool


def readings(checklist: Checklist) -> tuple[Reading, ...]:
    """What a checklist does with each attribute, asked for or not."""
    return tuple(_reading(checklist, attribute) for attribute in Attribute)


def _reading(checklist: Checklist, attribute: Attribute) -> Reading:
    items = tuple(
        id
        for id, item in checklist.items.items()
        if item.attribute is attribute or (attribute is Attribute.AGE and id == checklist.age)
    )
    found = tuple(each for each in checklist.rulebook.rules if turns_on(each, items, checklist))
    adding = tuple(each for each in found if _adds_only(each))
    telling = {checklist.age, *checklist.age_doubt}
    rules = tuple(each for each in found if each not in adding)
    return Reading(attribute, items, rules, adding, bool(telling & set(items)))


def turns_on(rule: Rule, items: tuple[str, ...], checklist: Checklist) -> bool:
    """Whether a rule reads some items, itself or by what shows the items that it reads."""
    return bool(_read(rule.when, checklist, frozenset()) & set(items))


def _read(condition: Condition, checklist: Checklist, seen: frozenset[str]) -> frozenset[str]:
    """The ids of the items a condition turns on: scores, tables and counts, and what hides them."""
    leaves = (leaf for _, leaf, _ in walk(condition))
    read = frozenset(id for leaf in leaves for id in leaf_items(leaf, checklist))
    return read.union(*_shown_by(read - seen, checklist, seen | read))


def _shown_by(
    items: frozenset[str], checklist: Checklist, seen: frozenset[str]
) -> Iterator[frozenset[str]]:
    for id in items:
        item = checklist.items.get(id)
        if item is not None and item.shown_when is not None:
            yield _read(item.shown_when, checklist, seen)


def _adds_only(rule: Rule) -> bool:
    """Whether a rule adds actions and nothing else: no level, urgency nor classification."""
    return (
        rule.orientation is Orientation.VIGILANCE
        and rule.urgency is Urgency.ORDINARY
        and rule.classification is None
    )


def for_one_age_only(checklist: Checklist) -> tuple[Rule, ...]:
    """The rules that are for minors or for adults alone: majority changes the circuit."""
    rules = checklist.rulebook.rules
    return tuple(each for each in rules if each.population is not Population.EVERYONE)
