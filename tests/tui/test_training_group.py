"""What exercises leave to a group in the terminal: counted here, given by files, printed."""

from __future__ import annotations

import re
import stat

import pytest
from attrs import evolve
from tui.exercising import LIBRARY, ON, begun, done, flat, played, training_desk
from tui.gestures import flowing, keys

from signals.documents import Format, converted, group_page
from signals.group import GroupSheet
from signals.loading.result_files import result_files, result_in
from signals.wording.exercise import EXERCISE
from signals.wording.group import COUNTED, NO_NAMES, TOO_SMALL
from signals_tui.pages.documents import PREPARING
from signals_tui.panes.bars import key_bar
from signals_tui.preparing import next_asked, prepared
from signals_tui.reader import Reader
from signals_tui.training.exercise import Chosen
from signals_tui.view import View

NAME, SCENARIO = "fugue@1.1.0", "cluster_criteria_15"
OTHER = "no_sign_12"


def _chosen(id=SCENARIO):
    checklist = LIBRARY.checklist(NAME)
    return Chosen(checklist, next(e for e in LIBRARY.scenarios(checklist) if e.id == id))


def _turns(desk, number):
    """A group that plays in turn on one machine; each counts their answers, more than once."""
    desk = played(begun(desk, NAME, SCENARIO))
    for turn in range(number):
        desk = keys(desk, "2", "2")
        if turn < number - 1:
            desk = played(keys(desk, "4"), as_told=turn % 2 == 0)
    return desk


def test_a_group_plays_in_turn_on_one_machine(tmp_path):
    """Each run counts once, each person begins with nothing, and three make a sheet."""
    desk = _turns(training_desk(tmp_path), 2)
    assert flat(COUNTED) in flowing(desk)
    after = keys(desk, "4")
    assert after.view is View.STORY
    assert not after.interview.screening.anything_stated
    assert after.exercise.run != desk.exercise.run
    assert flat(COUNTED) not in flowing(played(after))
    few = keys(desk, "5")
    assert flat(TOO_SMALL) in flowing(few)
    for stroke in "1234":
        assert next_asked(keys(few, stroke)) is None
    assert "Écrire" not in next(key_bar(few, 80, 2)).text
    enough = keys(_turns(training_desk(tmp_path), 3), "5")
    text = flowing(enough)
    assert "Résultats comptés : 3." in text
    assert flat(NO_NAMES) in text
    assert "3 personnes" in text
    assert "Dans le groupe :" in text
    assert not any(run in text for run in _runs(enough))
    assert "Écrire : [1] HTML" in next(key_bar(enough, 80, 2)).text
    assert keys(enough, "escape").view is View.COMPARISON


def test_the_next_person_finds_nothing_of_the_former_one(tmp_path):
    """Neither answers, nor a document, nor the profile that they chose."""
    desk = training_desk(tmp_path).read_by(Reader(profiles=LIBRARY.profiles))
    checklist = LIBRARY.checklist("school@1.1.0")
    id = LIBRARY.scenarios(checklist)[0].id
    told = done(keys(played(begun(desk, checklist.name, id)), "v", "1", "r", "1", "1"))
    assert told.reader.profile is not None
    assert told.papers.files
    back = keys(told, "escape", "escape")
    for after in (keys(back, "4"), keys(back, "q", "x"), keys(back, "q", "g")):
        assert after.reader.profile is None
        assert (after.papers.files, after.papers.front) == ((), None)
        assert after.interview is None or not after.interview.screening.anything_stated


def _runs(desk):
    return [each.run for each in desk.trainer.results(_chosen())]


def test_what_is_counted_again_is_counted_as_it_last_was():
    """A step taken up again changes one's own result, and adds none."""
    desk = keys(played(begun(training_desk(), NAME, SCENARIO)), "2")
    again = keys(desk, "1", "3", "enter", "home", "1", "7", "enter", "down", "o", "x", "1", "2")
    assert again.trainer.counted == 1
    assert _runs(again) == _runs(desk)
    assert again.trainer.results(_chosen()) != desk.trainer.results(_chosen())


def test_a_result_is_written_and_holds_no_name(tmp_path):
    """One file of this account alone, once for several keys; only levels, choices and a number."""
    desk = keys(played(begun(training_desk(tmp_path), NAME, SCENARIO)), "3", "3")
    assert PREPARING in flowing(desk)
    written = done(desk)
    (file,) = tmp_path.iterdir()
    assert re.fullmatch(rf"resultat-{SCENARIO}-[0-9a-f]{{8}}\.json", file.name)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert f"Écrit:{file}" in "".join(flowing(written).split())
    chosen = _chosen()
    found = result_in(file.read_bytes(), file.name, chosen.scenario, chosen.checklist)
    assert found.run == desk.exercise.run
    # The next person is told nothing of the file of the former one.
    assert file.name not in "".join(flowing(played(keys(written, "4"))).split())


