"""Every rule can be reached: some answers make it hold."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.verification.answers import Answers
from signals.verification.formula import Formula
from signals.verification.properties.proof import Proof, Property
from signals.verification.smallest import Search

UNREACHED = "aucune réponse ne la fait tenir"


def reached(checklist: Checklist) -> Iterator[Proof]:
    """Whether some answers settle each rule as true."""
    answers = Answers.any(checklist, "any")
    search = Search(answers.rules)
    for rule in checklist.rulebook.rules:
        held: Formula = answers.holds(rule).must
        fault = "" if search.any(held) is not None else UNREACHED
        yield Proof(Property.REACHED, rule.id, fault=fault)
