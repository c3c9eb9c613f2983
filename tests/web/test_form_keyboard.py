"""The whole screening by keyboard, for a screen reader, and on a narrow screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from web.open_form import SCHOOL, OpenForm
from web.running_form import Running, Visit

from signals import open_library
from signals.documents import Format

OTHERS_FIRST = [each for each in open_library().ids if each < "school"]
SECTIONS = open_library().checklist("school").sections
STEPS = [section.id for section in SECTIONS]


@pytest.fixture
def form(real: Running, visit: Callable[..., Visit]) -> OpenForm:
    """The real form, freshly opened."""
    return OpenForm(visit(real))


def test_a_whole_screening_by_keyboard_alone(form: OpenForm) -> None:
    """Choose, begin, answer, take back, go on, read the orientation, fetch a document: no mouse."""
    form.tab_to(open_library().checklist(OTHERS_FIRST[0]).title)
    assert form.press(*["ArrowDown"] * len(OTHERS_FIRST)) == SCHOOL
    form.tab_to("Continuer")
    assert form.press("Enter") == SCHOOL
    form.tab_to("Commencer")
    assert form.press("Enter") == "Section 1 sur 12\u00a0: Danger immédiat"
    form.tab_to("oui")
    form.press("Space")
    assert "tout de suite" in form.status
    form.tab_to("Effacer la réponse")
    form.press("Enter")
    assert "aucune réponse" in form.status
    form.tab_to("Aide et précisions")
    form.press("Enter")
    assert form.page.get_by_text("À quoi cela ressemble").first.is_visible()
    form.press("Enter")
    form.tab_to("oui")
    form.press("Space")
    form.tab_to("Section suivante")
    assert form.press("Enter") == "Section 2 sur 12\u00a0: Âge et situation"
    form.page.keyboard.press("Tab")
    form.page.keyboard.type("14")
    form.press("Enter")
    step = form.page.locator(".st-key-step_situation").inner_text()
    assert f"1 réponse sur {len(SECTIONS[1].items)}" in step
    form.tab_to("Section précédente")
    assert form.press("Enter").startswith("Section 1 sur 12")
    assert form.question("suicide_risk").locator("input").first.is_checked()
    form.back_to("Aller à une autre section")
    form.press("Enter")
    form.tab_to("9. Exploitation")
    assert form.press("Enter").startswith("Section 9 sur 12")
    form.back_to("Voir quoi faire")
    assert form.press("Enter").startswith("Orientation\u00a0: quoi faire")
    form.tab_to("Suite\u00a0: Ma décision", most=60)
    assert form.press("Enter") == "Ma décision"
    form.tab_to("Je suis cette orientation")
    form.press("Space")
    decided = form.page.locator(".st-key-step_decision [role=status]")
    assert "Votre décision est notée" in decided.inner_text()
    assert form.press("ArrowDown").startswith("Je vais plus haut")
    assert "rien n'est encore ajouté" in decided.inner_text().lower()
    form.tab_to("Signalement")
    form.press("Space")
    assert "notée\u00a0: Signalement" in decided.inner_text()
    form.tab_to("Suite\u00a0: Documents")
    assert form.press("Enter") == "Documents"
    form.tab_to("Information préoccupante", most=60)
    form.press("Space")
    assert form.press("ArrowDown", "ArrowDown").startswith("Fiche de repérage")
    form.tab_to("Lire le document")
    form.press("Enter")
    form.tab_to("page web")
    form.press("Space")
    form.tab_to("Préparer le document")
    form.press("Enter")
    form.tab_to("Enregistrer le document")
    with form.page.expect_download() as fetched:
        form.page.keyboard.press("Enter")
    assert fetched.value.suggested_filename.startswith("fiche-de-reperage-")
    assert form.visit.complaints == []


def test_an_arrow_changes_an_answer_and_the_focus_stays(form: OpenForm) -> None:
    """The arrows go through the options; the page redrawn keeps the focus where it was."""
    form.begin()
    form.tab_to("oui")
    form.press("Space")
    assert form.press("ArrowRight") == "non"
    assert form.question("vital_danger").get_by_role("radio", name="non").is_checked()
    assert form.press("ArrowRight") == "ne sait pas"
    assert form.press("ArrowLeft", "ArrowLeft") == "oui"


def test_the_live_region_announces_the_level(form: OpenForm) -> None:
    """A polite live region holds the sentences; its element stays while its words change."""
    form.begin()
    region = form.page.locator("[role=status][aria-live=polite][aria-atomic=true]")
    assert region.count() == 1
    assert "Non évalué" in form.status
    region.evaluate("region => { region.dataset.kept = 'yes' }")
    form.answer({"vital_danger": "oui"})
    assert "Information préoccupante, tout de suite" in form.status
    form.answer({"confinement": "oui"})
    assert "Établi\u00a0: Signalement" in form.status
    form.page.locator(".st-key-way_primary button").click()
    form.settle()
    assert region.evaluate("region => region.dataset.kept") == "yes"


def test_the_page_is_french_and_read_in_order(form: OpenForm) -> None:
    """lang="fr"; titles in order; groups named by their question; no English word of Streamlit."""
    form.begin()
    assert form.page.locator("html").get_attribute("lang") == "fr"
    assert form.page.locator("h1").count() == 1
    levels = form.page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName)")
    assert levels == ["H1", "H2", "H2"]
    form.page.get_by_role(
        "radiogroup", name="1. Sa vie ou sa santé est-elle menacée maintenant"
    ).wait_for()
    assert form.page.locator("[data-testid=stSkipToContent]").inner_text() == "Aller au contenu"
    assert form.page.locator("[data-testid=stIconMaterial]:not([aria-hidden=true])").count() == 0
    form.go("situation")
    form.page.get_by_label("Quel âge").fill("dou")
    form.page.get_by_label("Quel âge").focus()
    seen = form.page.evaluate("document.body.innerText")
    for english in ("Press ", "Enter to", "Running", "Deploy", "Skip", "Choose", "Stop"):
        assert english not in seen


def test_a_refusal_is_an_alert(form: OpenForm) -> None:
    """What does not fit is told at once to a screen reader, beside the field."""
    form.begin()
    form.go("situation")
    form.page.get_by_label("Quel âge").fill("douze")
    form.page.get_by_label("Quel âge").press("Enter")
    form.settle()
    alert = form.question("age").get_by_role("alert")
    assert "Écrivez un nombre entier de 0 à 120" in alert.inner_text()


def test_what_is_typed_is_taken_by_the_next_gesture(form: OpenForm) -> None:
    """Leaving a field by pressing the next button loses neither the text nor the press."""
    form.begin()
    form.go("situation")
    form.page.get_by_label("Quel âge").fill("14")
    form.page.locator(".st-key-way_primary button").click()
    form.settle()
    assert form.page.locator(".st-key-step_school_life").is_visible()
    form.go("situation")
    assert form.page.get_by_label("Quel âge").input_value() == "14"


def test_a_burst_of_answers_loses_none(form: OpenForm) -> None:
    """Ten answers given faster than the page is redrawn are all taken."""
    form.begin()
    for option in form.page.get_by_text("non", exact=True).all():
        option.click(no_wait_after=True)
    expect(form.page.locator(".st-key-step_danger")).to_contain_text("10 réponses sur 10")


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wider_than_a_narrow_screen(form: OpenForm, width: int) -> None:
    """At 320 px, which is also a zoom of 400 %, no step scrolls sideways."""
    form.page.set_viewport_size({"width": width, "height": 640})

    def overflow() -> list[int]:
        return form.page.evaluate(
            """[document.documentElement, document.querySelector("[data-testid=stMain]"),
                ...document.querySelectorAll("[data-testid=stMain] *")]
               .filter(e => e.getBoundingClientRect().right > innerWidth + 1
                            || ["auto", "scroll"].includes(getComputedStyle(e).overflowX)
                               && e.scrollWidth > e.clientWidth + 1)
               .map(e => e.outerHTML.slice(0, 120))"""
        )

    assert overflow() == []
    form.begin()
    for place in STEPS:
        form.go(place)
        for help in form.page.get_by_text("Aide et précisions").all()[:2]:
            help.click()
        form.settle()
        assert overflow() == [], place
    form.go("danger")
    form.answer({"vital_danger": "oui"})
    reminder = form.page.locator(".st-key-reminder")
    assert reminder.is_visible()
    assert "tout de suite" in reminder.inner_text()
    for place in ("orientation", "decision"):
        form.go(place)
        assert overflow() == [], place
    form.prepare("Signalement au procureur de la République", Format.HTML)
    form.page.get_by_text("Lire le document").click()
    form.settle()
    assert overflow() == []


def test_a_reload_asks_before_it_loses_answers(form: OpenForm) -> None:
    """Once begun, the browser asks before F5 erases everything; before, it does not."""
    asked: list[str] = []
    form.page.on("dialog", lambda box: (asked.append(box.type), box.accept()))
    form.page.reload()
    form.page.locator("h1").wait_for()
    form.settle()
    assert asked == []
    form.begin().answer({"vital_danger": "oui"})
    form.page.reload()
    form.page.locator("h1").wait_for()
    assert asked == ["beforeunload"]
    form.page.get_by_role("button", name="Continuer").wait_for()
