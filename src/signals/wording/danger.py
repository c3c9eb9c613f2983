"""Whom to call in an immediate danger: those that the checklists' own rules name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import evolve

from signals.checklist import Checklist
from signals.orientation import Action, Urgency
from signals.source import Contact, References
from signals.wording.references import contact_text
from signals.wording.typography import spaced

DANGER_TITLE = spaced("Danger immédiat ?")
DANGER_FIRST = "Appelez d'abord, le repérage attendra."
_AT_ONCE = ("Tout de suite", "Dès maintenant")


def danger_actions(checklist: Checklist) -> tuple[Action, ...]:
    """What is done at once in an immediate danger, in its order."""
    due = set(_due_at_once(checklist))
    actions = (each for each in checklist.rulebook.actions if each.id in due)
    return tuple(each for each in actions if each.before.startswith(_AT_ONCE))


def danger_contacts(checklists: Iterable[Checklist], references: References) -> tuple[Contact, ...]:
    """The contacts with a number to whom an action due at once goes, in their order."""
    ids = dict.fromkeys(id for checklist in checklists for id in _called_at_once(checklist))
    contacts = (references.contact(id) for id in ids)
    return tuple(each for each in contacts if each.number is not None)


def beside_number(contact: Contact, on: dt.date) -> str:
    """What stands beside the number of a contact: whose it is, its hours and its standing.

    Whoever always answers is told without hours: seven such numbers stand in one box.
    """
    name = contact.name.removeprefix(contact.number or "").strip()
    if contact.hours is not None and contact.hours.always:
        contact = evolve(contact, hours=None)
    told = contact_text(contact, on).removeprefix(spaced(f"{contact.name} : {contact.number}"))
    return f"{name}{told}"


def _called_at_once(checklist: Checklist) -> Iterator[str]:
    due = set(_due_at_once(checklist))
    for action in checklist.rulebook.actions:
        if action.id in due:
            yield from action.to


def _due_at_once(checklist: Checklist) -> Iterator[str]:
    for rule in checklist.rulebook.rules:
        if rule.urgency is Urgency.IMMEDIATE:
            yield from rule.actions
