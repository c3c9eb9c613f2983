"""rule-engine: expressions in Python, parsed once to a tree, one for each rule."""

from __future__ import annotations

from rule_engine import Rule

from peers.conclusion import Conclusion, concluding
from peers.infix import Infix
from peers.plain_facts import Told, told
from peers.two_valued import MINOR, minor, rules
from signals.checklist import Checklist
from signals.screening import Screening

_LANGUAGE = Infix(every="and", some="or", negation="not ", one_if="({} ? 1 : 0)", flag="{}")


class RuleEngine:
    """One parsed rule for each rule of a checklist."""

    name = "rule-engine"

    def __init__(self, checklist: Checklist) -> None:
        self._minor = Rule(_LANGUAGE.text(minor(checklist)))
        self._rules = {
            id: Rule(_LANGUAGE.of_population(population, condition))
            for id, (population, condition) in rules(checklist).items()
        }
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> Told:
        """What the rules are given, made before any time is measured."""
        return told(screening)

    def conclusion(self, prepared: Told) -> Conclusion:
        """What the rules that hold amount to."""
        is_minor = self._minor.matches(prepared)
        facts = {**prepared, MINOR: is_minor}
        return self._conclude(
            is_minor, (id for id, rule in self._rules.items() if rule.matches(facts))
        )
