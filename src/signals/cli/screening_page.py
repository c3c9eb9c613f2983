"""The outcome of a screening as a page: what is established, why, what is due, what is open."""

from __future__ import annotations

from signals.cli.page import Page
from signals.item import Item
from signals.orientation import Action
from signals.outcome import Ground, Oriented, Outcome
from signals.source import Citation, References
from signals.wording.labels import EVIDENCE, LEVELS, URGENCIES, answer_text, day_text
from signals.wording.outcome import established_text, notices, possible_text, raising_text
from signals.wording.references import (
    citation_text,
    contact_text,
    law_text,
    legal_basis_text,
    recipients_text,
)

MOST = 8
"""How many open questions are shown, unless all are asked for."""


def fill_outcome(page: Page, outcome: Outcome, references: References, everything: bool) -> None:
    """The whole outcome, the most pressing first."""
    checklist = outcome.checklist
    page.title(checklist.title)
    page.ours(f"{checklist.name}, repérage du {day_text(outcome.date)}")
    page.heading("Ce que donnent les réponses")
    page.ours(established_text(outcome))
    page.ours(possible_text(outcome))
    page.heading("À savoir")
    for notice in notices(outcome):
        page.ours(notice, 2, "- ")
    for oriented in outcome.orientations:
        _orientation(page, oriented, outcome, references)
    _actions(page, outcome, references)
    _questions(page, outcome, MOST if not everything else len(checklist.items))
    _sources(page, outcome, references)


def _orientation(page: Page, oriented: Oriented, outcome: Outcome, references: References) -> None:
    circuit = outcome.checklist.rulebook.orientations.of(oriented.orientation)
    page.heading(f"{LEVELS[oriented.orientation]}, {URGENCIES[oriented.urgency]}")
    page.ours(circuit.says)
    recipients = (contact_text(references.contact(id), outcome.date) for id in circuit.recipients)
    page.ours(f"À qui : {' ; '.join(recipients)}")
    if circuit.copies_to:
        copies = (contact_text(references.contact(id), outcome.date) for id in circuit.copies_to)
        page.ours(f"Copie à : {' ; '.join(copies)}")
    basis = (law_text(references.law(id), outcome.date) for id in circuit.legal_basis)
    page.ours(f"Fondement : {' ; '.join(basis)}")
    page.ours("Pourquoi :")
    for ground in oriented.grounds:
        _ground(page, ground, outcome)


def _ground(page: Page, ground: Ground, outcome: Outcome) -> None:
    rule = ground.rule
    page.ours(f"{rule.reason} (règle {rule.id} ; {EVIDENCE[rule.evidence]})", 2, "- ")
    for id, statements in ground.because:
        page.exact(answer_text(outcome.checklist.items[id], statements), 4, "* ")


def _actions(page: Page, outcome: Outcome, references: References) -> None:
    page.heading("À faire, dans l'ordre")
    floor = set(outcome.floor)
    for number, action in enumerate(outcome.actions, start=1):
        _action(page, number, action, outcome, references)
    page.heading("Dû dans tous les cas")
    for number, action in enumerate(outcome.actions, start=1):
        if action in floor:
            page.ours(f"{action.do} ({number})", 2, "- ")


def _action(
    page: Page, number: int, action: Action, outcome: Outcome, references: References
) -> None:
    mark = f"{number}. "
    indent = len(mark)
    page.ours(action.do, 0, mark)
    page.ours(f"Quand : {action.before}", indent)
    page.ours(f"Qui : {action.by}", indent)
    page.ours(f"À qui : {recipients_text(action, references, outcome.date)}", indent)
    page.ours(f"Comment : {action.how}", indent)
    page.ours(f"Fondement : {legal_basis_text(action, references, outcome.date)}", indent)


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


def _sources(page: Page, outcome: Outcome, references: References) -> None:
    cited: dict[Citation, None] = {}
    for oriented in outcome.orientations:
        for ground in oriented.grounds:
            cited.update(dict.fromkeys(ground.rule.sources))
    for action in outcome.actions:
        cited.update(dict.fromkeys(action.sources))
    page.heading("Sources")
    for citation in cited:
        page.ours(citation_text(citation, references), 2, "- ")
    checklist = outcome.checklist
    page.ours(f"Grille {checklist.name}, empreinte {checklist.digest}", 2, "- ")
    versions = f"Droit {references.law_version}, contacts {references.contacts_version}"
    page.ours(versions, 2, "- ")
