"""Items as text: one line in a checklist, or their whole help."""

from __future__ import annotations

from signals.checklist import Checklist, Section
from signals.cli.about_page import fill_unrecognised
from signals.cli.page import Page
from signals.item import Item
from signals.kind import ItemType
from signals.source import References
from signals.wording.labels import KINDS, KNOWN_BY, TYPES
from signals.wording.references import citation_text


def items_of_section(page: Page, section: Section) -> None:
    """A section with its items."""
    page.heading(section.title)
    if section.introduction is not None:
        page.ours(section.introduction)
    for item in section.items:
        told = f"{KINDS[item.kind]}, {TYPES[item.type]}"
        asked = ", ne jamais demander" if item.never_asked else ""
        page.ours(f"{item.id} ({told}{asked})", 2, "- ")
        page.ours(item.question, 4)


def fill_item(page: Page, item: Item, checklist: Checklist, references: References) -> None:
    """One item with the whole of its help."""
    page.title(f"{item.id} : {item.label}")
    fill_unrecognised(page, checklist)
    page.ours(item.question)
    section = checklist.section_of(item.id)
    page.blank()
    page.ours(f"Grille : {checklist.name}, « {section.title} »")
    page.ours(f"Nature : {KINDS[item.kind]}")
    page.ours(f"Réponse : {_answer(item)}, ou « unknown » (ne sait pas)")
    page.ours(f"Connu par : {', '.join(KNOWN_BY[each] for each in item.known_by)}")
    for option in item.options:
        page.ours(f"{option.id} : {option.label}", 2, "- ")
    fill_help(page, item, references)


def fill_help(page: Page, item: Item, references: References) -> None:
    """What helps to answer an item, and what it rests on."""
    for title, text in (
        ("À quoi cela ressemble", item.help.looks_like),
        ("Ce que ce n'est pas", item.help.is_not),
        ("Comment l'aborder", item.help.asking),
        ("Ce qui pèse", item.help.weighs),
    ):
        if text is not None:
            page.heading(title)
            page.ours(text)
    page.heading("Sources")
    for citation in item.sources:
        page.ours(citation_text(citation, references), 2, "- ")


def _answer(item: Item) -> str:
    if item.type is ItemType.NUMBER:
        unit = f" {item.unit}" if item.unit else ""
        presumed = "" if item.presumed is None else f", présumé {item.presumed.at_most} au plus"
        return f"un nombre de {item.minimum} à {item.top}{unit}{presumed}"
    ordered = ", du plus faible au plus fort" if item.ordered else ""
    return TYPES[item.type] + ordered
