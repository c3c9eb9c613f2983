"""What is read as covered in the conditions takes nothing away under any answers."""

from __future__ import annotations

import pytest
from shipped import IDS

from signals import open_library
from signals.verification.answers import Answers
from signals.verification.conclusion import Conclusion
from signals.verification.formula import all_of, any_of, none_of
from signals.verification.mutation.mutants import Change, mutants
from signals.verification.mutation.redundancy import covering
from signals.verification.readings.reading import holds
from signals.verification.smallest import Search

LIBRARY = open_library()


@pytest.mark.parametrize("id", IDS)
def test_a_covered_change_loses_nothing(id):
    """The solver finds no answers under which the changed checklist gives less."""
    checklist = LIBRARY.checklist(id)
    answers = Answers.any(checklist, "any")
    search = Search(answers.rules)
    before = Conclusion.established(answers)
    lost = {
        each.name: _lost(each, before) for each in mutants(checklist) if covering(each, checklist)
    }
    assert lost
    found = search.any(any_of(lost.values()))
    assert found is None, [name for name, formula in lost.items() if holds(formula, found)]


def _lost(mutant, before):
    """Where a part of what is concluded is no longer, once a rule that holds gives less."""
    held, open_ = (
        tuple((mutant.changed if rule is mutant.rule else rule, where) for rule, where in rules)
        for rules in (before.held, before.open_)
    )
    after = Conclusion(before.answers, held, open_)
    if mutant.change is Change.ACTION:
        return all_of((before.due(mutant.detail), none_of(after.due(mutant.detail))))
    rule = mutant.rule
    parts = [("level", rule.orientation.value), ("orientation", rule.orientation.value)]
    parts += [("urgency", rule.urgency.value)]
    if rule.classification is not None:
        parts.append(("classification", rule.classification))
    return any_of(all_of((before.part(each), none_of(after.part(each)))) for each in parts)
