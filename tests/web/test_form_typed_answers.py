"""What is typed: numbers, dates, episodes and texts, refused with a sentence or taken."""

import datetime as dt

import pytest
from attrs import evolve
from web.filled_form import alerts, go, opened, screening, sitting

from signals import Answer, Episode, ItemType, Statement, open_library

LIBRARY = open_library()
DAY = dt.date(2026, 11, 21)


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
    assert "une réponse à corriger" in form.button("go_situation").label
    form.radio("vital_danger|answer").set_value("yes").run()
    go(form, "situation")
    assert form.text_input("age|answer").value == typed
    form.text_input("age|answer").set_value("15").run()
    assert alerts(form) == []
    assert screening(form).statements["age"][0].value == 15


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


def test_what_others_said_stays_whatever_is_typed_ticked_or_emptied(monkeypatch):
    """A file may hold several statements: a gesture changes the one that is shown."""
    form = go(opened(monkeypatch, "school", DAY), "situation")
    said = (Statement(15, by="CPE", note="en paraît 14"), Statement(13, by="infirmière"))
    now = sitting(form)
    record = evolve(now.record, screening=now.screening.stating("age", said))
    form.session_state["sitting"] = evolve(now, record=record).renewing("age")
    form.run()
    form.text_input("age|answer|1").set_value("16").run()
    assert screening(form).statements["age"] == (evolve(said[0], value=16), said[1])
    form.checkbox("age|unknown|1").check().run()
    assert screening(form).statements["age"] == (evolve(said[0], value=Answer.UNKNOWN), said[1])
    form.checkbox("age|unknown|1").uncheck().run()
    assert screening(form).statements["age"] == (said[1],)
