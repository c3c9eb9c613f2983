"""The law and the contacts that a checklist cites, as JSON: each with its date and its standing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from signals.rule import RuleBook
from signals.source import Contact, LegalText, References
from signals.wording.references import standing


def reference_records(book: RuleBook, references: References, on: dt.date) -> dict[str, Any]:
    """What a rule book refers to, with the standing of a day, in the order of the files."""
    return {
        "law_version": references.law_version,
        "law": [_law(each, on) for each in references.laws if each.id in book.laws],
        "contacts_version": references.contacts_version,
        "contacts": [
            _contact(each, on) for each in references.contacts if each.id in book.contacts
        ],
    }


def _law(law: LegalText, on: dt.date) -> dict[str, Any]:
    return {
        "id": law.id,
        "reference": law.reference,
        "says": law.says,
        "valid_from": None if law.valid_from is None else law.valid_from.isoformat(),
        "note": law.note,
        **_checked(law, on),
    }


def _contact(contact: Contact, on: dt.date) -> dict[str, Any]:
    return {
        "id": contact.id,
        "name": contact.name,
        "number": contact.number,
        "for": contact.for_,
        "scope": contact.scope.value,
        "note": contact.note,
        **_checked(contact, on),
    }


def _checked(entry: LegalText | Contact, on: dt.date) -> dict[str, Any]:
    return {
        "read_on": entry.read_on.isoformat(),
        "grade": entry.grade.value,
        "review_by": entry.review_by.isoformat(),
        "standing": standing(entry, on),
    }
