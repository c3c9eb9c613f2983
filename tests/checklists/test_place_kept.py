"""The place of a child who returns: three answers, of which « not placed » leads to nothing."""

from __future__ import annotations

from random import Random

import pytest
from attrs import evolve
from builders import DATE
from fairness_probe import random_screening
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import recorded

from signals import brought_to, evaluate, open_library
from signals.migration import ChangeKind
from signals.screening import Screening

LIBRARY = open_library()
OLDER, NEWER = (LIBRARY.checklist(f"fugue_return@{each}") for each in ("1.1.0", "1.2.0"))
ITEM, RULES = "place_kept", ("already_followed", "place_to_keep")
MEANING = {"yes": "kept", "no": "lost", "unknown": "unknown"}


def place_rules(screening):
    """Whether each rule that reads the place holds; None where it is open."""
    return tuple(truth for rule, truth in evaluate(screening).rules.items() if rule.id in RULES)


def test_only_the_question_of_the_place_and_the_rules_that_read_it_changed():
    """No other question and no other rule is touched, in its words or in what it does."""
    assert [id for id, item in NEWER.items.items() if OLDER.items[id] != item] == [ITEM]
    assert OLDER.items.keys() == NEWER.items.keys()
    assert OLDER.rules.keys() == NEWER.rules.keys()
    touched = [id for id, rule in NEWER.rules.items() if OLDER.rules[id] != rule]
    assert touched == list(RULES)
    for id in RULES:
        assert evolve(NEWER.rules[id], when=OLDER.rules[id].when) == OLDER.rules[id]


@pytest.mark.parametrize("answer", MEANING)
@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(0, 1_000_000))
def test_the_same_meaning_has_the_same_outcome(answer, seed):
    """« Yes » and « no » lead where « kept » and « lost » lead; an unknown is as open."""
    told = random_screening(OLDER, Random(seed)).cleared(ITEM)
    before = told.answered(ITEM, answer)
    after = evolve(told, checklist=NEWER).answered(ITEM, MEANING[answer])
    assert recorded(evaluate(before)) == recorded(evaluate(after))


def test_a_child_who_is_not_placed_has_no_place_to_keep():
    """The third answer rules both rules out; without an answer both stay open."""
    told = Screening(NEWER, DATE).answered("age", 15).answered("already_followed", "no")
    assert place_rules(told) == (None, None)
    assert place_rules(told.answered(ITEM, "unknown")) == (None, None)
    assert place_rules(told.answered(ITEM, "none")) == (False, False)


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_former_answer_is_left_and_said(answer):
    """A screening under way keeps its other answers; this one is to be given again."""
    told = Screening(OLDER, DATE).answered("age", 15).answered(ITEM, answer)
    brought, changes = brought_to(told, NEWER)
    assert brought.statements.keys() == {"age"}
    assert [(each.kind, each.item, each.answer_left) for each in changes] == [
        (ChangeKind.RETYPED, ITEM, True)
    ]
