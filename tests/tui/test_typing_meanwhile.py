"""What is being typed when a page opens over it, and does something: it is still there."""

from __future__ import annotations

import pytest
from tui.declaring import declaration
from tui.gestures import flowing, keys
from tui.handing import opened
from tui.preparing_sheets import foyer_record, read, sheet_opened, written

from signals_tui.view import View

WORDS = "blouson rouge"


def _typing(desk, *strokes):
    """What the child wears being typed, not confirmed."""
    interview = desk.interview
    item = interview.checklist.items["place_clothing"]
    return keys(desk.answering(interview.at_item(item)), *(strokes or WORDS))


def _still_typed(desk):
    said = desk.interview
    return (said.item.id, said.typed) == ("place_clothing", WORDS)


@pytest.mark.parametrize("begun", [[*WORDS], ["f6", *WORDS], ["f7", *WORDS]])
def test_another_question_is_sought_once_it_is_confirmed(begun):
    """From the orientation: an answer, a note or who said it is confirmed or given up first."""
    desk = keys(_typing(declaration(), *begun), "f3", "g")
    assert desk.view is View.INTERVIEW
    assert _still_typed(desk)
    assert "Entrée pour valider" in desk.interview.refusal
    kept = keys(desk, "enter").interview.screening
    assert WORDS in repr(kept.statements["place_clothing"])
    assert keys(desk, "escape", "f3", "g").interview.typed == ""


def test_a_sheet_that_opens_leaves_it_there(tmp_path):
    """Its facts are filled in, its signs confirmed, undone: the text is still being typed."""
    begun = _typing(opened(tmp_path))
    asked = read(keys(begun, "f10", *str(written(tmp_path, foyer_record())), "enter"))
    desk = keys(asked, "1")
    assert desk.interview.statements(desk.interview.checklist.items["age"])
    for stroke in ("=", "o", "u"):
        desk = keys(desk, stroke)
        assert _still_typed(desk)
    there = keys(desk, "enter")
    assert there.view is View.INTERVIEW
    assert _still_typed(there)
    assert "Entrée pour valider" in there.interview.refusal


def test_shared_facts_that_are_copied_leave_it_there(tmp_path):
    """The other minor's facts are taken up while a text is typed."""
    desk = keys(declaration(), "f3", "j", "n", "enter", "f3", "j", "1", "1", "f3", "j", "2")
    copied = keys(_typing(desk), "f3", "j", "*")
    assert "repris" in flowing(copied)
    assert _still_typed(copied)


def test_a_document_says_that_it_does_not_tell_it(tmp_path):
    """Said over the document, and no more once the text is confirmed."""
    told = "Ce que vous écrivez n'est pas validé"
    desk = _typing(opened(tmp_path))
    assert told in flowing(keys(desk, "f3", "r", "1"))
    assert told not in flowing(keys(desk, "enter", "f3", "r", "1"))
    sheet = sheet_opened(opened(tmp_path), written(tmp_path, foyer_record()))
    assert told not in flowing(keys(sheet, "escape", "f3", "r", "1"))


def test_who_was_told_is_confirmed_before_another_minor_is_in_front(tmp_path):
    """Typed of an action, then left by a function key: it is neither lost nor left out unsaid."""
    two = keys(opened(tmp_path), "f3", "j", "n", "enter")
    begun = keys(two, "f8", "enter", *"parquet", "f3", "j")
    for strokes in (["1"], ["enter"], ["n"]):
        held = keys(begun, *strokes)
        assert held.todo.typed == "parquet"
        assert "Qui est prévenu n'est pas validé" in flowing(held)
    assert "n'est pas validé : ce document" in flowing(keys(begun, "r", "1"))
    assert "n'est pas validé : il ne sera pas gardé" in flowing(keys(begun, "q"))
    told = keys(begun, "k", "enter", "f3", "j", "1", "f3", "j", "2")
    assert [each.told for each in told.record.measures] == ["parquet"]
    mending = keys(told, "f8", "enter", "f3", "j", "1")
    assert mending.minors.front == 0
