"""The other theme, for those whom the one of their computer does not suit."""

from __future__ import annotations

import streamlit as st

# Our own words only; `page.js` changes the theme in the page, and no answer goes through it.
_BUTTON = (
    '<button id="theme" type="button"><span class="to-dark">Affichage sombre</span>'
    '<span class="to-light">Affichage clair</span></button>'
)


def show_display_choice() -> None:
    """Show the button that changes the theme; nothing is kept of it."""
    st.markdown(_BUTTON, unsafe_allow_html=True)
