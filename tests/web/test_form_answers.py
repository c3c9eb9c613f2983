"""What the form takes, refuses, keeps and gives back, against the engine itself."""

import datetime as dt

import pytest
from web.filled_form import (
    EVENING,
    alerts,
    answer,
    choose,
    go,
    opened,
    press,
    screening,
    sitting,
    unfold,
)

from signals import Answer, Screening, evaluate, open_library
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
    press(form, "Continuer")
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


def test_answers_are_kept_between_sections_and_can_be_taken_back(monkeypatch) -> None:
    """Going on and back keeps the answers; « effacer la réponse » takes one back."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    unfold(form, "vital_danger").text_area("vital_danger|note").set_value("vu à 10 h").run()
    form.button("way_primary").click().run()
    form.text_input("age|answer").set_value("14").run()
    form.button("way_secondary").click().run()
    assert form.radio("vital_danger|answer").value == "yes"
    assert unfold(form, "vital_danger").text_area("vital_danger|note").value == "vu à 10 h"
    form.radio("vital_danger|answer").set_value("no").run()
    assert screening(form).statements["vital_danger"][0].note == "vu à 10 h"
    form.button("vital_danger|clear").click().run()
    assert form.radio("vital_danger|answer|1").value is None
    assert [id for id, _ in screening(form).stated] == ["age"]


def test_starting_again_forgets_everything(monkeypatch) -> None:
    """« Effacer et quitter » is one gesture, and leaves nothing of the former screening."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    press(form, "Effacer et quitter")
    press(form, "Commencer un nouveau repérage")
    assert "sitting" not in form.session_state
    choose(form, "school")
    press(form, "Commencer")
    assert form.radio("vital_danger|answer").value is None
    assert sitting(form).refusals == ()
