"""What rules amount to together: a level, an urgency, a classification and orientations."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.evaluation import of_population, truth
from signals.facts import MAJORITY, Facts
from signals.kleene import Truth, settled
from signals.masks import masks_of
from signals.orientation import Orientation, Urgency
from signals.rule import Rule
from signals.ruling import (
    Weighed,
    oriented,
    qualified,
    ruling_of,
    urgency_of,
    weigh,
)

UNDETERMINED = "undetermined"
"""The classification until the answers settle it."""


@frozen
class Finding:
    """A level with its urgency, classification and orientations, highest first.

    ``urgency`` is ``None`` where nothing is assessed; ``classification`` is ``None`` in a sector
    that has none, or for somebody established as an adult.
    """

    level: Orientation
    urgency: Urgency | None
    classification: str | None
    orientations: tuple[Orientation, ...]


def rule_truth(rule: Rule, facts: Facts) -> Truth:
    """Whether a rule holds for the person the facts describe."""
    return settled(2, (of_population(rule.population, facts), truth(rule.when, facts)), 2)


def is_assessed(facts: Facts) -> bool:
    """Whether a yes or a no is known for one sign or vulnerability at least."""
    known = (facts.must | ~facts.may) & ruling_of(facts.checklist).telling
    apart = facts.hidden | facts.veiled
    return any(
        id in facts.statements and id not in apart for id in masks_of(facts.checklist).items(known)
    )


def is_presumed_minor(facts: Facts) -> bool:
    """Whether the person is taken for a minor because the age is not known, or is in doubt."""
    stated = facts.stated(facts.checklist.items[facts.checklist.age])
    ages = [each.value for each in stated if isinstance(each.value, int)]
    return facts.minor is True and (not ages or max(ages) >= MAJORITY)


@frozen(eq=False)
class Standing:
    """The rules that hold, and those that are not settled, with what each of them brings.

    ``brought`` are the bits of all that the rules that hold bring together.
    """

    held: tuple[Weighed, ...]
    unsettled: tuple[Weighed, ...]
    brought: int


def standing(facts: Facts) -> Standing:
    """How the rules stand on the facts."""
    return standing_on(facts.must, facts.may, facts.checklist)


def standing_on(must: int, may: int, checklist: Checklist) -> Standing:
    """How the rules of a checklist stand, of the bits that hold and those that may."""
    held: list[Weighed] = []
    unsettled: list[Weighed] = []
    brought = 0
    for needs, holds, rule in ruling_of(checklist).reading(must, may):
        if may & needs and (holds is None or holds(may)):
            if must & needs and (holds is None or holds(must)):
                held.append(rule)
                brought |= rule.brings
            else:
                unsettled.append(rule)
    return Standing(tuple(held), tuple(unsettled), brought)


def brought_by(must: int, may: int, checklist: Checklist) -> int:
    """The bits of all that the rules that hold bring, of the bits that hold and those that may."""
    brought = 0
    for needs, holds, rule in ruling_of(checklist).reading(must, may):
        if must & needs and (holds is None or holds(must)):
            brought |= rule.brings
    return brought


def established(facts: Facts) -> Finding:
    """What the answers settle, whatever the others turn out to be."""
    return established_by(standing(facts), facts)


def standing_of(truths: dict[Rule, Truth], checklist: Checklist) -> Standing:
    """How some rules stand, each with whether it holds."""
    names = ruling_of(checklist).classifications
    held = tuple(weigh(rule, names) for rule, is_held in truths.items() if is_held)
    open_ = tuple(weigh(rule, names) for rule, is_held in truths.items() if is_held is None)
    return Standing(held, open_, together(held))


def established_by(stands: Standing, facts: Facts) -> Finding:
    """What the rules that hold settle; facts of the context alone assess nothing."""
    found = _finding(stands.brought, _settled_classification(stands, facts))
    if found.level is Orientation.VIGILANCE and not is_assessed(facts):
        urgency = found.urgency if found.orientations else None
        return evolve(found, level=Orientation.NOT_ASSESSED, urgency=urgency)
    return found


def possible_by(stands: Standing, facts: Facts) -> Finding:
    """What the rules give if everything that is not known turns out for the worst."""
    reachable = stands.brought | together(stands.unsettled)
    names = ruling_of(facts.checklist).classifications
    classified = names and is_classified(facts)
    return _finding(reachable, names[qualified(reachable)] if classified else None)


def together(rules: Iterable[Weighed]) -> int:
    """The bits of all that some rules bring."""
    return reduce(or_, (rule.brings for rule in rules), 0)


def unclassified(brought: int) -> Finding:
    """What some rules that hold amount to in a sector that has no classification."""
    return _finding(brought, None)


def _finding(brought: int, classification: str | None) -> Finding:
    orientations = oriented(brought)
    level = orientations[0] if orientations else Orientation.VIGILANCE
    return Finding(level, urgency_of(brought), classification, orientations)


def _settled_classification(stands: Standing, facts: Facts) -> str | None:
    names = ruling_of(facts.checklist).classifications
    if not names or not is_classified(facts):
        return None
    known, open_ = qualified(stands.brought), qualified(together(stands.unsettled))
    return UNDETERMINED if open_ > known else names[known]


def is_classified(facts: Facts) -> bool:
    """Whether the person may be given a classification: somebody established as an adult is not."""
    return facts.minor is not False


Height = tuple[int, int, int]
"""The ranks of a level, an urgency and a classification, to compare findings; never shown."""


def height(finding: Finding, checklist: Checklist) -> Height:
    """How high a finding stands, to rank what can be reached."""
    urgency = -1 if finding.urgency is None else finding.urgency.rank
    return finding.level.rank, urgency, _rank(finding.classification, checklist)


def height_with(rule: Rule, now: Finding, checklist: Checklist) -> Height:
    """How high a finding would stand if one more rule held."""
    level, urgency, classification = height(now, checklist)
    return (
        max(level, rule.orientation.rank),
        max(urgency, rule.urgency.rank),
        max(classification, _rank(rule.classification, checklist)),
    )


def _rank(classification: str | None, checklist: Checklist) -> int:
    names = ruling_of(checklist).classifications
    return names.index(classification) if classification in names else -1
