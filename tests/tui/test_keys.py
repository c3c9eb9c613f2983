"""What each key does, on the desk as a plain value: no terminal is needed to answer."""

from __future__ import annotations

import datetime as dt

import pytest
from shipped import IDS

from signals import ItemType, evaluate, open_library, play
from signals_tui.desk import Desk
from signals_tui.keyboard import pasted, pressed
from signals_tui.view import View

ON = dt.date(2026, 11, 22)
LIBRARY = open_library()
SCENARIOS = [(id, scenario) for id in IDS for scenario in LIBRARY.scenarios(LIBRARY.checklist(id))]


def _desk(id, date=ON):
    checklist = LIBRARY.checklist(id)
    desk = Desk((checklist,), LIBRARY.references, date).begun(checklist)
    return pressed(desk, "enter")


def _keys(desk, *strokes):
    for stroke in strokes:
        desk = pressed(desk, stroke)
    return desk


def _to(desk, id):
    while desk.interview.item.id != id:
        place = desk.interview.checklist.position[id]
        desk = pressed(desk, "down" if place > desk.interview.cursor else "up")
    return desk


def _moment(moment):
    if moment is None:
        return "?"
    form = "%d/%m/%Y %H:%M" if isinstance(moment, dt.datetime) else "%d/%m/%Y"
    return moment.strftime(form)


def _strokes(item, value):
    """The keys that give an answer to the question in front."""
    word = getattr(value, "value", value)
    if item.type is ItemType.CHOICE and word != "unknown":
        return [str(item.option_ids.index(word) + 1)]
    if word in ("yes", "no", "unknown"):
        return [{"yes": "o", "no": "n", "unknown": "?"}[word]]
    if isinstance(value, tuple):
        typed = ", ".join(f"{_moment(each.start)} au {_moment(each.end)}" for each in value)
        return ["enter", *(typed or "aucune"), "enter"]
    typed = str(value) if isinstance(value, int | str) else _moment(value)
    return ["enter", *typed, "enter"]


@pytest.mark.parametrize(("id", "scenario"), SCENARIOS, ids=[f"{i}-{s.id}" for i, s in SCENARIOS])
def test_a_scenario_played_by_keys_gives_the_same_outcome(id, scenario):
    """Every shipped scenario, answered with the keyboard alone, comes to what it comes to."""
    desk = _desk(id, scenario.date)
    *_, (_, expected) = play(scenario, LIBRARY.checklist(id))
    for item, statements in expected.screening.stated:
        desk = _to(desk, item)
        desk = _keys(desk, *_strokes(desk.interview.item, statements[-1].value))
        assert desk.interview.refusal is None, (item, desk.interview.refusal)
    found = desk.interview.outcome
    plain = evaluate(found.screening)
    assert found.established == expected.established == plain.established
    assert found.possible == expected.possible
    held = [[rule.id for rule, held in each.rules.items() if held] for each in (found, expected)]
    assert held[0] == held[1]
    assert found.actions == expected.actions


def test_what_is_typed_counts_once_confirmed():
    """Until Enter, an age being typed is no answer; Escape leaves the former one."""
    desk = _keys(_to(_desk("school"), "age"), "1", "4")
    assert desk.interview.typed == "14"
    assert "age" not in desk.interview.screening.statements
    desk = _keys(desk, "enter")
    assert [each.value for each in desk.interview.screening.statements["age"]] == [14]
    desk = _keys(_to(desk, "age"), "1", "7", "escape")
    assert [each.value for each in desk.interview.screening.statements["age"]] == [14]


def test_a_wrong_entry_stays_to_be_mended():
    """An age of 200 is refused in French and is still there, with the reason."""
    desk = _keys(_to(_desk("school"), "age"), "2", "0", "0", "enter")
    assert desk.interview.typed == "200"
    assert "bornes" in desk.interview.refusal


def test_an_answer_is_taken_back():
    """The key « e » leaves the question as it was before it was asked."""
    desk = _keys(_desk("school"), "o")
    assert "vital_danger" in desk.interview.screening.statements
    desk = _keys(desk, "up", "e")
    assert not desk.interview.screening.anything_stated


def test_pasted_text_is_never_taken_for_keys():
    """« ooo » pasted on a yes/no question answers nothing, and says so (B03)."""
    desk = pasted(_desk("school"), "ooo")
    assert not desk.interview.screening.anything_stated
    assert desk.interview.refusal


def test_leaving_asks_first():
    """Nothing is kept: one key never loses the answers."""
    desk = _keys(_desk("school"), "o", "q")
    assert desk.view is View.LEAVING
    assert not desk.left
    assert not _keys(desk, "n").left
    assert _keys(desk, "o").left
