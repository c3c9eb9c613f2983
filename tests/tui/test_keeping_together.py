"""Drafts with what else is at the desk: several minors, counted exercises, prepared sheets."""

from __future__ import annotations

import pytest
from tui.exercising import begun, played, training_desk
from tui.gestures import flowing, keys
from tui.handing import LIBRARY, ON
from tui.keeping_hands import AT, desk_in, done, held, kept, two_minors
from tui.preparing_sheets import sheet_opened, written
from written_drafts import PASSPHRASE, seal_cheaply

from signals import Record, Screening
from signals_tui.keeping.drafting import is_changed
from signals_tui.keeping.state import Keeping
from signals_tui.keeping.vigil import at_rest
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


def _with_sheet(folder, library):
    """Two minors whose drafts are kept; a sheet tells a sign of the one in front."""
    desk = kept(two_minors(folder))
    told = Screening(LIBRARY.checklist("foyer"), ON).answered("suicide_risk", "yes")
    return keys(sheet_opened(desk, written(library, Record(told))), "escape")


def test_b08_what_waits_in_a_sheet_is_not_locked_and_that_is_said(tmp_path):
    """B08: a sign that only the sheet tells, and who is who, are gone: the screen says so."""
    (tmp_path / "drafts").mkdir()
    desk = _with_sheet(tmp_path / "drafts", tmp_path)
    told = flowing(keys(desk, "b"))
    assert "n'est pas dans le brouillon : gardez aussi son fichier" in told.replace("\u00a0", " ")
    resting = at_rest(desk, 600, 600.0, AT)
    opened = flowing(done(keys(done(resting), *PASSPHRASE, "enter"))).replace("\u00a0", " ")
    assert "La fiche préparée n'est pas scellée avec vos réponses" in opened
    assert "vérifiez lequel est devant vous (touche j)" in opened
    alone = done(at_rest(kept(desk_in(tmp_path)), 600, 600.0, AT))
    plain = flowing(done(keys(alone, *PASSPHRASE, "enter")))
    assert "fiche" not in plain
    assert "repères" not in plain


def test_one_that_a_sheet_tells_of_is_not_taken_away(tmp_path):
    """The sign that waits in its sheet would be lost with it."""
    desk = keys(_with_sheet(tmp_path, tmp_path), "j", "end", "e")
    assert len(minors_in_front(desk)) == 2
    assert "une fiche" in flowing(desk)
