"""Two children who answer alike: no shipped checklist tells them apart by what they are."""

import random

import pytest
from fairness_probe import random_pair, random_screening, unexplained
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import IDS

from signals import open_library
from signals.fairness import readings

LIBRARY = open_library()


@pytest.mark.parametrize("id", IDS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 1_000_000))
def test_an_attribute_changes_nothing_but_by_the_rules_named(id, seed):
    """Same answers, another sex, age, placement, nationality or family: same orientation."""
    checklist = LIBRARY.checklist(id)
    chance = random.Random(seed)
    told = random_screening(checklist, chance)
    for reading in readings(checklist):
        if reading.items:
            one, other = random_pair(told, reading.attribute, chance)
            assert unexplained(one, other, (*reading.rules, *reading.adding)) == []


@pytest.mark.parametrize("id", IDS)
def test_every_rule_that_reads_an_attribute_says_why(id):
    """Its reason is shown beside it."""
    for reading in readings(LIBRARY.checklist(id)):
        for rule in (*reading.rules, *reading.adding):
            assert rule.rationale.strip()
