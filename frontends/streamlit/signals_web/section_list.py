"""Every section with its progress, to go straight to any of them."""

from __future__ import annotations

import streamlit as st

from signals import Outcome
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain
from signals_web.progress import answered_text
from signals_web.sitting import Sitting
from signals_web.ways import TITLES


def show_section_list(sitting: Sitting, outcome: Outcome) -> None:
    """Show the sections as buttons, folded until somebody wants them."""
    # A name of its own at each step: the list folds again once somebody went somewhere.
    folded = st.expander("Aller à une autre section", key=f"list_{sitting.place}")
    with folded, st.container(key="sections", gap="xsmall"):
        for rank, section in enumerate(outcome.checklist.sections, start=1):
            here = ", vous y êtes" if section.id == sitting.place else ""
            refused = any(sitting.refuses(item.id) for item in section.items)
            mend = ", une réponse à corriger" if refused else ""
            told = f"{rank}. {section.title} : {answered_text(section, outcome)}{mend}{here}"
            _entry(told, section.id)
        for place, title in TITLES:
            here = ", vous y êtes" if place == sitting.place else ""
            _entry(f"{title}{here}", place)


def _entry(told: str, place: str) -> None:
    st.button(
        plain(spaced(told)),
        key=f"go_{place}",
        type="tertiary",
        on_click=state.go_to,
        args=(place,),
    )
