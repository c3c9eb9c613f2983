"""What the form takes, refuses, keeps and gives back, against the engine itself."""

import datetime as dt

import pytest
from web.filled_form import (
    EVENING,
    alerts,
    answer,
    go,
    opened,
    press,
    screening,
    sitting,
)

from signals import Answer, Episode, ItemType, Screening, evaluate, open_library
from signals.interchange.outcome_record import outcome_record

LIBRARY = open_library()
DAY = dt.date(2026, 11, 21)
CHECKLISTS = [LIBRARY.checklist(id) for id in LIBRARY.ids]
SCENARIOS = [
    pytest.param(checklist, scenario, id=f"{checklist.id}-{scenario.id}")
    for checklist in CHECKLISTS
    for scenario in LIBRARY.scenarios(checklist)
]


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda each: each.id)
def test_a24_nothing_is_preselected(monkeypatch, checklist) -> None:
    """A24: on every question of every section nothing is chosen, ticked or filled in."""
    form = opened(monkeypatch, checklist.id, DAY)
    seen = set()
    for section in checklist.sections:
        go(form, section.id)
        fields = [*form.radio, *form.text_input, *form.text_area, *form.checkbox]
        assert [field.key for field in fields if field.value] == []
        seen |= {field.key.partition("|")[0] for field in fields}
    assert seen == {*checklist.items} - evaluate(screening(form)).facts.hidden
    assert screening(form) == Screening(checklist, DAY, EVENING)


def test_a24_no_sector_is_preselected(monkeypatch) -> None:
    """A24: no sector is chosen, and beginning without one is refused in a sentence."""
    from streamlit.testing.v1 import AppTest
    from web.running_form import REAL_PAGE

    form = AppTest.from_file(REAL_PAGE, default_timeout=20).run()
    assert form.radio("sector").value is None
    press(form, "Commencer")
    assert alerts(form) == ["Choisissez d'abord le cadre dans lequel vous répondez."]
    assert "sitting" not in form.session_state


def test_skipping_is_not_no(monkeypatch) -> None:
    """A section gone through without a word states nothing; « non » and « ne sait pas » do."""
    form = opened(monkeypatch, "school", DAY)
    form.button("way_primary").click().run()
    form.button("way_secondary").click().run()
    assert not screening(form).anything_stated
    form.radio("vital_danger|answer").set_value("no").run()
    form.radio("suicide_risk|answer").set_value("unknown").run()
    stated = {id: said[0].value for id, said in screening(form).stated}
    assert stated == {"vital_danger": Answer.NO, "suicide_risk": Answer.UNKNOWN}


@pytest.mark.parametrize(("checklist", "scenario"), SCENARIOS)
def test_a_scenario_gives_the_outcome_of_the_engine(monkeypatch, checklist, scenario) -> None:
    """Each shipped scenario, filled in question by question, gives what `evaluate` gives."""
    expected = Screening(checklist, scenario.date, EVENING)
    for step in scenario.steps:
        for item, statements in step.answers:
            assert len(statements) == 1
            expected = expected.stating(item, statements)
    form = opened(monkeypatch, checklist.id, scenario.date)
    for section in checklist.sections:
        go(form, section.id)
        for item in section.items:
            for statement in expected.statements.get(item.id, ()):
                answer(form, item, statement)
    assert alerts(form) == []
    assert screening(form) == expected
    references = LIBRARY.references
    outcome = evaluate(screening(form))
    assert outcome_record(outcome, references) == outcome_record(evaluate(expected), references)


@pytest.mark.parametrize(
    "typed", ["nan", "inf", "-1", "121", "1e2", "14.5", "douze", "٣", "9" * 5000, "<b>14</b>"]
)
def test_a15_a_number_that_does_not_fit_is_refused_and_the_session_goes_on(
    monkeypatch, typed: str
) -> None:
    """A15: NaN, out of range, not a number: a French sentence, what was typed is kept."""
    form = go(opened(monkeypatch, "school", DAY), "situation")
    form.text_input("age|answer").set_value("14").run()
    form.text_input("age|answer").set_value(typed).run()
    assert not form.exception
    (alert,) = alerts(form)
    assert "nombre entier de 0 à 120" in alert
    assert alert.endswith("La réponse d'avant est gardée.")
    assert screening(form).statements["age"][0].value == 14
    go(form, "danger")
    form.radio("vital_danger|answer").set_value("yes").run()
    go(form, "situation")
    assert form.text_input("age|answer").value == typed
    form.text_input("age|answer").set_value("15").run()
    assert alerts(form) == []
    assert screening(form).statements["age"][0].value == 15


@pytest.mark.parametrize("key", ["vital_danger|answer", "attendance|answer"])
def test_a15_an_unknown_option_is_refused_by_the_engine(monkeypatch, key: str) -> None:
    """A15: an option that was not offered is refused, and nothing is stated."""
    form = opened(monkeypatch, "school", DAY)
    go(form, "school_life" if key.startswith("attendance") else "danger")
    widget = form.radio(key)
    # What a client made by hand sends: an option that the page never offered.
    widget.options.append("peut-être")
    widget.set_value("peut-être").run()
    assert not form.exception
    assert "Choisissez une des réponses proposées." in alerts(form)[0]
    assert not screening(form).anything_stated
    form.radio(key).set_value("unknown").run()
    assert alerts(form) == []


