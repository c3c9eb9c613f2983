"""A screening begun under one version, brought to another whose questions were renamed."""

from __future__ import annotations

from builders import checklist, choice, number, screening, yes_no

from signals import brought_to
from signals.migration import ChangeKind

OLD = checklist([yes_no("fears_home"), yes_no("fears_kin"), yes_no("gone")])
RENAMED = checklist([yes_no("fear", formerly=("fears_home", "fears_kin"))])


def test_an_answer_follows_a_question_that_was_renamed():
    """The newer question says what it was called: its answer is not lost."""
    brought, changes = brought_to(screening(OLD, fears_home="yes"), RENAMED)
    assert [each.value.value for each in brought.statements["fear"]] == ["yes"]
    assert not any(change.answer_left for change in changes)


def test_two_questions_made_one_keep_both_answers():
    """A sign is never lost where two questions became one: both statements stand, and show."""
    brought, _ = brought_to(screening(OLD, fears_home="no", fears_kin="yes"), RENAMED)
    assert [each.value.value for each in brought.statements["fear"]] == ["no", "yes"]


def test_a_renamed_question_is_told_reworded_and_neither_removed_nor_added():
    """What changed is said of each question once; one that has no heir is said removed."""
    _, changes = brought_to(screening(OLD, gone="yes"), RENAMED)
    told = [(change.kind, change.item, change.answer_left) for change in changes]
    assert told == [
        (ChangeKind.REWORDED, "fears_home", False),
        (ChangeKind.REWORDED, "fears_kin", False),
        (ChangeKind.REMOVED, "gone", True),
    ]


def test_an_answer_that_no_longer_fits_is_left_and_said():
    """A question that takes other answers keeps none of the former ones."""
    retyped = checklist([choice("fear", "none", "some", formerly=("fears_home",))])
    brought, changes = brought_to(screening(OLD, fears_home="yes"), retyped)
    assert "fear" not in brought.statements
    assert (ChangeKind.RETYPED, "fears_home", True) in [
        (change.kind, change.item, change.answer_left) for change in changes
    ]


def test_an_answer_that_is_out_of_new_bounds_is_left_and_said():
    """The question reads the same: only its bounds moved, and the answer is not lost in silence."""
    wide, narrow = checklist([number("n", maximum=20)]), checklist([number("n", maximum=10)])
    brought, changes = brought_to(screening(wide, n=15), narrow)
    assert "n" not in brought.statements
    assert [(each.kind, each.item, each.answer_left) for each in changes] == [
        (ChangeKind.RETYPED, "n", True)
    ]
