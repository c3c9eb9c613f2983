"""The numbers to call in an immediate danger: those that the checklists' own rules name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from signals import Checklist, Contact, References, Urgency
from signals.wording.references import contact_text
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading


def danger_contacts(checklists: Iterable[Checklist], references: References) -> tuple[Contact, ...]:
    """The contacts with a number to whom an action due at once goes, in their order."""
    ids: dict[str, None] = {}
    for checklist in checklists:
        rules = [r for r in checklist.rulebook.rules if r.urgency is Urgency.IMMEDIATE]
        named = {id for rule in rules for id in rule.actions}
        for action in checklist.rulebook.actions:
            if action.id in named:
                ids.update(dict.fromkeys(action.to))
    contacts = (references.contact(id) for id in ids)
    return tuple(contact for contact in contacts if contact.number is not None)


def danger_page(
    checklists: Iterable[Checklist], references: References, on: dt.date
) -> Iterator[Paragraph]:
    """Each number with its hours and when to call it."""
    yield heading("Danger immédiat ? Appelez d'abord, remplissez ensuite.")
    for contact in danger_contacts(checklists, references):
        yield GAP
        yield Paragraph(contact_text(contact, on), strong=True)
        yield Paragraph(spaced(contact.for_), indent=4)
