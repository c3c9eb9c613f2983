"""Why something asked for could not be done, in one sentence."""

from __future__ import annotations

import streamlit as st

from signals.wording.typography import spaced
from signals_web.plain_text import plain


def show_refused_sentence(why: str) -> None:
    """Show a refusal of the library as a sentence: with its capital, and one full stop."""
    st.error(plain(spaced(f"{why[:1].upper()}{why[1:].removesuffix('.')}.")))
