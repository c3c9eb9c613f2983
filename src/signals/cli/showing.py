"""``signals show``: a checklist, or the whole help of one of its items."""

from __future__ import annotations

import datetime as dt
from typing import Any

from signals.checklist import Checklist
from signals.cli.item_page import fill_item, items_of_section
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.interchange import checklist_record
from signals.item import Item
from signals.loading.library import Library
from signals.orientation import Orientation
from signals.rule import Rule
from signals.source import References
from signals.wording.labels import EVIDENCE, LEVELS, URGENCIES, day_text
from signals.wording.references import citation_text, contact_text, law_text

_FOR = {"minors": "mineurs", "adults": "majeurs", "everyone": "tout âge"}


def shown(library: Library, name: str, item: str | None, on: dt.date) -> Reply:
    """A checklist at a date, or one of its items; raises ``NotFound``."""
    checklist = library.checklist(name)
    references = library.references
    if item is not None:
        found = checklist.item(item)
        return Reply(
            lambda: _item_record(checklist, found),
            lambda page: fill_item(page, found, checklist, references),
        )
    return Reply(
        lambda: checklist_record.checklist_record(checklist),
        lambda page: _fill(page, checklist, references, on),
    )


def _item_record(checklist: Checklist, item: Item) -> dict[str, Any]:
    return {
        "format": "signals.item",
        "version": 1,
        "checklist": {
            "id": checklist.id,
            "version": checklist.version,
            "digest": checklist.digest,
        },
        "item": checklist_record.item_record(item, checklist.section_of(item.id)),
    }


def _fill(page: Page, checklist: Checklist, references: References, on: dt.date) -> None:
    page.title(f"{checklist.name} : {checklist.title}")
    page.ours(f"Pour : {checklist.audience}.")
    released = "publiée" if checklist.released else "non publiée"
    page.ours(f"{checklist.validation}. Version {released}, empreinte {checklist.digest}.")
    law, review = day_text(checklist.law_as_of), day_text(checklist.review_by)
    late = " (date passée)" if on > checklist.review_by else ""
    page.ours(f"Droit au {law}, à relire avant le {review}{late}.")
    page.heading("Introduction")
    page.ours(checklist.introduction)
    page.heading("Limites")
    page.ours(checklist.limits)
    for section in checklist.sections:
        items_of_section(page, section)
    page.heading("Règles")
    for rule in checklist.rulebook.rules:
        _rule(page, rule, checklist)
    _due(page, checklist)
    page.heading("Garanties")
    for guarantee in checklist.rulebook.guarantees:
        page.ours(f"{guarantee.id} : {guarantee.says}", 2, "- ")
    _law(page, checklist, references, on)


def _rule(page: Page, rule: Rule, checklist: Checklist) -> None:
    page.ours(f"{rule.id} : {rule.reason}", 2, "- ")
    told = f"→ {LEVELS[rule.orientation]}, {URGENCIES[rule.urgency]}"
    if rule.classification is not None:
        told += f", {checklist.classifications[rule.classification].label}"
    page.ours(f"{told} ({_FOR[rule.population.value]} ; {EVIDENCE[rule.evidence]}).", 4)


def _due(page: Page, checklist: Checklist) -> None:
    page.heading("Dû dans tous les cas")
    for due in checklist.rulebook.floor:
        action = checklist.actions[due.action]
        page.ours(f"{action.do} ({_FOR[due.population.value]}).", 2, "- ")
    if checklist.classifications:
        page.heading("Classifications")
        for each in checklist.classifications.values():
            page.ours(f"{each.id} : {each.label}.", 2, "- ")


def _law(page: Page, checklist: Checklist, references: References, on: dt.date) -> None:
    book = checklist.rulebook
    places = [book.orientations.of(each) for each in Orientation if each.rank]
    laws = {id for each in places for id in each.legal_basis}
    laws |= {id for action in book.actions for id in action.legal_basis}
    page.heading(f"Droit cité (law.yaml {references.law_version})")
    for law in references.laws:
        if law.id in laws:
            page.ours(f"{law_text(law, on)} : {law.says}", 2, "- ")
    contacts = {id for each in places for id in (*each.recipients, *each.copies_to)}
    contacts |= {id for action in book.actions for id in action.to}
    page.heading(f"Contacts (contacts.yaml {references.contacts_version})")
    for contact in references.contacts:
        if contact.id in contacts:
            page.ours(contact_text(contact, on), 2, "- ")
    cited = {citation for item in checklist.items.values() for citation in item.sources}
    cited |= {citation for rule in book.rules for citation in rule.sources}
    page.heading("Sources")
    for each in sorted(cited, key=lambda each: (each.source, each.locator)):
        page.ours(citation_text(each, references), 2, "- ")
