"""How the form is dressed: one style sheet of ours, the same for everybody."""

from pathlib import Path

import streamlit as st

_SHEET = Path(__file__).with_name("dress.css")


def dress() -> None:
    """Dress the page."""
    st.html(_SHEET)
