"""Trainer's mode in the terminal: marked at every screen, and never a real screening."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from rich.cells import cell_len
from shipped import IDS
from tui.exercising import CHECKLISTS, LIBRARY, begun, flat, played, training_desk
from tui.gestures import flowing, keys

from signals.scenario import ScenarioBook
from signals.wording.exercise import EXERCISE, INVENTED, SAFETY, THEMES
from signals_tui.panes.bars import key_bar, title_bar
from signals_tui.view import Room, View

NAME, SCENARIO = "fugue@1.1.0", "cluster_criteria_15"
OLD = "fugue@1.0.0"


def _scenario(name=NAME, id=SCENARIO):
    return next(each for each in LIBRARY.scenarios(LIBRARY.checklist(name)) if each.id == id)


def test_safety_comes_first_and_nothing_is_revealed():
    """Before the situations, and neither their theme nor what is told with them."""
    desk = keys(training_desk(), "x")
    assert desk.view is View.TRAINING
    text = flowing(desk)
    for each in (*SAFETY, INVENTED):
        assert flat(each) in text
    desk = keys(desk, "enter")
    while True:
        checklist, listed = desk.trainer.setting.checklist, flowing(desk)
        book = LIBRARY.scenario_book(checklist)
        assert flat(book.notice) in listed
        for each in book.scenarios:
            assert flat(each.title) in listed
            assert flat(each.steps[0].told) not in listed
        assert not any(f"({theme}" in listed for theme in THEMES.values())
        if desk.trainer.place == len(desk.trainer.names) - 1:
            break
        desk = keys(desk, "right")


@pytest.mark.parametrize("rows", [10, 8])
def test_what_is_told_to_all_is_read_first_in_a_low_window(rows):
    """The list opens at its top, and comes back to it; what is pointed at further is in view."""
    desk = keys(training_desk().fitted(Room(40, rows)), "x", "enter")
    assert desk.offset == 0
    further = keys(desk, *["down"] * 5)
    shown = further.page[0][further.offset : further.offset + rows]
    assert any(line.text.startswith("> [6]") for line in shown)
    assert keys(further, "home").offset == 0


@pytest.mark.parametrize("id", IDS)
def test_every_situation_is_chosen_by_keys(id):
    """By its digit, or pointed at beyond the tenth; the list begins with the pointed checklist."""
    desk = training_desk()
    desk = keys(desk, *["down"] * IDS.index(id), "x", "enter")
    scenarios = LIBRARY.scenarios(LIBRARY.checklist(id))
    for place, scenario in enumerate(scenarios):
        chosen = keys(desk, *["down"] * place)
        pointed = [line.text for line in chosen.page[0] if line.text.startswith(">")]
        assert len(pointed) == 1
        assert flat(scenario.title)[:30] in flat(pointed[0])
        rows = chosen.page[0][chosen.offset : chosen.offset + chosen.room.rows]
        assert pointed[0] in [line.text for line in rows]
        assert keys(chosen, "enter").exercise.attempt.scenario == scenario
        if place < 10:
            assert keys(desk, str((place + 1) % 10)).exercise.attempt.scenario == scenario
    assert keys(desk, *["down"] * 200).trainer.pointed == len(scenarios) - 1


def test_every_version_may_be_played():
    """Arrows lead from each version to the next; an older one says that it is."""
    desk = keys(training_desk(), "x", "enter")
    titles = []
    for _ in range(40):
        titles.append(flowing(desk))
        desk = keys(desk, "right")
    names = [f"{id}@{version}" for id in IDS for version in LIBRARY.versions(id)]
    assert len(dict.fromkeys(titles)) == len(names)
    older = sum("plus ancienne" in each for each in dict.fromkeys(titles))
    assert older == len(names) - len(IDS)


def test_nothing_of_an_exercise_is_read_without_its_mark():
    """At every view, in every room: the mark, the danger, and no line too wide."""
    for columns, rows in ((80, 21), (40, 10), (30, 8)):
        desk = played(begun(training_desk(), NAME, SCENARIO)).fitted(Room(columns, rows))
        for view in View:
            if view is View.CHECKLISTS:
                continue
            shown = desk.told(desk.interview.outcome).opened(view)
            title = title_bar(shown, columns).text
            assert flat(EXERCISE) in flat(title), (view, columns)
            assert cell_len(title) <= columns
            assert "] DANGER" in " ".join(line.text for line in key_bar(shown, columns, 2))
            if shown.is_page:
                assert all(cell_len(line.text) <= columns - 4 for line in shown.page[0]), view
    assert flat(EXERCISE) not in flat(title_bar(training_desk(), 80).text)


@pytest.mark.parametrize("name", [NAME, OLD])
def test_steps_are_told_one_after_the_other(name):
    """The story opens first; what was told stays to be read, what comes is not told."""
    scenario = _scenario(name)
    desk = begun(training_desk(), name, SCENARIO)
    assert desk.interview.screening.date == scenario.date
    assert desk.interview.screening.time is None
    for number, step in enumerate(scenario.steps, start=1):
        text = flowing(desk)
        assert f"ÉTAPE {number} SUR {len(scenario.steps)}" in text
        for told in scenario.steps[:number]:
            assert flat(told.told) in text
        for later in scenario.steps[number:]:
            assert flat(later.told) not in text
        assert flat(scenario.story) in text
        assert text.index(flat(step.told)) < 700
        assert keys(desk, "enter").view is View.INTERVIEW
        assert keys(desk, "enter", "x").view is View.STORY
        assert keys(desk, "x").view is View.INTERVIEW
        desk = keys(desk, "1")
    assert desk.view is View.COMPARISON


def test_a_story_has_no_hour():
    """Whatever the hour of the key, an answer is dated as the story is: its outcome never moves."""
    desk = begun(training_desk(), NAME, SCENARIO)
    late = desk.read_by(desk.reader.at(dt.datetime(2026, 11, 29, 23, 50)))
    answered = keys(evolve(late, time=dt.time(23, 0)), "enter", "1", "5", "enter", "o")
    assert answered.interview.screening.anything_stated
    assert answered.interview.screening.time is None
    assert answered.interview.screening.date == _scenario().date


def test_the_interval_waits_to_be_asked_for():
    """Folded at each step; its key shows it beside what the answers come to now."""
    desk = begun(training_desk(), NAME, SCENARIO)
    assert "Attendu :" not in flowing(desk)
    assert "Attendu :" in flowing(keys(desk, "2"))
    assert "Attendu :" not in flowing(keys(desk, "2", "2"))
    assert "Attendu :" not in flowing(keys(desk, "2", "1"))


def test_the_story_is_one_key_away_while_a_text_is_typed():
    """F12 shows it from anywhere, and what is being typed is still there."""
    desk = keys(begun(training_desk(), NAME, SCENARIO), "enter", "1", "6", "f12")
    assert desk.view is View.STORY
    assert desk.interview.typed == "16"
    assert keys(desk, "f12").interview.typed == "16"
    assert keys(desk, "f12", "x").interview.typed == "16x"


def test_a_step_left_too_soon_is_taken_up_again():
    """Its answers stay, and may be changed; the comparison is made with the last of them."""
    desk = begun(training_desk(), NAME, SCENARIO)
    soon = keys(desk, "enter", "down", "o", "x", "1", "1")
    back = keys(soon, "3", "3")
    assert back.exercise.attempt.left == ()
    assert back.interview.screening == soon.interview.screening
    assert keys(back, "3") == back
    finished = played(back)
    again = keys(finished, "1", "3")
    assert not again.exercise.attempt.finished
    assert keys(again, "1").view is View.COMPARISON


def test_a_real_screening_is_never_turned_into_an_exercise():
    """Its keys answer: no key leads to an invented situation over real answers."""
    desk = keys(training_desk(), "2", "enter")
    for stroke in ("x", "f12"):
        after = keys(desk, stroke)
        assert after.view is View.INTERVIEW
        assert after.exercise is None
    assert "ne fait rien ici" in keys(desk, "down", "x").interview.refusal
    assert keys(training_desk(checklists=()), "x", "enter", "enter", "g").exercise is None


def test_a_story_acts_on_nothing_and_an_answer_is_in_no_trace():
    """B01, B03, B04: a trainer's own text is only read; what was answered is in no repr."""
    scenario, checklist = _scenario(), LIBRARY.checklist(NAME)
    hostile = "Un pull [@click=app.quit]vert[/] \x1b]52;c;YQ==\x07\x9b31m\u202e fin"
    steps = tuple(evolve(each, told=hostile) for each in scenario.steps)
    own = evolve(scenario, title=hostile, story=hostile, steps=steps)
    desk = training_desk(own=(checklist, ScenarioBook(hostile, (own,))))
    listed = keys(desk, "x", *["left"] * 20, "enter", *["left"] * 20)
    story = keys(listed, "1")
    interview = evolve(story.interview, cursor=checklist.position["age"]).answered(17)
    text = checklist.position["place_clothing"]
    interview = evolve(interview, cursor=text).answered("Un bonnet vert de gris")
    end = keys(story.answering(interview), "1", "1", "1", "2")
    for page in (listed, story, end, keys(end, "5"), keys(end, "q")):
        shown = "".join(line.text for line in page.page[0])
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
    assert "[@click=app.quit]vert[/]" in flowing(story)
    for value in (end, end.exercise, end.trainer, end.trainer.sheets, end.exercise.attempt):
        assert "bonnet" not in repr(value)


