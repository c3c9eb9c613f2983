"""What is proved is told in words: each property, and each screening that refutes it."""

from __future__ import annotations

import pytest

from signals.verification.properties.proof import Property
from signals.wording.proof import PROPERTIES, role_text


def test_every_property_has_its_words():
    """In the order in which they are proved: a new one without words would be left untold."""
    assert [*PROPERTIES] == [each.value for each in Property]


@pytest.mark.parametrize(("rank", "role"), [(0, "Réponses données"), (1, "complétées"), (3, "com")])
def test_several_completions_are_told_alike(rank, role):
    """A gap is shown by some answers, then by as many completions as it takes."""
    assert role in role_text("split", rank)
