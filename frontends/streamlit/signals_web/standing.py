"""Where a checklist stands: not recognised, or with a law that must be read again."""

from __future__ import annotations

import streamlit as st

from signals import Checklist
from signals.wording.standing import is_late, review_text, unrecognised_text
from signals_web import state
from signals_web.plain_text import plain


def show_standing(checklist: Checklist) -> None:
    """Show when the law was read; in bold what must not be relied on before it is checked."""
    unrecognised = unrecognised_text(checklist)
    if unrecognised is not None:
        st.markdown(f"**{plain(unrecognised)}**")
    today = state.now().date()
    told = plain(review_text(checklist, today))
    st.markdown(f"**{told}**" if is_late(checklist, today) else told)