def test_a_library_that_cannot_be_read_says_so(tmp_path):
    """The situations of one checklist that are refused hide no other, and nothing begins."""
    desk = keys(training_desk(), "x", "enter")
    broken = evolve(desk.trainer.shelf, library=type(LIBRARY)(tmp_path))
    desk = desk.training(evolve(desk.trainer, shelf=broken))
    assert desk.trainer.shelf.setting("fugue@1.0.0", CHECKLISTS).refusal
    assert flowing(keys(desk, "escape", "escape", "x", "enter")).startswith("SITUATIONS")
    assert keys(desk, "right", "enter").exercise is None
    assert desk.trainer.shelf.newer(LIBRARY.checklist(OLD)) is None


def test_the_question_says_where_the_story_is():
    """The key bar of an exercise names the key that works there, and which step it is."""
    written = set()
    desk = keys(begun(training_desk(), NAME, SCENARIO), "enter")
    for place in range(len(desk.interview.checklist.items)):
        at = desk.answering(evolve(desk.interview, cursor=place))
        first, second = (line.text for line in key_bar(at, 80, 2))
        assert "histoire, étape 1/3" in first
        assert "DANGER IMMÉDIAT" in second
        assert max(map(cell_len, (first, second))) <= 79
        assert "…" not in first + second
        (shown,) = {key for key in ("x", "f12") if f"[{key}]" in second.lower()}
        assert keys(at, shown).view is View.STORY
        for stroke, view in (("d", View.DANGER), ("f2", View.DANGER)):
            if f"[{stroke}]" in second.lower():
                assert keys(at, stroke).view is view
        written.add(shown)
    assert written == {"x", "f12"}
