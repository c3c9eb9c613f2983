"""Whom to call in case of danger, at the top of every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import streamlit as st

from signals import Checklist, Contact, References, Urgency
from signals.source import Scope
from signals.wording.references import standing
from signals_web.plain_text import plain


def danger_contacts(checklists: Iterable[Checklist], references: References) -> tuple[Contact, ...]:
    """The national numbers that the immediate actions of checklists name, in their order."""
    ids = dict.fromkeys(id for checklist in checklists for id in _called_at_once(checklist))
    contacts = (references.contact(id) for id in ids)
    return tuple(each for each in contacts if each.number and each.scope is Scope.NATIONAL)


def _called_at_once(checklist: Checklist) -> Iterable[str]:
    immediate = {
        id
        for rule in checklist.rulebook.rules
        if rule.urgency is Urgency.IMMEDIATE
        for id in rule.actions
    }
    return (
        id for action in checklist.rulebook.actions if action.id in immediate for id in action.to
    )


def show_danger_numbers(
    checklists: Iterable[Checklist], references: References, on: dt.date
) -> None:
    """Show the numbers, most often needed first."""
    contacts = danger_contacts(checklists, references)
    lines = "\n".join(f"- {_line(contact, on)}" for contact in contacts)
    with st.container(key="danger"):
        st.markdown(f"**En cas de danger, appelez maintenant**\n\n{lines}")


def _line(contact: Contact, on: dt.date) -> str:
    number = contact.number or ""
    name = contact.name.removeprefix(number).strip()
    word = standing(contact, on)
    return f"**{plain(number)}** {plain(name)}" + (f" [{word}]" if word else "")
