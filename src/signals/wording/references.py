"""Law, contacts and sources as they are printed: never without their grade or their date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from signals.source import Citation, Contact, Grade, LegalText, References, Scope
from signals.wording.hours import hours_text
from signals.wording.labels import day_text
from signals.wording.typography import spaced

TO_VERIFY = "à vérifier"


def standing(entry: LegalText | Contact, on: dt.date) -> str | None:
    """Whether a fact must be checked before it is relied on; nothing when it stands."""
    if on > entry.review_by:
        return f"à revérifier depuis le {day_text(entry.review_by)}"
    return None if entry.grade is Grade.A else TO_VERIFY


def contact_text(contact: Contact, on: dt.date) -> str:
    """A contact with its number and hours, or a word on where its number is found."""
    told = contact.name
    if contact.number is not None:
        told += f" : {contact.number}"
        told += f" ({hours_text(contact.hours, on)})" if contact.hours is not None else ""
    elif contact.scope is Scope.LOCAL:
        told += " (annuaire local)"
    return spaced(_with_standing(told, standing(contact, on)))


def law_text(law: LegalText, on: dt.date) -> str:
    """A legal text by its reference, with its standing."""
    return spaced(_with_standing(law.reference, standing(law, on)))


def _with_standing(told: str, standing: str | None) -> str:
    return told if standing is None else f"{told} [{standing}]"


def citation_text(citation: Citation, references: References) -> str:
    """A citation: the title of the source, then the place in it."""
    return spaced(f"{references.source(citation.source).title}, {citation.locator}")


def citations_lines(citations: Iterable[Citation], references: References) -> tuple[str, ...]:
    """Several citations: the title of each source once, then every place in it."""
    places: dict[str, list[str]] = {}
    for citation in citations:
        places.setdefault(citation.source, []).append(citation.locator)
    return tuple(
        spaced(f"{references.source(id).title} : {' ; '.join(locators)}")
        for id, locators in places.items()
    )
