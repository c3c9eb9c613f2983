"""datalogic-py: JsonLogic in Rust, compiled once, in a session that reuses its memory."""

from __future__ import annotations

from itertools import compress

from datalogic_py import DataHandle, Engine

from peers.conclusion import Conclusion, concluding
from peers.json_logic_rules import minor_logic, rules_logic
from peers.plain_facts import told
from peers.two_valued import MINOR, rules
from signals.checklist import Checklist
from signals.screening import Screening


class Datalogic:
    """One compiled rule for a checklist; the facts are parsed before, into a handle."""

    name = "datalogic-py"

    def __init__(self, checklist: Checklist) -> None:
        engine = Engine()
        self._minor = engine.compile(minor_logic(checklist))
        self._rules = engine.compile(rules_logic(checklist))
        self._session = engine.session()
        self._ids = tuple(rules(checklist))
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> DataHandle:
        """What the rule is given: whether the person is a minor is worked out here."""
        facts = told(screening)
        is_minor = self._session.evaluate_truthy(self._minor, DataHandle(facts))
        return DataHandle({**facts, MINOR: is_minor})

    def conclusion(self, prepared: DataHandle) -> Conclusion:
        """What the rules that hold amount to."""
        is_minor = self._session.evaluate_truthy(self._minor, prepared)
        held = self._session.evaluate_data(self._rules, prepared)
        return self._conclude(is_minor, compress(self._ids, held))
