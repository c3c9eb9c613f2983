"""One section at a time: where the person stands, its questions, and the way on and back."""

from __future__ import annotations

import streamlit as st

from signals import Outcome, Section
from signals.wording.typography import spaced
from signals_web import state
from signals_web.item_question import show_question
from signals_web.plain_text import plain
from signals_web.progress import answered_text, visible_items
from signals_web.sitting import ORIENTATION, Sitting


def show_section(section: Section, sitting: Sitting, outcome: Outcome) -> None:
    """Show a section with its questions."""
    sections = sitting.screening.checklist.sections
    rank = sections.index(section)
    with st.container(key=f"step_{section.id}"):
        title = spaced(f"Section {rank + 1} sur {len(sections)} : {section.title}")
        st.header(plain(title), anchor=False)
        st.markdown(f"**{answered_text(section, outcome)}.** Rien n'est obligatoire.")
        if section.introduction:
            st.markdown(plain(spaced(section.introduction)))
        for place, item in enumerate(visible_items(section, outcome), start=1):
            show_question(item, sitting, place)
        _show_ways(sections, rank)


def _show_ways(sections: tuple[Section, ...], rank: int) -> None:
    with st.container(key="ways", horizontal=True, gap="small"):
        if rank + 1 < len(sections):
            _way("Section suivante", sections[rank + 1].title, sections[rank + 1].id, "primary")
        else:
            _way("Fin", "voir l'orientation", ORIENTATION, "primary")
        if rank > 0:
            _way("Section précédente", sections[rank - 1].title, sections[rank - 1].id, "secondary")


def _way(word: str, title: str, place: str, type: str) -> None:
    st.button(
        plain(spaced(f"{word} : {title}")),
        key=f"way_{type}",
        type="primary" if type == "primary" else "secondary",
        on_click=state.go_to,
        args=(place,),
    )
