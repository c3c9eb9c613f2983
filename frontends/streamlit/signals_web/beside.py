"""What is expected beside what was reached, drawn the same at a step and at the end."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from signals.wording.attempt import NOTHING_EXPECTED, Beside
from signals_web.plain_text import plain


def show_beside(found: Iterable[Beside]) -> None:
    """Show each finding with three lines under its name, or that nothing is expected."""
    told = list(found)
    if not told:
        st.markdown(plain(NOTHING_EXPECTED))
    for each in told:
        st.markdown(f"**{plain(each.name)}**\n" + listed(each.lines))


def listed(lines: Iterable[str]) -> str:
    """Lines under one another, each as it was written."""
    return "\n".join(f"- {plain(each)}" for each in lines)
