"""Every shipped checklist keeps every property for all answers: proved, not sampled."""

from __future__ import annotations

import pytest
from shipped import IDS

from signals import open_library
from signals.verification.properties.proof import Property
from signals.verification.report import proofs_of


@pytest.mark.parametrize("id", IDS)
def test_the_newest_version_is_proved_safe(id):
    """No answers, dates or numbers refute a property or a guarantee of the newest version."""
    checklist = open_library().checklist(id)
    proofs = list(proofs_of(checklist))
    assert [(each.proved, each.about) for each in proofs if not each.holds] == []
    assert {each.proved for each in proofs} == {*Property}
    guarantees = [each.about for each in proofs if each.proved is Property.GUARANTEE]
    assert guarantees == [each.id for each in checklist.rulebook.guarantees]
