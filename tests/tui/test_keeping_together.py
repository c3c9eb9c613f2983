"""Drafts with what else is at the desk: several minors, counted exercises, prepared sheets."""

from __future__ import annotations

import pytest
from tui.exercising import begun, played, training_desk
from tui.gestures import keys
from tui.keeping_hands import desk_in, done, held, kept, two_minors
from written_drafts import PASSPHRASE, seal_cheaply

from signals_tui.keeping.drafting import is_changed
from signals_tui.keeping.state import Keeping
from signals_tui.minors import minors_in_front
from signals_tui.view import View


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Derivations cost nothing here."""
    seal_cheaply(monkeypatch)


def _sign_answered(desk, key):
    interview = desk.interview
    sign = interview.checklist.items["vital_danger"]
    return keys(desk.answering(interview.at_item(sign)), key)


def test_one_taken_away_while_the_others_are_kept_stops_nothing(tmp_path):
    """Added by mistake and taken away before its turn: the answers of the others are kept."""
    desk = _sign_answered(kept(two_minors(tmp_path)), "o")
    keeping = keys(desk, "j", "n", "enter", "f9")
    assert keeping.keeping.due == (2,)
    after = done(keys(keeping, "f3", "j", "end", "e"))
    assert len(minors_in_front(after)) == 2
    assert not is_changed(after)
    files = [each.kept.file for each in after.keeping.copies]
    assert held(files[1]).record.screening == minors_in_front(after)[1].interview.screening


def test_a_draft_opened_after_exercises_is_no_exercise(tmp_path):
    """« g » keeps what it lacks: nothing of the exercises that were counted stays with it."""
    kept(desk_in(tmp_path))
    (file,) = tmp_path.iterdir()
    counted = keys(played(begun(training_desk(), "school@1.0.0", "no_sign_13_girl")), "2")
    menu = keys(counted, "escape", "q", "x", "escape", "escape")
    assert (menu.view, menu.trainer.counted) == (View.CHECKLISTS, 1)
    able = menu.keeping_by(Keeping(desk_in(tmp_path).keeping.library, tmp_path))
    opened = done(keys(done(keys(able, "b", *str(file), "enter")), *PASSPHRASE, "enter"))
    changed = keys(opened, "enter", "end", "up", "n")
    assert is_changed(changed)
    asked = keys(changed, "ctrl+c")
    assert not asked.is_training
    assert done(keys(asked, "g")).view is View.CHECKLISTS
    assert held(file).record.screening == changed.interview.screening
