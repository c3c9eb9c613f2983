"""Trainer's mode from the command line, and in a real terminal."""

from __future__ import annotations

import pytest
from tui.exercising import LIBRARY, done, flat
from tui.gestures import flowing, keys

from signals.wording.exercise import EXERCISE, SAFETY
from signals_tui import launcher
from signals_tui.options import Misused, read_options
from signals_tui.view import View

OWN = """\
checklist: school@1.1.0
notice: Tout est inventé.
scenarios:
  - id: mine
    title: "La mienne"
    theme: isolated
    date: 2026-11-16
    story: Une histoire inventée.
    steps:
      - told: Elle dort en cours.
        answers: {sleepiness: yes}
    expected: {level: vigilance}
"""


@pytest.fixture
def launched(monkeypatch):
    """Start the program as far as its desk; gives its exit code and the desk."""

    def launch(*words):
        desks = []
        monkeypatch.setattr(launcher, "can_show_form", lambda *_: True)
        monkeypatch.setattr(
            launcher, "_run", lambda cover, open_, delay: desks.append(open_()) or 0
        )
        return launcher.main(words), (desks or [None])[0]

    return launch


@pytest.mark.parametrize("words", [("fugue", "--exercise"), ("--exercise", "fugue")])
def test_the_situations_of_a_checklist_are_asked_for(launched, words):
    """The safety rules first, then its situations; nothing of a real screening is begun."""
    code, desk = launched(*words)
    assert (code, desk.view, desk.interview) == (0, View.TRAINING, None)
    assert flat(SAFETY[0]) in flowing(desk)
    listed = keys(desk, "enter")
    assert "Déclaration de fugue (version 1.2.0)" in flowing(listed)
    assert keys(listed, "1").exercise is not None
    assert keys(listed, "1").interview.checklist.name == "fugue@1.2.0"


def test_a_situation_is_asked_for_by_its_name(launched):
    """It is pointed at, under the version that was asked for."""
    _, desk = launched("fugue@1.0.0", "--exercise", "cluster_criteria_15")
    begun = keys(desk, "enter", "enter")
    assert begun.exercise.attempt.scenario.id == "cluster_criteria_15"
    assert begun.interview.checklist.name == "fugue@1.0.0"


def test_all_situations_are_asked_for(launched):
    """Without a checklist, the first one is read and arrows lead to the others."""
    _, desk = launched("--exercise")
    assert (desk.view, desk.interview) == (View.TRAINING, None)
    assert len(desk.trainer.names) == sum(len(LIBRARY.versions(id)) for id in LIBRARY.ids)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("fugue", "--exercise", "cluster_criteria"), "cluster_criteria_15"),
        (("--exercise", "cluster_criteria_15"), "dites d'abord la grille"),
        (("fugue", "--scenarios", "absent.yaml"), "absent.yaml"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(launched, capfd, words, told):
    """With where, and what to write instead."""
    code, desk = launched(*words)
    assert (code, desk) == (2, None)
    assert told in capfd.readouterr().err


def test_a_draft_is_never_an_exercise():
    """The two cannot be asked for together."""
    for words in (("--exercise",), ("--scenarios", "f.yaml")):
        with pytest.raises(Misused):
            read_options(("fugue", "--draft", "b.age", *words))


def test_a_trainer_plays_a_file_of_their_own(launched, tmp_path, capfd):
    """It comes first, under its version; what is wrong in it is said with its line."""
    file = tmp_path / "la-mienne.yaml"
    file.write_text(OWN, encoding="utf-8")
    _, desk = launched("--scenarios", str(file), "--documents", str(tmp_path))
    listed = keys(desk, "enter")
    assert "Mon fichier de situation" in flowing(listed)
    story = keys(listed, "1")
    assert "Elle dort en cours." in flowing(story)
    assert story.interview.checklist.name == "school@1.1.0"
    asked = keys(story, "1", "3")
    done(asked)
    (written,) = tmp_path.glob("*.json")
    assert written.name.startswith("resultat-mine-")
    file.write_text(OWN.replace("isolated", "inconnu"), encoding="utf-8")
    code, _ = launched("--scenarios", str(file))
    assert code == 2
    assert "la-mienne.yaml:6" in capfd.readouterr().err


def test_an_exercise_in_a_real_terminal(terminal, tmp_path):
    """B10: a burst begins it and answers; the mark stays; F12, the group, and out by two keys."""
    session = terminal("--date", "22/11/2026", "--documents", str(tmp_path))
    session.wait_for("[x] s'exercer")
    place = LIBRARY.ids.index("fugue")
    session.press("\x1b[B" * place + "x\r3\r115\r" + "\x1b[Cnnn")
    session.wait_for("18/67")
    mark = flat(EXERCISE)
    assert mark in flat(session.text)
    session.press("\x1b[24~")
    session.wait_for("ÉTAPE 1 SUR 3")
    assert mark in flat(session.text)
    session.press("111")
    session.wait_for("COMPARER, POUR EN PARLER")
    session.press("23")
    session.wait_for("> Écrit")
    assert [file.suffix for file in tmp_path.iterdir()] == [".json"]
    for key, told in (("s", "ORIENTATION"), ("\x1b", "COMPARER"), ("d", "Police secours")):
        session.press(key)
        session.wait_for(told)
        assert mark in flat(session.text)
    session.press("q")
    session.wait_for("Ceci est un exercice")
    session.press("g")
    session.wait_for("Quelle grille")
    assert mark not in flat(session.text)
    session.press("qo")
    assert session.end() == 0
