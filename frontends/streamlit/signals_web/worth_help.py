"""What a checklist is worth, and what published instruments mean at a frequency one tries."""

from __future__ import annotations

from fractions import Fraction

import streamlit as st

from signals import Checklist
from signals.errors import InvalidInput
from signals.interchange.performance import base_rate
from signals.wording.performance import (
    BASE_RATE,
    BASE_RATE_HELP,
    CARD_TITLE,
    INSTRUMENTS_TITLE,
    NOT_OURS,
    card_parts,
    instrument_part,
)
from signals.wording.typography import spaced
from signals_web import catalogue
from signals_web.plain_text import plain

_RATE = "base_rate"


def show_banner(checklist: Checklist) -> None:
    """Show the sentence that says that nobody has measured the checklist yet."""
    worth = catalogue.worth(checklist)
    if worth is not None:
        st.markdown(f"**{plain(spaced(worth.card.banner))}**")


def show_worth(checklist: Checklist) -> None:
    """Show the card of a checklist, where it has one, with its instruments."""
    worth = catalogue.worth(checklist)
    if worth is None:
        return
    references = catalogue.references()
    with st.expander(CARD_TITLE):
        for title, paragraphs in card_parts(worth.card, references):
            st.markdown(_part(title, paragraphs))
        if not worth.instruments:
            return
        st.markdown(_part(INSTRUMENTS_TITLE, (NOT_OURS,)))
        rate = _asked_rate()
        for instrument in worth.instruments:
            st.markdown(_part(*instrument_part(instrument, references, rate)))


def _asked_rate() -> Fraction | None:
    """The frequency that is tried; a text, since a comma is typed as often as a point."""
    typed = st.text_input(BASE_RATE, key=_RATE, max_chars=12, placeholder="1")
    st.markdown(plain(BASE_RATE_HELP))
    if not typed:
        return None
    try:
        return base_rate(typed)
    except InvalidInput as error:
        st.error(plain(spaced(f"{error}.")))
        return None


def _part(title: str, paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join((f"**{plain(spaced(title))}**", *(plain(each) for each in paragraphs)))
