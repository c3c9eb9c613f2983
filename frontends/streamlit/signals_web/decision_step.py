"""My decision: what is proposed, what the person decides of it, and what has been done already."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals import Outcome
from signals.wording.decision import ABOUT_DECISION, decision_notices, decision_text
from signals.wording.outcome import ceiling_text, established_text
from signals_web.decision_choice import choose_stance, show_choice, show_renewal, what_is_missing
from signals_web.measures_taken import show_measures
from signals_web.notices_given import show_notices
from signals_web.plain_text import plain
from signals_web.record_fields import show_concerns
from signals_web.sitting import DECISION, Sitting
from signals_web.ways import show_ways, title_of


def show_decision(sitting: Sitting, outcome: Outcome) -> None:
    """Show the proposal, the choice that is made beside it, and what a document says of it."""
    with st.container(key=f"step_{DECISION}"):
        st.header(title_of(DECISION), anchor=False)
        st.markdown(f"**{plain(established_text(outcome))}**\n\n{plain(ceiling_text(outcome))}")
        st.markdown(plain(ABOUT_DECISION))
        choose_stance(sitting, outcome)
        show_choice(sitting, outcome)
        _show_decided(sitting, outcome)
        show_renewal(sitting, outcome)
        st.subheader("Pour les documents", anchor=False)
        st.markdown(
            "Rien n'est obligatoire\u00a0: ce qui est vide y est dit «\u00a0non renseigné\u00a0»."
        )
        show_concerns(sitting)
        show_measures(sitting)
        show_notices(sitting)
        show_ways(outcome.checklist, DECISION)


def _show_decided(sitting: Sitting, outcome: Outcome) -> None:
    decision = sitting.record.decision
    if decision is None:
        told = [what_is_missing(sitting, outcome)]
    else:
        told = [decision_text(decision, outcome.checklist), *decision_notices(decision, outcome)]
    first, *others = (escape(each) for each in told)
    lines = "".join(f"<p>{each}</p>" for each in others)
    # Our own words only, escaped; the region stays while they change, so they are announced.
    st.markdown(
        f'<div role="status"><p><strong>{first}</strong></p>{lines}</div>', unsafe_allow_html=True
    )
