"""What a checklist refers to, as a page: its law, its contacts and its sources, each dated."""

from __future__ import annotations

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.wording.contacts import contact_lines
from signals.wording.guide import Guide, directory_name
from signals.wording.references import citation_text, law_text


def fill_references(page: Page, checklist: Checklist, guide: Guide) -> None:
    """The legal texts, the contacts and the sources that a checklist cites."""
    _law(page, checklist, guide)
    _contacts(page, checklist, guide)
    _sources(page, checklist, guide)


def _law(page: Page, checklist: Checklist, guide: Guide) -> None:
    page.heading(f"Droit cité (law.yaml {guide.references.law_version})")
    for law in guide.references.laws:
        if law.id in checklist.rulebook.laws:
            page.ours(f"{law_text(law, guide.date)} : {law.says}", 2, "- ")


def _contacts(page: Page, checklist: Checklist, guide: Guide) -> None:
    page.heading(f"Contacts (contacts.yaml {guide.references.contacts_version})")
    if guide.directory is not None:
        page.ours(f"Avec l'{directory_name(guide.directory, guide.date)}.")
    for contact in guide.references.contacts:
        if contact.id in checklist.rulebook.contacts:
            for line in contact_lines(contact.id, guide):
                page.ours(line, 2, "- ")


def _sources(page: Page, checklist: Checklist, guide: Guide) -> None:
    cited = {citation for item in checklist.items.values() for citation in item.sources}
    cited |= {citation for rule in checklist.rulebook.rules for citation in rule.sources}
    page.heading("Sources")
    for each in sorted(cited, key=lambda each: (each.source, each.locator)):
        page.ours(citation_text(each, guide.references), 2, "- ")
