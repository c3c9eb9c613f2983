"""cel-python: CEL in Python, compiled once to one list of truths."""

from __future__ import annotations

from itertools import compress

import celpy

from peers.conclusion import Conclusion, concluding
from peers.infix import Infix
from peers.plain_facts import told
from peers.two_valued import MINOR, minor, rules
from signals.checklist import Checklist
from signals.screening import Screening

_LANGUAGE = Infix(every="&&", some="||", negation="!", one_if="({} ? 1 : 0)", flag="{} == 1")


class CelPython:
    """Two programs for a checklist, in the quicker of the library's two runners."""

    name = "cel-python"

    def __init__(self, checklist: Checklist) -> None:
        found = rules(checklist)
        truths = ", ".join(_LANGUAGE.of_population(*each) for each in found.values())
        environment = celpy.Environment(runner_class=celpy.CompiledRunner)
        self._minor = environment.program(environment.compile(_LANGUAGE.text(minor(checklist))))
        self._rules = environment.program(environment.compile(f"[{truths}]"))
        self._ids = tuple(found)
        self._conclude = concluding(checklist)

    def prepared(self, screening: Screening) -> celpy.Context:
        """What the programs are given: values of CEL, made before any time is measured."""
        facts = told(screening).items()
        return {name: celpy.json_to_cel(value) for name, value in facts}

    def conclusion(self, prepared: celpy.Context) -> Conclusion:
        """What the rules that hold amount to."""
        is_minor = self._minor.evaluate(prepared)
        held = self._rules.evaluate({**prepared, MINOR: is_minor})
        return self._conclude(bool(is_minor), compress(self._ids, held))
