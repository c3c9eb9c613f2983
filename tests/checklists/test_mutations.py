"""A rule of a shipped checklist removed or weakened contradicts what is written beside it."""

from __future__ import annotations

import pytest
from shipped import IDS

from signals import open_library
from signals.case import CaseBook, case_mismatches
from signals.verification.mutation.check import survivors

LIBRARY = open_library()


@pytest.mark.parametrize("id", IDS)
def test_every_case_is_given(id):
    """Each case of a grid is what the grid gives, and each of its rules has one."""
    checklist = LIBRARY.checklist(id)
    book = LIBRARY.cases(checklist)
    assert list(case_mismatches(book, checklist)) == []
    assert {rule for case in book.cases for rule in case.expect.rules} == set(checklist.rules)


@pytest.mark.parametrize("id", IDS)
def test_no_weakened_rule_goes_unnoticed(id):
    """Each is contradicted by a scenario, a guarantee or a case, or takes nothing away."""
    checklist = LIBRARY.checklist(id)
    found = survivors(checklist, LIBRARY.scenarios(checklist), LIBRARY.cases(checklist))
    assert [each.name for each in found] == []


def test_a_rule_without_its_cases_goes_unnoticed():
    """What the check is worth: take the cases of one rule away, and its mutants are listed."""
    checklist = LIBRARY.checklist("hebergement")
    book = LIBRARY.cases(checklist)
    fewer = CaseBook(
        book.date, tuple(case for case in book.cases if not case.id.startswith("one_strong_sign"))
    )
    found = survivors(checklist, LIBRARY.scenarios(checklist), fewer)
    assert "one_strong_sign action tell_manager" in [each.name for each in found]
