"""The numbers to call in an immediate danger: those that the checklists' own rules name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from signals import Checklist, References
from signals.wording.danger import danger_contacts
from signals.wording.references import contact_text
from signals.wording.typography import spaced
from signals_tui.typesetting import GAP, Paragraph, heading


def danger_page(
    checklists: Iterable[Checklist], references: References, on: dt.date
) -> Iterator[Paragraph]:
    """Each number with its hours and when to call it."""
    yield heading("Danger immédiat ? Appelez d'abord, remplissez ensuite.")
    for contact in danger_contacts(checklists, references):
        yield GAP
        yield Paragraph(contact_text(contact, on), strong=True)
        yield Paragraph(spaced(contact.for_), indent=4)
