"""panzi-json-logic: JsonLogic in Python alone, applied to its rules as they are."""

from __future__ import annotations

from itertools import compress

from json_logic import jsonLogic

from peers.conclusion import Conclusion, concluding
from peers.json_logic_rules import minor_logic, rules_logic
from peers.plain_facts import Told, told
from peers.two_valued import MINOR, rules
from signals.checklist import Checklist
from signals.screening import Screening


class PanziJsonLogic:
    """It compiles nothing: the rules of a checklist are one list of JsonLogic."""

    name = "panzi-json-logic"

    def __init__(self, checklist: Checklist) -> None:
        self._minor = minor_logic(checklist)
        self._rules = rules_logic(checklist)
        self._ids = tuple(rules(checklist))
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> Told:
        """What the rules are given, made before any time is measured."""
        return told(screening)

    def conclusion(self, prepared: Told) -> Conclusion:
        """What the rules that hold amount to."""
        is_minor = bool(jsonLogic(self._minor, prepared))
        held = jsonLogic(self._rules, {**prepared, MINOR: is_minor})
        return self._conclude(is_minor, compress(self._ids, held))
