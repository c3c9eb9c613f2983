"""The boxes of what is to do: ticked with their hour and who was told, never an answer."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from attrs import evolve
from shipped import IDS
from tui.declaring import NIGHT, answered, at, declaration, screen
from tui.gestures import flowing, keys

from signals import Measure, evaluate
from signals_tui.dossier import dossier
from signals_tui.keyboard import pasted
from signals_tui.panes.bars import key_bar
from signals_tui.view import View

PARTS = ("established", "possible", "pending", "actions", "floor")


def _measures(desk):
    return () if desk.record is None else desk.record.measures


def _due(desk):
    return desk.interview.outcome.actions


@pytest.mark.parametrize("id", IDS)
def test_ticking_any_actions_changes_no_part_of_the_outcome(id):
    """Whatever keys are pressed among the boxes: the same screening, the same outcome."""
    chance = random.Random(id)
    desk = keys(declaration(id=id, local=False), "o", "down", "o", "k")
    before = desk.interview.outcome
    strokes = ("enter", " ", "down", "up", "e", "u", "4", "1", "end", "x", "3", "h", "escape", "k")
    for _ in range(200):
        stroke = chance.choice(strokes)
        desk = keys(desk, stroke)
        if desk.view is not View.TO_DO:
            desk = keys(desk, "k") if desk.view is View.INTERVIEW else desk.closed()
            desk = desk if desk.view is View.TO_DO else desk.opened(View.TO_DO)
        assert desk.interview.outcome is before
    after = evaluate(dossier(desk, desk.interview).record.screening)
    assert [getattr(after, part) for part in PARTS] == [getattr(before, part) for part in PARTS]


def test_a_box_is_ticked_at_the_present_hour_and_who_was_told_is_typed_at_once():
    """Two keys for an action; the words come in between, letters and figures alike."""
    desk = keys(declaration(), "k", "2", "enter", *"Parquet, q d 06", "enter")
    second = _due(desk)[1]
    told = Measure(second.do, NIGHT.date(), None, NIGHT.time(), "Parquet, q d 06", second.id)
    assert _measures(desk) == (told,)
    assert desk.view is View.TO_DO
    assert f"2 [x] 03:12 {' '.join(second.do.split())} [socle] → Parquet, q d 06" in flowing(desk)
    assert "COCHÉES : 1 SUR 7" in flowing(desk)
    untold = keys(at(desk, NIGHT + dt.timedelta(minutes=9)), "down", " ", "enter")
    assert _measures(untold)[-1].told is None
    assert _measures(untold)[-1].time == dt.time(3, 21)


def test_the_hour_is_mended_by_typing_it_before_who_was_told():
    """What is understood is read before it counts; an hour that is none is refused, and kept."""
    desk = keys(declaration(), "k", "enter", *"3h05 le parquet")
    assert "Compris : fait le 22/11/2026 à 3 h 05 ; prévenu : le parquet." in flowing(desk)
    assert _measures(desk)[0].time == NIGHT.time()
    desk = keys(desk, "enter")
    assert (_measures(desk)[0].time, _measures(desk)[0].told) == (dt.time(3, 5), "le parquet")
    wrong = keys(desk, "enter", *["backspace"] * 20, *"25h12", "enter")
    assert "« 25h12 » n'est pas une heure (exemple : 3h05)" in flowing(wrong)
    assert "> 25h12_" in flowing(wrong)
    assert _measures(wrong) == _measures(desk)
    assert _measures(keys(wrong, "escape")) == _measures(desk)


def test_what_is_told_already_comes_back_to_be_mended():
    """Enter again shows what is noted; confirmed untouched, it is the same."""
    desk = keys(declaration(), "k", "enter", *"parquet", "enter")
    again = keys(desk, "enter")
    assert again.todo.typed == "3h12 parquet"
    assert _measures(keys(again, "enter")) == _measures(desk)
    assert _measures(keys(again, *["backspace"] * 7, "enter"))[0].told is None


def test_a_tick_is_taken_back_and_had_again():
    """One key takes it back with its hour, another brings both; nothing more is a quiet word."""
    desk = keys(declaration(), "k", "enter", *"parquet", "enter")
    back = keys(desk, "e")
    assert _measures(back) == ()
    assert "COCHÉES : 0 SUR 7" in flowing(back)
    assert _measures(keys(back, "u")) == _measures(desk)
    assert _measures(keys(back, "u", "u")) == ()
    assert "Rien à annuler." in flowing(keys(declaration(), "k", "u"))


def test_an_action_that_is_due_no_more_stays_apart():
    """The answer that asked for it is taken back: what was done is told, and can be mended."""
    desk = keys(
        declaration(), "g", *"danger vital", "enter", "o", "k", "1", "enter", *"15", "enter"
    )
    done = _measures(desk)[0]
    assert done.action in {each.id for each in _due(desk)}
    desk = keys(desk, "escape", "u", "k")
    assert done.action not in {each.id for each in _due(desk)}
    assert _measures(desk) == (done,)
    assert "FAIT, ET PLUS DEMANDÉ" in flowing(desk)
    assert "COCHÉES : 0 SUR 7" in flowing(desk)
    assert f"8 [x] 03:12 {' '.join(done.what.split())} → 15" in flowing(desk)
    assert _measures(keys(desk, "8", "enter", "backspace", "8", "enter"))[0].told == "18"
    assert _measures(keys(desk, "end", "e")) == ()


def test_two_figures_reach_an_action_of_two():
    """One after the other they make one number, where there are as many actions."""
    desk = keys(declaration(), "g", *"danger vital", "enter", "o", "k")
    ids = [each.id for each in _due(desk)]
    assert len(ids) > 12
    assert keys(desk, "1", "2").todo.pointed == ids[11]
    assert keys(desk, "1", "down", "2").todo.pointed == ids[1]
    assert keys(desk, "9", "9").todo.pointed == ids[8]
    assert keys(desk, "é").todo.pointed == ids[1]


def test_it_is_one_key_away_while_an_answer_is_typed():
    """F8 opens the boxes over what is being typed, which is still there on the way back."""
    desk = answered(declaration(), "age", "1", "f8")
    assert desk.view is View.TO_DO
    desk = keys(desk, "enter", "f2")
    assert desk.view is View.DANGER
    desk = keys(desk, "escape", *"15", "enter", "escape")
    assert (desk.interview.typed, _measures(desk)[0].told) == ("1", "15")


def test_what_is_pasted_goes_to_who_was_told():
    """On one line, bounded, and never as keys; with nothing being typed it does nothing."""
    desk = keys(declaration(), "k", "enter")
    told = keys(pasted(desk, "Permanence\r\ndu parquet"), "enter")
    assert _measures(told)[0].told == "Permanence du parquet"
    long = pasted(desk, "x" * 201)
    assert long.todo.typed == ""
    assert "Pas plus de 200 caractères" in flowing(long)
    assert _measures(pasted(keys(told, "down"), "enter")) == _measures(told)


def test_what_was_noted_in_words_is_told_too():
    """A draft of the form says what was done in its own words: it is read beside the boxes."""
    desk = declaration()
    record = dossier(desk, desk.interview).record
    desk = evolve(desk, record=evolve(record, measures=(Measure("Appelé la mère", NIGHT.date()),)))
    assert "Appelé la mère — 22/11/2026" in flowing(keys(desk, "k"))


def test_documents_print_the_hour_and_who_was_told():
    """What is ticked at the desk is in the record that documents are made of."""
    desk = keys(declaration(), "k", "enter", *"le parquet", "enter", "escape", "o")
    (printed,) = dossier(desk, desk.interview).record.measures
    assert (printed.time, printed.told) == (NIGHT.time(), "le parquet")
    assert dossier(desk, desk.interview).record.screening is desk.interview.screening


def test_what_is_typed_is_in_view_whatever_action_is_pointed_at():
    """In 24 lines and in 10, the action, its words and what is understood are read together."""
    for rows in (21, 7):
        desk = keys(declaration(), "g", *"danger vital", "enter", "o", "k")
        desk = desk.fitted(evolve(desk.room, rows=rows))
        for _ in _due(desk):
            typing = keys(desk, "enter", "a")
            shown = " ".join(screen(typing))
            assert "> a_" in shown
            assert "Compris" in shown
            desk = keys(typing, "enter", "down")


def test_the_keys_told_are_those_that_do():
    """The bar says how to tick, then how to end what is typed; the danger is on both."""
    desk = keys(declaration(), "k")
    for each, told in ((desk, "cocher"), (keys(desk, "enter"), "valider")):
        bar = " ".join(line.text for line in key_bar(each, 80, 2))
        assert told in bar
        assert "DANGER" in bar


def test_nothing_is_left_for_the_next_person():
    """Another declaration begins with no box ticked."""
    desk = keys(declaration(), "k", "enter", *"parquet", "enter")
    begun = desk.begun(desk.checklists[0])
    assert (_measures(begun), begun.todo.former, begun.todo.typed) == ((), None, None)
