"""Danger at once: whom to call and what to do, at the top of every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import streamlit as st

from signals import Checklist, Contact, References
from signals.wording.danger import (
    DANGER_FIRST,
    DANGER_TITLE,
    beside_number,
    danger_actions,
    danger_contacts,
)
from signals.wording.typography import NON_BREAKING, spaced
from signals_web.plain_text import plain


def show_danger(
    checklists: Iterable[Checklist], references: References, on: dt.date, place: str | None = None
) -> None:
    """Show the numbers, most often needed first, and where a grid is in hand what to do at once."""
    grids = tuple(checklists)
    contacts = danger_contacts(grids, references)
    lines = "\n".join(f"- {_line(contact, on)}" for contact in contacts)
    with st.container(key="danger", gap="xsmall"):
        st.markdown(f"**{plain(DANGER_TITLE)}** {plain(DANGER_FIRST)}\n\n{lines}")
        if place is not None:
            _show_what_to_do(grids[0], place)


def _show_what_to_do(checklist: Checklist, place: str) -> None:
    """Folded, and folded again at each place."""
    with st.expander("Que faire maintenant", key=f"now_{place}"):
        told = (
            f"{rank}. **{plain(spaced(each.do))}**\\\n   {plain(spaced(each.how))}"
            for rank, each in enumerate(danger_actions(checklist), start=1)
        )
        st.markdown("\n".join(told))


def _line(contact: Contact, on: dt.date) -> str:
    return f"**{plain(contact.number or '')}**{NON_BREAKING}{plain(beside_number(contact, on))}"
