"""The end of an exercise in the terminal: compared, written with its mark, left without a trace."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from shipped import IDS
from tui.exercising import LIBRARY, begun, done, flat, played, training_desk
from tui.gestures import flowing, keys

from signals import Answer, play
from signals.attempt import beyond
from signals.replay import replay
from signals.wording.attempt import BEYOND, NO_MARK
from signals.wording.exercise import EXERCISE, THEMES
from signals.wording.replay import replay_lines
from signals_tui.panes.bars import title_bar
from signals_tui.view import View

NAME, SCENARIO = "fugue@1.2.0", "cluster_criteria_15"
OLD = "fugue@1.0.0"
FIRST = [(id, LIBRARY.scenarios(LIBRARY.checklist(id))[0]) for id in IDS]
ALL = [(id, each) for id in IDS for each in LIBRARY.scenarios(LIBRARY.checklist(id))]


def _scenario(name=NAME, id=SCENARIO):
    return next(each for each in LIBRARY.scenarios(LIBRARY.checklist(name)) if each.id == id)


@pytest.mark.parametrize(("id", "scenario"), ALL, ids=[f"{i}-{s.id}" for i, s in ALL])
def test_answered_as_told_every_situation_comes_to_what_is_expected(id, scenario):
    """The outcome is that of the scenario, and nothing differs from what is expected."""
    desk = played(begun(training_desk(), id, scenario.id))
    *_, (_, expected) = play(scenario, LIBRARY.checklist(id))
    found = desk.interview.outcome
    assert (found.established, found.possible) == (expected.established, expected.possible)
    assert found.actions == expected.actions
    text = flowing(desk)
    for told in (NO_MARK, *(each.point for each in scenario.discussion)):
        assert flat(told) in text
    assert f"Ce que cette situation travaille : {THEMES[scenario.theme]}." in text
    end = text.partition("À LA FIN")[2].partition("ÉTAPE 1")[0]
    assert "C'est ce qui est attendu." in end
    assert "autre que dans l'histoire" not in text
    assert not list(beyond(scenario, desk.exercise.attempt.left[-1]))


def test_what_was_answered_otherwise_is_to_be_talked_about():
    """Each answer beside the story's, what no step tells, and no word of a mark."""
    desk = begun(training_desk(), NAME, SCENARIO)
    told = {id for step in _scenario().steps for id, _ in step.answers}
    other = next(
        id
        for id, item in desk.interview.checklist.items.items()
        if id not in told and item.type.value == "yes_no"
    )
    at = desk.interview.checklist.position
    said = evolve(desk.interview, cursor=at[other]).answered(Answer.YES)
    said = evolve(said, cursor=at["age"]).answered(17)
    text = flowing(played(desk.answering(said), as_told=False))
    assert flat(BEYOND).upper() in text
    assert f"« {flat(desk.interview.checklist.items[other].label)} » : oui." in text
    assert "répondu 17 ans (autre que dans l'histoire)" in text
    assert "questions non demandées" in text
    for word in ("faux", "erreurs", "score", "sur 20", "échec", "réussi"):
        assert word not in text


def test_a_situation_of_an_older_version_is_replayed_on_the_newest():
    """What the newer version changes is told, as in the form; the newest says that it is it."""
    text = flowing(played(begun(training_desk(), OLD, SCENARIO)))
    old, new = LIBRARY.checklist(OLD), LIBRARY.checklist(NAME)
    for line in replay_lines(replay(_scenario(OLD), old, new)):
        assert flat(line) in text
    assert "jouée avec la version la plus récente" in flowing(
        played(begun(training_desk(), NAME, SCENARIO))
    )


@pytest.mark.parametrize(("id", "scenario"), FIRST, ids=IDS)
def test_documents_of_an_exercise_are_marked_and_named_so(tmp_path, id, scenario):
    """On every document of every checklist, and in the name of its file."""
    desk = played(begun(training_desk(tmp_path), id, scenario.id))
    for place in range(1, len(LIBRARY.documents.kinds_from(id)) + 1):
        looked = done(keys(desk, "r", str(place)))
        assert "EXERCICE : situation inventée" in flowing(looked)
        done(keys(looked, "1"))
    files = list(tmp_path.iterdir())
    assert files
    for file in files:
        assert file.name.startswith("exercice-")
        content = file.read_text(encoding="utf-8").replace("\u202f", " ").replace("\xa0", " ")
        assert "EXERCICE : situation inventée" in content


def test_leaving_says_that_it_is_an_exercise_and_leaves_nothing():
    """To another situation, to a real screening, or out: no answer of it stays anywhere."""
    desk = keys(played(begun(training_desk(), NAME, SCENARIO)), "2", "q")
    assert "Ceci est un exercice" in flowing(desk)
    assert "qui seront effacés : 1." in flowing(desk)
    assert keys(desk, "n").view is View.COMPARISON
    other = keys(desk, "x")
    assert (other.view, other.interview, other.exercise) == (View.SITUATIONS, None, None)
    assert other.trainer.counted == 1
    real = keys(desk, "g")
    assert (real.view, real.exercise, real.trainer.counted) == (View.CHECKLISTS, None, 0)
    for after in (real, keys(other, "escape", "escape")):
        screening = keys(after, "2")
        assert screening.exercise is None
        assert screening.trainer.counted == 0
        assert screening.trainer.sheets == ()
        assert not screening.interview.screening.anything_stated
        assert flat(EXERCISE) not in flat(title_bar(screening, 80).text)
        assert screening.interview.screening.date == dt.date(2026, 11, 29)
    assert keys(desk, "o").left
