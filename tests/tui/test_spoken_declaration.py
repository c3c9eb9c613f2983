"""A declaration and a return keyed as they are said: one key a question, six more, the letters."""

from __future__ import annotations

import pytest
from spoken_session import ENTER, spoken
from tui.recorded import LIBRARY, begun, program, read

from signals_tui.keyboard import pressed

MORE = 6


def _asked(id):
    checklist = LIBRARY.checklist(id)
    whole = id == "fugue"
    items = checklist.items if whole else {each.id for each in checklist.sections[0].items}
    return list(items)


@pytest.mark.parametrize("id", ["fugue", "fugue_return"])
def test_every_question_takes_one_key_and_its_letters(id):
    """Each step answers its question, by its last key, and leads to the next one."""
    session, items = spoken(id), _asked(id)
    assert {step.id for step in session.steps} == set(items)
    assert id == "fugue" or len(session.steps) == 10
    desk = begun(id)
    for step in session.steps:
        assert desk.interview.item.id == step.id
        for key in step.keys:
            assert step.id not in desk.interview.screening.statements
            desk = pressed(desk, "enter" if key == ENTER else key)
        assert desk.interview.refusal is None, (step.id, desk.interview.refusal)
        assert step.id in desk.interview.screening.statements
    letters = sum(step.letters for step in session.steps)
    assert len(session.keys) <= len(session.steps) + MORE + letters


@pytest.mark.parametrize("id", ["fugue", "fugue_return"])
def test_b09_the_session_is_replayed_to_its_document(terminal, tmp_path, id):
    """In a real terminal, from the menu to the PDF, with these keys and no other."""
    session, file, folder = spoken(id), tmp_path / "answers", tmp_path / "papers"
    folder.mkdir()
    words = ("--documents", str(folder))
    run = terminal(program=program(file, *words), NO_COLOR="1")
    run.wait_for("Quelle grille")
    run.press(session.begin.replace(ENTER, "\r"))
    for step in session.steps:
        run.press(step.keys.replace(ENTER, "\r"))
    run.press(session.end)
    for _ in range(600):
        if found := list(folder.glob("*.pdf")):
            break
        run.read(0.1)
    assert found, run.text
    run.wait_for(found[0].name[:20])
    assert found[0].read_bytes().startswith(b"%PDF")
    run.press("\x03\x03")
    assert run.end() == 0
    assert set(read(file)) == {step.id for step in session.steps}
