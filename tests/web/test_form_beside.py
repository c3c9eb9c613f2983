"""A screening beside a former one in a real browser: by keyboard, on a narrow screen."""

from pathlib import Path

import pytest
from web.open_form import OpenForm

PAGE = Path(__file__).with_name("beside_page.py")


@pytest.fixture(scope="module")
def beside(launch):
    """One form where a screening is begun beside a former one."""
    return launch(PAGE)


def test_an_answer_of_then_is_taken_up_by_keyboard(beside, visit):
    """Nothing is chosen before; the button takes it up, and the radio then says so."""
    seen = visit(beside)
    seen.page.set_viewport_size({"width": 320, "height": 800})
    form = OpenForm(seen)
    form.go("school_life")
    question = form.question("sleepiness")
    assert question.locator("input:checked").count() == 0
    assert "oui (le " in question.locator(".st-key-then_sleepiness").inner_text()
    question.get_by_role("button", name="Reprendre cette réponse").focus()
    form.press("Enter")
    assert question.get_by_role("radio", name="oui", exact=True).is_checked()
    assert "Réponse reprise du" in question.inner_text()
    width = "document.documentElement.scrollWidth"
    assert seen.page.evaluate(width) <= 320


def test_both_orientations_are_read_side_by_side(beside, visit):
    """At the orientation: then, the decision of then, today and what waits, in one part."""
    form = OpenForm(visit(beside))
    form.go("orientation")
    since = form.page.locator(".st-key-since")
    told = since.inner_text()
    assert told.startswith("Depuis le ")
    assert "Décision notée le" in told
    assert "Aujourd'hui, non évalué" in told
    assert "n'est pas écarté" in told
    since.get_by_role("button", name="Reprendre ces 3 réponses").click()
    form.settle()
    assert "à reprendre ou à redemander" not in form.page.inner_text("body")
    assert "Aujourd'hui, établi\xa0: Information préoccupante" in since.inner_text()
