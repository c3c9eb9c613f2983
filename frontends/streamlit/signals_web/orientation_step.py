"""The whole orientation: what to do, why, what is not known, and what would change it."""

from __future__ import annotations

import streamlit as st

from signals import Outcome
from signals.comparison import Comparison
from signals.wording.computed import COMPUTED_TITLE, computed_lines
from signals.wording.guide import Guide
from signals.wording.labels import day_text
from signals.wording.outcome import ceiling_text, established_text, notices
from signals.wording.references import citation_text
from signals.wording.standing import is_late, review_text
from signals.wording.typography import spaced
from signals_web.action_list import show_actions
from signals_web.explanation_help import show_explanation
from signals_web.open_questions import (
    show_questions_to_ask,
    show_what_is_never_asked,
    show_what_would_change,
)
from signals_web.outcome_picture import ANSWERS_TITLE, answers_picture, orientations_picture
from signals_web.plain_text import plain
from signals_web.profile_choice import show_profile, show_reader
from signals_web.reasons import show_reasons
from signals_web.since_then import show_since_then
from signals_web.sitting import ORIENTATION, Sitting
from signals_web.talk_help import show_what_not_to_do
from signals_web.ways import show_ways, title_of
from signals_web.worth_help import show_banner, show_worth


def show_orientation(
    sitting: Sitting, outcome: Outcome, comparison: Comparison | None, guide: Guide
) -> None:
    """Show the outcome in full, what presses most first."""
    with st.container(key=f"step_{ORIENTATION}"):
        st.header(title_of(ORIENTATION), anchor=False)
        show_banner(outcome.checklist)
        _show_late(outcome, guide)
        st.markdown(f"**{plain(established_text(outcome))}**\n\n{plain(ceiling_text(outcome))}")
        _show_drawing(orientations_picture(outcome))
        st.markdown("\n".join(f"- {plain(each)}" for each in notices(outcome)))
        show_since_then(comparison)
        _show_computed(outcome)
        show_reader(sitting, guide)
        st.subheader("Ce qu'il faut faire, dans l'ordre", anchor=False)
        show_actions(outcome, guide)
        show_profile(guide)
        st.subheader("Pourquoi", anchor=False)
        show_reasons(outcome, guide)
        show_explanation(outcome)
        st.subheader(ANSWERS_TITLE, anchor=False)
        _show_drawing(answers_picture(outcome, 1), answers_picture(outcome, 2))
        st.subheader("Les questions qui changeraient l'orientation", anchor=False)
        show_questions_to_ask(outcome)
        show_what_would_change(outcome)
        show_what_is_never_asked(outcome)
        show_what_not_to_do(outcome.checklist)
        _show_sources(outcome, guide)
        show_worth(outcome.checklist)
        show_ways(outcome.checklist, ORIENTATION)


def _show_drawing(*drawings: str) -> None:
    """Show a drawing of ours, or several of which the width of the page keeps one."""
    st.markdown(f"<div>{''.join(drawings)}</div>", unsafe_allow_html=True)


def _show_late(outcome: Outcome, guide: Guide) -> None:
    if is_late(outcome.checklist, guide.date):
        st.markdown(f"**{plain(review_text(outcome.checklist, guide.date))}**")


def _show_computed(outcome: Outcome) -> None:
    lines = [plain(spaced(f"{label} : {value}")) for label, value in computed_lines(outcome)]
    if lines:
        st.subheader(COMPUTED_TITLE, anchor=False)
        st.markdown("\n".join(f"- {line}" for line in lines))


def _show_sources(outcome: Outcome, guide: Guide) -> None:
    checklist = outcome.checklist
    with st.expander("Sources et version de la grille"):
        st.markdown(
            f"{plain(checklist.title)}, version {plain(checklist.version)}, empreinte "
            f"{plain(checklist.digest[:19])}. {plain(review_text(checklist, guide.date))} "
            f"Repérage du {day_text(outcome.date)}. {plain(guide.versions)}."
        )
        told = (citation_text(each, guide.references) for each in outcome.citations)
        st.markdown("\n".join(f"- {plain(each)}" for each in told))
