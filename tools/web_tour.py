"""The way through the form that the pictures follow, with an invented situation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from playwright.sync_api import Locator, Page

PROFILE = "Infirmière ou infirmier scolaire, employeur public"
SCHOOL = "Repérage en établissement scolaire"
# The answers of an invented situation: section by section, question by question.
ANSWERS: Mapping[str, Mapping[str, str]] = {
    "danger": {"suicide_risk": "non", "fear_of_home": "non", "missing_now": "non"},
    "situation": {"age": "14"},
    "school_life": {"sleepiness": "oui", "behaviour_change": "oui"},
    "body_mind": {"pregnancy": "oui"},
    "money_objects": {"unexplained_means": "oui", "several_phones": "oui"},
}


class Take(Protocol):
    """Takes a picture of the step in view, under a name."""

    def __call__(self, name: str, whole: bool = True, of: Locator | None = None) -> None:
        """Take the whole step, what a window shows of it, or a part of it."""


def settle(page: Page) -> None:
    """Wait until the page has finished what it was doing."""
    page.wait_for_timeout(400)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(250)


def answer(page: Page, answers: Mapping[str, str]) -> None:
    """Answer some questions of the section in view."""
    for item, told in answers.items():
        question = page.locator(f".st-key-item_{item}")
        field = question.locator("input[type=text]").first
        if told in ("oui", "non", "ne sait pas"):
            question.get_by_text(told, exact=True).first.click()
        else:
            field.fill(told)
            field.press("Enter")
        settle(page)


def go(page: Page, place: str) -> None:
    """Go straight to a section, through the list of sections."""
    button = page.locator(f".st-key-go_{place} button")
    if not button.is_visible():
        page.get_by_text("Aller à une autre section").click()
    button.click()
    settle(page)


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name).first.click()
    settle(page)


def choose(page: Page, told: str) -> None:
    """Choose an option by its words."""
    page.get_by_text(told, exact=True).first.click()
    settle(page)


def unfold(page: Page, title: str) -> None:
    """Unfold or fold what has this title."""
    page.get_by_text(title, exact=True).first.click()
    page.wait_for_timeout(600)  # it unfolds slowly


def tour(page: Page, address: str, take: Take) -> None:
    """Go through every step of a screening, of its drafts and of an exercise."""
    page.goto(address)
    page.locator("h1").wait_for()
    settle(page)
    take("accueil")
    choose(page, SCHOOL)
    press(page, "Continuer")
    choose(page, PROFILE)
    take("qui-etes-vous")
    for title, name in (("Comment en parler", "en-parler"), ("Ce que vaut cette grille", "valeur")):
        unfold(page, title)
        settle(page)
        take(name)
        unfold(page, title)
    press(page, "Commencer")
    _answer_the_grid(page, take)
    _conclude(page, take)
    _keep_and_leave(page, take)
    _play(page, take)


def _answer_the_grid(page: Page, take: Take) -> None:
    take("premiere-vue", whole=False)
    take("danger")
    answer(page, {**ANSWERS["danger"], "vital_danger": "oui"})
    take("danger-oui", whole=False)
    unfold(page, "Que faire maintenant")
    take("que-faire", whole=False)
    unfold(page, "Que faire maintenant")
    answer(page, {"vital_danger": "non"})
    page.locator(".st-key-item_vital_danger summary").click()
    settle(page)
    take("aide-ouverte")
    page.locator(".st-key-way_primary button").click()
    settle(page)
    answer(page, {"age": "douze"})
    take("reponse-refusee", whole=False)
    answer(page, ANSWERS["situation"])
    take("situation")
    go(page, "school_life")
    answer(page, ANSWERS["school_life"])
    unfold(page, "Aller à une autre section")
    take("liste-des-sections")
    go(page, "body_mind")
    answer(page, ANSWERS["body_mind"])
    go(page, "money_objects")
    answer(page, ANSWERS["money_objects"])
    take("argent")


def _conclude(page: Page, take: Take) -> None:
    page.locator(".st-key-to_orientation button").click()
    settle(page)
    take("orientation-haut", whole=False)
    take("orientation")
    page.locator(".st-key-way_primary button").click()
    settle(page)
    choose(page, "Je reste en dessous")
    press(page, "Ajouter ce qui a été fait")
    press(page, "Ajouter une personne non informée")
    take("decision")
    go(page, "documents")
    documents = page.locator(".st-key-documents")
    choose(page, "Signalement au procureur de la République")
    choose(page, "PDF, à imprimer")
    press(page, "Préparer le document")
    documents.get_by_role("link", name="Enregistrer le document").wait_for()
    take("document-pret")
    unfold(page, "Lire le document avant de le préparer")
    settle(page)
    take("document-relu", of=documents)


def _keep_and_leave(page: Page, take: Take) -> None:
    press(page, "Garder un brouillon")
    press(page, "Tirer sept mots au sort")
    take("brouillon", of=page.locator("[class*=st-key-closing_]"))
    press(page, "Effacer et quitter")
    page.locator(".st-key-step_left").wait_for()
    settle(page)
    take("efface", whole=False)


def _play(page: Page, take: Take) -> None:
    press(page, "Commencer un nouveau repérage")
    press(page, "Jouer une situation inventée")
    choose(page, "Une situation fournie avec Signals")
    page.get_by_text(f"{SCHOOL} (version", exact=False).first.click()
    settle(page)
    choose(page, "Deux téléphones et des notes qui chutent")
    take("exercice-choix")
    press(page, "Commencer l'exercice")
    take("exercice", whole=False)
    press(page, "Étape suivante")
    press(page, "Comparer")
    take("exercice-comparer")
