"""What a checklist refers to by id: actions, classifications, sources, law and contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signals.checklist import Checklist
from signals.consistency.places import RULES, TALK, items
from signals.errors import Path, Problem, nearest
from signals.orientation import Orientation, Population
from signals.source import Citation, References


def reference_problems(checklist: Checklist, references: References) -> Iterator[Problem]:
    """Every id that leads nowhere, and everything that lacks a source, recipient or legal basis."""
    yield from _rule_problems(checklist)
    yield from _action_problems(checklist, references)
    yield from _circuit_problems(checklist, references)
    yield from _floor_problems(checklist)
    yield from _contest_problems(checklist)
    yield from _source_problems(checklist, references)


def _known(path: Path, ids: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    known = list(known)
    for rank, id in enumerate(ids):
        if id not in known:
            yield Problem((*path, rank), f"identifiant inconnu « {id} »", nearest(id, known))


def _rule_problems(checklist: Checklist) -> Iterator[Problem]:
    for rank, rule in enumerate(checklist.rulebook.rules):
        path: Path = (RULES, "rules", rank)
        yield from _known((*path, "actions"), rule.actions, checklist.actions)
        yield from _classification(path, rule.classification, checklist)
        if rule.orientation is Orientation.NOT_ASSESSED:
            remedy = "vigilance, referral, information_preoccupante ou signalement"
            yield Problem((*path, "orientation"), "« non évalué » n'oriente vers rien", remedy)
    for rank, guarantee in enumerate(checklist.rulebook.guarantees):
        path = (RULES, "guarantees", rank, "then")
        promise = guarantee.then
        yield from _classification(path, promise.classification, checklist)
        yield from _known((*path, "actions"), promise.actions, checklist.actions)
        told = (promise.level, promise.urgency, promise.classification, promise.orientation)
        if told == (None, None, None, None) and not promise.actions:
            yield Problem(
                path, "ne promet rien", "level, urgency, classification, orientation ou actions"
            )


def _classification(path: Path, id: str | None, checklist: Checklist) -> Iterator[Problem]:
    if id is not None and id not in checklist.classifications:
        remedy = nearest(id, checklist.classifications)
        yield Problem((*path, "classification"), f"identifiant inconnu « {id} »", remedy)


def _action_problems(checklist: Checklist, references: References) -> Iterator[Problem]:
    book = checklist.rulebook
    used = {due.action for due in book.floor}
    used.update(id for rule in book.rules for id in rule.actions)
    used.update(id for each in book.classifications for id in each.actions)
    for rank, action in enumerate(book.actions):
        path: Path = (RULES, "actions", rank)
        yield from _recipients((*path, "to"), action.to, references)
        yield from _legal_basis((*path, "legal_basis"), action.legal_basis, references)
        if action.id not in used:
            yield Problem(path, f"rien ne demande l'action « {action.id} »", "retirez-la")
    for rank, classification in enumerate(book.classifications):
        path = (RULES, "classifications", rank, "actions")
        yield from _known(path, classification.actions, checklist.actions)


def _recipients(path: Path, ids: tuple[str, ...], references: References) -> Iterator[Problem]:
    if not ids:
        yield Problem(path, "aucun destinataire", "citez un contact de contacts.yaml")
    yield from _known(path, ids, (contact.id for contact in references.contacts))


def _legal_basis(path: Path, ids: tuple[str, ...], references: References) -> Iterator[Problem]:
    if not ids:
        yield Problem(path, "aucun fondement légal", "citez un texte de law.yaml")
    yield from _known(path, ids, (law.id for law in references.laws))


def _circuit_problems(checklist: Checklist, references: References) -> Iterator[Problem]:
    for orientation in Orientation:
        if orientation is Orientation.NOT_ASSESSED:
            continue
        circuit = checklist.rulebook.orientations.of(orientation)
        path: Path = (RULES, "orientations", orientation.value)
        yield from _recipients((*path, "recipients"), circuit.recipients, references)
        yield from _legal_basis((*path, "legal_basis"), circuit.legal_basis, references)
        contacts = (contact.id for contact in references.contacts)
        yield from _known((*path, "copies_to"), circuit.copies_to, contacts)


def _floor_problems(checklist: Checklist) -> Iterator[Problem]:
    floor = checklist.rulebook.floor
    ids = [due.action for due in floor]
    yield from _known((RULES, "floor"), ids, checklist.actions)
    for population in (Population.MINORS, Population.ADULTS):
        if not any(due.population in (population, Population.EVERYONE) for due in floor):
            what = f"rien n'est dû pour {population.value}"
            yield Problem((RULES, "floor"), what, "ajoutez au moins une action")


def _contest_problems(checklist: Checklist) -> Iterator[Problem]:
    contest = checklist.rulebook.contest
    if contest is None:
        return
    path: Path = (RULES, "contest")
    if not checklist.classifications:
        what = "cette grille n'a aucune classification à contester"
        yield Problem(path, what, "ajoutez classifications, ou retirez contest")
    if contest.action not in checklist.actions:
        remedy = nearest(contest.action, checklist.actions)
        yield Problem((*path, "action"), f"identifiant inconnu « {contest.action} »", remedy)
    if not contest.telling:
        yield Problem((*path, "telling"), "aucune phrase", "écrivez-en au moins une")


def _source_problems(checklist: Checklist, references: References) -> Iterator[Problem]:
    cited: list[tuple[Path, tuple[Citation, ...], bool]] = [
        ((*path, "sources"), item.sources, False) for path, item in items(checklist)
    ]
    book = checklist.rulebook
    for rank, rule in enumerate(book.rules):
        cited.append(((RULES, "rules", rank, "sources"), rule.sources, True))
    for rank, action in enumerate(book.actions):
        cited.append(((RULES, "actions", rank, "sources"), action.sources, False))
    if checklist.talk is not None:
        cited.append(((TALK, "sources"), checklist.talk.sources, True))
    known = [source.id for source in references.sources]
    for path, citations, required in cited:
        if required and not citations:
            yield Problem(path, "aucune source", "citez-en une, ou « expertise »")
        for rank, citation in enumerate(citations):
            if citation.source not in known:
                what = f"source inconnue « {citation.source} »"
                yield Problem((*path, rank, "source"), what, nearest(citation.source, known))
