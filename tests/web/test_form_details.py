"""What stands beside an answer: drawn once unfolded, nothing lost by folding it."""

import datetime as dt
from collections.abc import Callable

from playwright.sync_api import expect
from web.filled_form import alerts, go, opened, screening, unfold
from web.open_form import OpenForm
from web.running_form import Running, Visit

DAY = dt.date(2026, 11, 21)
PLACE = "summary => [summary.getBoundingClientRect().x, summary.getBoundingClientRect().y]"
DETAILS = "details_vital_danger"


def _fold(form):
    form.session_state[DETAILS] = False
    return form.run()


def test_details_are_drawn_only_once_unfolded(monkeypatch) -> None:
    """Folded, a question draws neither its help nor a field; unfolded, its own alone."""
    form = opened(monkeypatch, "school", DAY)
    form.radio("vital_danger|answer").set_value("yes").run()
    assert [each.key for each in (*form.text_input, *form.text_area)] == []
    assert not any("À quoi cela ressemble" in each.value for each in form.markdown)
    unfold(form, "vital_danger")
    fields = [each.key for each in (*form.text_input, *form.text_area)]
    assert fields == [f"vital_danger|{each}" for each in ("date", "place", "by", "note")]
    assert sum("À quoi cela ressemble" in each.value for each in form.markdown) == 1


def test_folding_loses_nothing(monkeypatch) -> None:
    """What was typed beside an answer is there again, folded, unfolded or taken elsewhere."""
    form = unfold(opened(monkeypatch, "school", DAY), "vital_danger")
    form.radio("vital_danger|answer").set_value("yes").run()
    form.text_area("vital_danger|note").set_value("vu à 10 h").run()
    form.radio("vital_danger|provenance").set_value("observed").run()
    form.text_input("vital_danger|date").set_value("21/11/2026").run()
    for _ in range(2):
        unfold(go(go(_fold(form), "talk"), "danger"), "vital_danger")
        said = screening(form).statements["vital_danger"][0]
        assert (said.note, said.date) == ("vu à 10 h", DAY)
        assert form.text_area("vital_danger|note").value == "vu à 10 h"
        assert form.radio("vital_danger|provenance").value == "observed"
        assert form.text_input("vital_danger|date").value == "21/11/2026"


def test_a_detail_to_mend_is_not_folded_away(monkeypatch) -> None:
    """Back at its section, a date that was refused is in sight, as it was typed."""
    form = unfold(opened(monkeypatch, "school", DAY), "vital_danger")
    form.radio("vital_danger|answer").set_value("yes").run()
    form.text_input("vital_danger|date").set_value("avant-hier").run()
    go(go(form, "talk"), "danger")
    assert form.text_input("vital_danger|date").value == "avant-hier"
    assert "n'est pas une date" in alerts(form)[0]


def test_unfolding_by_keyboard_keeps_the_focus(real: Running, visit: Callable[..., Visit]) -> None:
    """Enter unfolds the help where it is: same focus, same place; the fields come next."""
    form = OpenForm(visit(real)).begin()
    form.answer({"suicide_risk": "oui"})
    form.tab_to("Aide et précisions")
    summary = form.page.locator("summary:focus")
    before = summary.evaluate(PLACE)
    form.page.keyboard.press("Enter")
    expect(form.question("suicide_risk").get_by_text("À quoi cela ressemble")).to_be_visible()
    form.settle()
    assert summary.evaluate(PLACE) == before
    form.tab_to("constaté", most=2)
    form.tab_to("Date du fait", most=2)
    form.page.keyboard.type("21/11/2026")
    form.press("Enter")
    assert form.page.locator("input:focus").input_value() == "21/11/2026"