def test_results_are_gathered_from_the_folder(tmp_path):
    """Those of this situation, each once, beside those played here; what is refused is said."""
    desk = training_desk(tmp_path)
    for _ in range(3):
        desk = done(keys(played(begun(training_desk(tmp_path), NAME, SCENARIO)), "3"))
    done(keys(played(begun(training_desk(tmp_path), NAME, OTHER)), "3"))
    start = result_files(SCENARIO)
    (tmp_path / f"{start}abime.json").write_text("{", encoding="utf-8")
    (tmp_path / f"{start}dossier.json").mkdir()
    sheet = keys(desk, "2", "5")
    gathered = done(keys(sheet, "5", "5"))
    text = flowing(gathered)
    assert "Résultats comptés : 3." in text
    assert "Résultats lus dans ce dossier : 3." in text
    for name in ("abime", "dossier"):
        assert f"{start}{name}.json" in text
    assert "Résultats comptés : 3." in flowing(done(keys(gathered, "5")))
    empty = tmp_path / "vide"
    empty.mkdir()
    nothing = done(keys(sheet.handing(evolve(sheet.papers, folder=empty)), "5"))
    assert f"Aucun fichier {start}….json dans ce dossier" in flowing(nothing)


def test_the_sheets_of_two_situations_are_kept_apart():
    """A trainer goes from one to the other: neither is counted again from nothing."""
    desk = keys(played(begun(training_desk(), NAME, SCENARIO)), "2", "q", "x")
    place = [each.id for each in desk.trainer.setting.book.scenarios].index(OTHER)
    desk = keys(played(keys(desk, "home", *["down"] * place, "enter")), "2", "2", "q", "x")
    assert desk.trainer.counted == 2
    for id in (SCENARIO, OTHER):
        at = [each.id for each in desk.trainer.setting.book.scenarios].index(id)
        sheet = keys(desk, "home", *["down"] * at, "g")
        assert sheet.view is View.GROUP
        assert "Résultats comptés : 1." in flowing(sheet)
        assert keys(sheet, "escape").view is View.SITUATIONS


@pytest.mark.parametrize("form", Format)
def test_the_sheet_is_printed_in_each_format(tmp_path, form):
    """Marked EXERCICE, in a file whose name says so, the same as the form's."""
    desk = keys(_turns(training_desk(tmp_path), 3), "5")
    number = str([*Format].index(form) + 1)
    asked = keys(desk, number, number)
    assert PREPARING in flowing(asked)
    printed = done(asked)
    (file,) = tmp_path.iterdir()
    assert file.name == f"exercice-groupe-{ON.isoformat()}.{form.value}"
    chosen = _chosen()
    sheet = GroupSheet(chosen.scenario, chosen.checklist, desk.trainer.results(chosen))
    assert file.read_bytes() == converted(group_page(sheet, LIBRARY.references, ON), form)
    assert f"Écrit:{file}" in "".join(flowing(printed).split())
    if form is Format.HTML:
        content = file.read_text(encoding="utf-8").replace("\u202f", " ")
        assert flat(EXERCISE) in content.replace("\xa0", " ")


def test_nothing_is_written_once_everything_is_erased(tmp_path):
    """What was asked for is not written after leaving, and what comes late is not taken."""
    desk = keys(played(begun(training_desk(tmp_path), NAME, SCENARIO)), "3")
    order = next_asked(desk)
    for after in (keys(desk, "q", "g"), keys(desk, "q", "o")):
        assert next_asked(after) is None
        assert after.trainer.obeyed(prepared(order, tmp_path, lambda: False)) is after.trainer
    assert list(tmp_path.iterdir()) == []
    assert "il ne sera pas écrit" in flowing(keys(desk, "q"))


def test_a_folder_that_takes_no_file_says_why(tmp_path):
    """In a sentence with its remedy; the exercise goes on."""
    desk = played(begun(training_desk(tmp_path / "absent"), NAME, SCENARIO))
    told = done(keys(desk, "3"))
    assert "! Non écrit : " in flowing(told)
    assert "ce dossier n'existe pas" in flowing(told)
    assert told.exercise == desk.exercise
