"""The outcome of a screening as a page: what is established, why, what is due, what is open."""

from __future__ import annotations

from signals.cli.about_page import fill_banner
from signals.cli.page import Page
from signals.item import Item
from signals.outcome import Ground, Oriented, Outcome
from signals.performance import Card
from signals.wording.actions import FOR_YOU, ToldAction, told_action
from signals.wording.circuits import told_circuit
from signals.wording.computed import COMPUTED_TITLE, computed_lines
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, answer_text, day_text
from signals.wording.outcome import (
    established_text,
    notices,
    possible_text,
    raising_text,
)
from signals.wording.profiles import told_positions
from signals.wording.references import citation_text
from signals.wording.standing import review_text

MOST = 8
"""How many open questions are shown, unless all are asked for."""


def fill_outcome(
    page: Page, outcome: Outcome, guide: Guide, everything: bool, card: Card | None = None
) -> None:
    """The whole outcome, the most pressing first; ``card`` is what its checklist is worth."""
    checklist = outcome.checklist
    page.title(checklist.title)
    page.ours(f"{checklist.name}, repérage du {day_text(outcome.date)}")
    fill_banner(page, checklist, card)
    page.ours(review_text(checklist, guide.date))
    page.heading("Ce que donnent les réponses")
    page.ours(established_text(outcome))
    page.ours(possible_text(outcome))
    page.heading("À savoir")
    for notice in notices(outcome):
        page.ours(notice, 2, "- ")
    _computed(page, outcome)
    for oriented in outcome.orientations:
        _orientation(page, oriented, outcome, guide)
    _actions(page, outcome, guide)
    _profile(page, guide)
    _questions(page, outcome, MOST if not everything else len(checklist.items))
    _sources(page, outcome, guide)


def _computed(page: Page, outcome: Outcome) -> None:
    lines = tuple(computed_lines(outcome))
    if lines:
        page.heading(COMPUTED_TITLE)
    for label, value in lines:
        page.ours(f"{label} : {value}", 2, "- ")


def _profile(page: Page, guide: Guide) -> None:
    if guide.profile is None:
        return
    page.heading(FOR_YOU)
    page.ours(f"Vous êtes : {guide.profile.name}.")
    for told in told_positions(guide.profile, guide):
        page.ours(f"{told.title} : {told.says}", 2, "- ")
        _basis(page, told.rests_on, 4)


def _orientation(page: Page, oriented: Oriented, outcome: Outcome, guide: Guide) -> None:
    circuit = told_circuit(oriented, outcome, guide)
    page.heading(f"{circuit.label}, {circuit.urgency}")
    page.ours(circuit.says)
    _together(page, "À qui", circuit.recipients)
    _together(page, "Copie à", circuit.copies_to)
    _basis(page, circuit.legal_basis)
    page.ours("Pourquoi :")
    for ground in oriented.grounds:
        _ground(page, ground, outcome)


def _ground(page: Page, ground: Ground, outcome: Outcome) -> None:
    rule = ground.rule
    page.ours(f"{rule.reason} (règle {rule.id} ; {EVIDENCE[rule.evidence]})", 2, "- ")
    for id, statements in ground.because:
        page.exact(answer_text(outcome.checklist.items[id], statements), 4, "* ")


def _together(page: Page, title: str, lines: tuple[str, ...], indent: int = 0) -> None:
    """A title with what it names: on its line for one, under it for several."""
    if len(lines) == 1:
        page.ours(f"{title} : {lines[0]}", indent)
    elif lines:
        page.ours(f"{title} :", indent)
        for line in lines:
            page.ours(line, indent + 2, "- ")


def _basis(page: Page, lines: tuple[str, ...], indent: int = 0) -> None:
    if lines:
        page.ours(f"Fondement : {' ; '.join(lines)}", indent)


def _actions(page: Page, outcome: Outcome, guide: Guide) -> None:
    page.heading("À faire, dans l'ordre")
    floor = set(outcome.floor)
    for number, action in enumerate(outcome.actions, start=1):
        _action(page, number, told_action(action, guide))
    page.heading("Dû dans tous les cas")
    for number, action in enumerate(outcome.actions, start=1):
        if action in floor:
            page.ours(f"{action.do} ({number})", 2, "- ")


def _action(page: Page, number: int, told: ToldAction) -> None:
    mark = f"{number}. "
    indent = len(mark)
    page.ours(told.do, 0, mark)
    page.ours(f"Quand : {told.before}", indent)
    page.ours(f"Qui : {told.by}", indent)
    _together(page, "À qui", told.to, indent)
    page.ours(f"Comment : {told.how}", indent)
    if told.for_you is not None:
        page.ours(f"{FOR_YOU} : {told.for_you}", indent)
    _basis(page, told.legal_basis, indent)


def _questions(page: Page, outcome: Outcome, most: int) -> None:
    if outcome.next is not None:
        page.heading("Par quoi commencer")
        page.ours(raising_text(outcome.next, outcome.checklist), 2)
    _listed(page, "Questions à poser ou à vérifier", outcome.to_ask, most)
    title = "Ce que l'on ne sait pas (ne pas demander, noter si c'est dit)"
    _listed(page, title, outcome.not_to_ask, most)
    if outcome.raisings:
        page.heading("Ce qui changerait le résultat")
        for raising in outcome.raisings[:most]:
            page.ours(raising_text(raising, outcome.checklist), 2, "- ")
        _rest(page, len(outcome.raisings) - most)


def _listed(page: Page, title: str, items: tuple[Item, ...], most: int) -> None:
    if not items:
        return
    page.heading(title)
    for item in items[:most]:
        page.ours(f"{item.question} ({item.id})", 2, "- ")
    _rest(page, len(items) - most)


def _rest(page: Page, number: int) -> None:
    if number > 0:
        page.ours(f"et {number} de plus (--all les montre toutes)", 2, "- ")


def _sources(page: Page, outcome: Outcome, guide: Guide) -> None:
    page.heading("Sources")
    for citation in outcome.citations:
        page.ours(citation_text(citation, guide.references), 2, "- ")
    checklist = outcome.checklist
    page.ours(f"Grille {checklist.name}, empreinte {checklist.digest}", 2, "- ")
    page.ours(guide.versions, 2, "- ")
