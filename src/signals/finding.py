"""What rules amount to together: a level, an urgency, a classification and orientations."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.evaluation import of_population, truth
from signals.facts import MAJORITY, Facts
from signals.kind import Kind
from signals.kleene import Truth, settled
from signals.orientation import Orientation, Population, Urgency
from signals.rule import Rule

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
    items = facts.checklist.items
    return any(
        items[id].kind is not Kind.CONTEXT and facts.presence(id) is not None
        for id in facts.statements.keys() - facts.hidden - facts.veiled
    )


def is_presumed_minor(facts: Facts) -> bool:
    """Whether the person is taken for a minor because the age is not known, or is in doubt."""
    stated = facts.stated(facts.checklist.items[facts.checklist.age])
    ages = [each.value for each in stated if isinstance(each.value, int)]
    return facts.minor is True and (not ages or max(ages) >= MAJORITY)


def established(facts: Facts) -> Finding:
    """What the answers settle, whatever the others turn out to be."""
    truths = {rule: rule_truth(rule, facts) for rule in facts.checklist.rulebook.rules}
    return established_of(truths, facts)


def established_of(truths: dict[Rule, Truth], facts: Facts) -> Finding:
    """What the rules that hold settle; facts of the context alone assess nothing."""
    held = [rule for rule, held in truths.items() if held]
    found = _finding(held, _settled_classification(truths, facts))
    if found.level is Orientation.VIGILANCE and not is_assessed(facts):
        urgency = found.urgency if found.orientations else None
        return evolve(found, level=Orientation.NOT_ASSESSED, urgency=urgency)
    return found


def possible_of(truths: dict[Rule, Truth], facts: Facts) -> Finding:
    """What the rules give if everything that is not known turns out for the worst."""
    reachable = [rule for rule, held in truths.items() if held is not False]
    ranks = _ranks(facts.checklist)
    top = _highest(reachable, ranks)
    ids = [id for id, rank in ranks.items() if rank == top and _classified(facts)]
    return _finding(reachable, ids[0] if ids else None)


def _finding(rules: list[Rule], classification: str | None) -> Finding:
    orientations = tuple(sorted({rule.orientation for rule in rules}, reverse=True))
    urgency = max((rule.urgency for rule in rules), default=Urgency.ORDINARY)
    return Finding(
        max((Orientation.VIGILANCE, *orientations)), urgency, classification, orientations
    )


def _settled_classification(truths: dict[Rule, Truth], facts: Facts) -> str | None:
    if not _classified(facts):
        return None
    ranks = _ranks(facts.checklist)
    known = _highest((rule for rule, held in truths.items() if held), ranks)
    open_ = _highest((rule for rule, held in truths.items() if held is None), ranks)
    return UNDETERMINED if open_ > known else list(ranks)[known]


def _classified(facts: Facts) -> bool:
    has_any = bool(facts.checklist.rulebook.classifications)
    return has_any and of_population(Population.MINORS, facts) is not False


def _ranks(checklist: Checklist) -> dict[str, int]:
    return {id: rank for rank, id in enumerate(checklist.classifications)}


def _highest(rules: Iterable[Rule], ranks: dict[str, int]) -> int:
    return max((ranks.get(rule.classification or "", 0) for rule in rules), default=0)


def adds(rule: Rule, held: list[Rule], facts: Facts) -> bool:
    """Whether a rule would bring an orientation, an urgency or a classification to those held."""
    ranks = _ranks(facts.checklist) if _classified(facts) else {}
    return (
        all(rule.orientation is not each.orientation for each in held)
        or all(rule.urgency > each.urgency for each in held)
        or _highest([rule], ranks) > _highest(held, ranks)
    )


Height = tuple[int, int, int]
"""The ranks of a level, an urgency and a classification, to compare findings; never shown."""


def height(finding: Finding, checklist: Checklist) -> Height:
    """How high a finding stands, to rank what can be reached."""
    urgency = -1 if finding.urgency is None else finding.urgency.rank
    classification = _ranks(checklist).get(finding.classification or "", -1)
    return finding.level.rank, urgency, classification


def height_with(rule: Rule, now: Finding, checklist: Checklist) -> Height:
    """How high a finding would stand if one more rule held."""
    level, urgency, classification = height(now, checklist)
    ranks = _ranks(checklist)
    return (
        max(level, rule.orientation.rank),
        max(urgency, rule.urgency.rank),
        max(classification, ranks.get(rule.classification or "", -1)),
    )
