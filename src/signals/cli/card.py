"""``signals card``: what a checklist is worth, and what published instruments would mean."""

from __future__ import annotations

from fractions import Fraction

from signals.checklist import Checklist
from signals.cli.about_page import fill_unrecognised
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.errors import NotFound
from signals.interchange.card_record import card_record
from signals.loading.library import Library
from signals.performance import Card, Instrument
from signals.source import References
from signals.wording.performance import (
    CARD_TITLE,
    INSTRUMENTS_TITLE,
    NOT_OURS,
    card_parts,
    instrument_part,
)


def carded(library: Library, name: str, base_rate: Fraction | None) -> Reply:
    """The card of a checklist, with its instruments at a base rate; raises ``NotFound``."""
    checklist = library.checklist(name)
    worth = library.worth(checklist)
    if worth is None:
        raise NotFound(f"la grille {checklist.name} n'a pas de fiche de performance")
    card, instruments = worth.card, worth.instruments
    references = library.references
    return Reply(
        lambda: card_record(checklist, card, instruments, base_rate),
        lambda page: _fill(page, checklist, card, instruments, references, base_rate),
    )


def _fill(
    page: Page,
    checklist: Checklist,
    card: Card,
    instruments: tuple[Instrument, ...],
    references: References,
    base_rate: Fraction | None,
) -> None:
    page.title(f"{CARD_TITLE} : {checklist.title} ({checklist.name})")
    fill_unrecognised(page, checklist)
    for title, paragraphs in card_parts(card, references):
        page.heading(title)
        for each in paragraphs:
            page.ours(each)
    if instruments:
        page.heading(INSTRUMENTS_TITLE)
        page.ours(NOT_OURS)
    for instrument in instruments:
        title, paragraphs = instrument_part(instrument, references, base_rate)
        page.blank()
        page.title(title)
        for each in paragraphs:
            page.ours(each, 2)
    if any(each.performance for each in instruments):
        page.blank()
        page.ours("Autre fréquence : --base-rate 1 (sur 100 jeunes, combien sont concernés).")
