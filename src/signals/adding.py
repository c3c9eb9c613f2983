"""What one more rule would bring to those that hold already."""

from __future__ import annotations

from collections.abc import Iterable

from signals.facts import Facts
from signals.finding import is_classified, together
from signals.rule import Rule
from signals.ruling import UNQUALIFIED, ruling_of


def adds(rule: Rule, held: Iterable[Rule], facts: Facts) -> bool:
    """Whether a rule would bring an orientation, an urgency or a classification to those held."""
    weighed = ruling_of(facts.checklist).weighed
    return would_add(rule, together(weighed[each.id] for each in held), facts)


def would_add(rule: Rule, brought: int, facts: Facts) -> bool:
    """Whether a rule would bring more than is brought already."""
    return added(rule, brought, facts) != 0


def added(rule: Rule, brought: int, facts: Facts) -> int:
    """The bits of what a rule would bring more; an adult is given no classification."""
    weighed = -1 if is_classified(facts) else UNQUALIFIED
    return ruling_of(facts.checklist).weighed[rule.id].brings & ~brought & weighed
