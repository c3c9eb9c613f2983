"""One section at a time: where the person stands, its questions, and the way on and back."""

from __future__ import annotations

import streamlit as st

from signals import Outcome, Section
from signals.wording.reopened import ABOUT_BESIDE
from signals.wording.typography import spaced
from signals_web.item_question import show_question
from signals_web.plain_text import plain
from signals_web.progress import answered_text, visible_items
from signals_web.sitting import Sitting
from signals_web.ways import show_ways


def show_section(section: Section, sitting: Sitting, outcome: Outcome) -> None:
    """Show a section with its questions."""
    sections = sitting.screening.checklist.sections
    rank = sections.index(section)
    with st.container(key=f"step_{section.id}"):
        title = spaced(f"Section {rank + 1} sur {len(sections)} : {section.title}")
        st.header(plain(title), anchor=False)
        st.markdown(f"**{answered_text(section, outcome)}.** Rien n'est obligatoire.")
        if sitting.former is not None and rank == 0:
            st.markdown(plain(ABOUT_BESIDE))
        if section.introduction:
            st.markdown(plain(spaced(section.introduction)))
        for place, item in enumerate(visible_items(section, outcome), start=1):
            show_question(item, sitting, place)
        show_ways(sitting.screening.checklist, section.id)
