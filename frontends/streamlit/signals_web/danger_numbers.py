"""Whom to call in case of danger, at the top of every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import streamlit as st

from signals import Checklist, Contact, References
from signals.wording.danger import beside_number, danger_contacts
from signals_web.plain_text import plain


def show_danger_numbers(
    checklists: Iterable[Checklist], references: References, on: dt.date
) -> None:
    """Show the numbers, most often needed first."""
    contacts = danger_contacts(checklists, references)
    lines = "\n".join(f"- {_line(contact, on)}" for contact in contacts)
    with st.container(key="danger"):
        st.markdown(f"**En cas de danger, appelez maintenant**\n\n{lines}")


def _line(contact: Contact, on: dt.date) -> str:
    return f"**{plain(contact.number or '')}** {plain(beside_number(contact, on))}"