@pytest.mark.parametrize(
    "typed",
    ["hier", "2026-11-21", "31/02/2026", "22/11/2026 23h00", "21/11/2026", "21/11/2026 25h"],
)
def test_a_moment_that_does_not_fit_is_refused(monkeypatch, typed: str) -> None:
    """A date without its hour, impossible or to come is refused with an example."""
    form = go(opened(monkeypatch, "fugue", DAY), "declaration")
    form.text_input("last_seen|answer").set_value(typed).run()
    assert "21/11/2026 22h30" in alerts(form)[0]
    assert "last_seen" not in screening(form).statements


@pytest.mark.parametrize("typed", ["20/11/2026 22h30", "20.11.2026 22:30", "20/11/2026 à 22 h 30"])
def test_a_moment_is_read_as_french_people_write_it(monkeypatch, typed: str) -> None:
    """The hour may be written in several ways."""
    form = go(opened(monkeypatch, "fugue", DAY), "declaration")
    form.text_input("last_seen|answer").set_value(typed).run()
    assert alerts(form) == []
    said = screening(form).statements["last_seen"][0].value
    assert said == dt.datetime(2026, 11, 20, 22, 30)


def test_episodes_are_added_corrected_and_removed(monkeypatch) -> None:
    """A list of episodes: unknown ends, a refusal that keeps what was typed, a removal."""
    checklist = LIBRARY.checklist("fugue")
    item = next(i for i in checklist.items.values() if i.type is ItemType.EPISODES)
    form = go(opened(monkeypatch, "fugue", DAY), checklist.section_of(item.id).id)
    form.radio(f"{item.id}|answer").set_value("some").run()
    assert screening(form).statements[item.id][0].value == (Episode(),)
    form.text_input(f"{item.id}|0.start").set_value("03/11/2026").run()
    form.text_input(f"{item.id}|0.end").set_value("un jour").run()
    assert "« un jour » n'est pas une date." in alerts(form)[0]
    form.text_input(f"{item.id}|0.end").set_value("01/11/2026").run()
    assert "La fin précède le début." in alerts(form)[0]
    form.button(f"{item.id}|add").click().run()
    form.text_input(f"{item.id}|1.start").set_value("10/11/2026 20h").run()
    start = dt.datetime(2026, 11, 10, 20, 0)
    said = screening(form).statements[item.id][0].value
    assert said == (Episode(dt.date(2026, 11, 3)), Episode(start))
    form.button(f"{item.id}|0.remove").click().run()
    assert screening(form).statements[item.id][0].value == (Episode(start),)
    assert form.text_input(f"{item.id}|0.start|1").value == "10/11/2026 20h00"
    assert alerts(form) == []
    form.radio(f"{item.id}|answer|1").set_value("none").run()
    assert screening(form).statements[item.id][0].value == ()


def test_a_text_too_long_is_refused_and_kept_as_typed(monkeypatch) -> None:
    """D05: 20,001 characters are refused with a sentence, and nothing typed is cut."""
    form = go(opened(monkeypatch, "school", DAY), "talk")
    form.text_area("free_notes|answer").set_value("a" * 20_001).run()
    assert "20\u202f000 caractères au plus" in alerts(form)[0]
    assert not screening(form).anything_stated
    go(go(form, "danger"), "talk")
    assert form.text_area("free_notes|answer").value == "a" * 20_001


def test_answers_are_kept_between_sections_and_can_be_taken_back(monkeypatch) -> None:
    """Going on and back keeps the answers; « effacer la réponse » takes one back."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    form.text_area("vital_danger|note").set_value("vu à 10 h").run()
    form.button("way_primary").click().run()
    form.text_input("age|answer").set_value("14").run()
    form.button("way_secondary").click().run()
    assert form.radio("vital_danger|answer").value == "yes"
    assert form.text_area("vital_danger|note").value == "vu à 10 h"
    form.radio("vital_danger|answer").set_value("no").run()
    assert screening(form).statements["vital_danger"][0].note == "vu à 10 h"
    form.button("vital_danger|clear").click().run()
    assert form.radio("vital_danger|answer|1").value is None
    assert [id for id, _ in screening(form).stated] == ["age"]


def test_unknown_is_an_answer_of_typed_questions_too(monkeypatch) -> None:
    """« ne sait pas » beside a field replaces what was typed, and hides the field meanwhile."""
    form = go(opened(monkeypatch, "school", DAY), "situation")
    form.text_input("age|answer").set_value("14").run()
    form.checkbox("age|unknown").check().run()
    assert screening(form).statements["age"][0].value is Answer.UNKNOWN
    assert "age|answer" not in {field.key for field in form.text_input}
    form.checkbox("age|unknown").uncheck().run()
    assert not screening(form).anything_stated
    assert not form.text_input("age|answer").value
    form.text_input("age|answer").set_value("15").run()
    assert screening(form).statements["age"][0].value == 15
    form.text_input("age|answer").set_value("").run()
    assert not screening(form).anything_stated


def test_starting_again_forgets_everything(monkeypatch) -> None:
    """« Tout effacer » asks once, then leaves nothing of the former screening."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    press(form, "Tout effacer et recommencer")
    press(form, "Non, continuer")
    assert screening(form).anything_stated
    press(form, "Tout effacer et recommencer")
    press(form, "Oui, tout effacer")
    assert "sitting" not in form.session_state
    form.radio("sector").set_value("school").run()
    press(form, "Commencer")
    assert form.radio("vital_danger|answer").value is None
    assert sitting(form).refusals == ()
