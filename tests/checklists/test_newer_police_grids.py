"""The newer versions of the two police grids: another order, and nothing that weighs less."""

from __future__ import annotations

import json
from random import Random

import pytest
from attrs import evolve
from fairness_probe import random_screening
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import recorded

from signals import evaluate, open_library, play

LIBRARY = open_library()
PAIRS = (("fugue@1.1.0", "fugue@1.2.0"), ("fugue_return@1.0.0", "fugue_return@1.1.0"))
ADDED = {"fugue": "disagreement_to_parquet", "fugue_return": "no_handback"}
"""The one action that each newer version makes due more often."""


def differences(old, new):
    """What a newer version does not give as the older did, its one further action aside."""
    assert old.screening.date == new.screening.date
    before, after = recorded(old), recorded(new)
    further = ADDED[new.screening.checklist.id]
    if further not in before["actions"]:
        after["actions"] = [id for id in after["actions"] if id != further]
    return {key: (before[key], after[key]) for key in before if before[key] != after[key]}


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_same_questions_are_asked_of_the_same_kind(old, new):
    """None is lost, none is added, none weighs otherwise, none is asked otherwise."""
    before, after = LIBRARY.checklist(old).items, LIBRARY.checklist(new).items
    assert set(before) == set(after)
    for id, item in before.items():
        assert evolve(after[id], help=item.help) == item


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_recorded_outcome_of_the_older_version_is_given_by_the_newer(old, new):
    """The same answers at each step: same established, same possible, same rules and actions."""
    before, after = LIBRARY.checklist(old), LIBRARY.checklist(new)
    file = LIBRARY.root / before.id / before.version / "outcomes.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    for scenario in LIBRARY.scenarios(before):
        steps = [outcome for _, outcome in play(scenario, before)]
        assert [recorded(outcome) for outcome in steps] == kept[scenario.id]
        again = [evaluate(evolve(each.screening, checklist=after)) for each in steps]
        found = [differences(*pair) for pair in zip(steps, again, strict=True)]
        assert found == [{}] * len(steps), scenario.id


@pytest.mark.parametrize(("old", "new"), PAIRS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 1_000_000))
def test_the_same_answers_weigh_the_same_in_both_orders(old, new, seed):
    """On many screenings, adults' and minors', with unknowns among the answers."""
    told = random_screening(LIBRARY.checklist(old), Random(seed))
    again = evolve(told, checklist=LIBRARY.checklist(new))
    assert differences(evaluate(told), evaluate(again)) == {}
