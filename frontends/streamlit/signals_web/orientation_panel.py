"""The orientation at this point, always in sight and announced when it changes."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals import Action, Orientation, Outcome
from signals.comparison import Comparison
from signals.wording.danger import danger_contacts
from signals.wording.outcome import NO_SIGN, ceiling_text, established_text
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain
from signals_web.since_then import what_waits
from signals_web.sitting import ORIENTATION, Sitting

_FIRST_ACTIONS, _FIRST_NUMBERS = 3, 5


def show_orientation_panel(
    sitting: Sitting, outcome: Outcome, comparison: Comparison | None
) -> None:
    """Show what is established and possible, what comes first, and the way to all the rest."""
    with st.container(key="panel", gap="small"):
        st.header("Orientation à ce stade", anchor=False)
        # Our own words only, escaped: a reader of the screen announces what changes in here.
        st.markdown(
            '<div role="status" aria-live="polite" aria-atomic="true">'
            f"<p><strong>{escape(established_text(outcome))}</strong></p>"
            f"<p>{escape(ceiling_text(outcome))}</p></div>",
            unsafe_allow_html=True,
        )
        waiting = what_waits(comparison)
        if waiting:
            st.markdown(f"**{plain(' '.join(waiting))}**")
        with st.container(key="reminder"):
            # On a narrow screen only, where all this scrolls away: already read out above.
            first, *others = (established_text(outcome), *waiting[:1])
            lines = [f"<strong>{escape(first)}</strong>", *(escape(each) for each in others)]
            told = "".join(f'<p aria-hidden="true">{each}</p>' for each in lines)
            numbers = f'<p aria-hidden="true" class="numbers">{escape(_numbers(outcome))}</p>'
            st.markdown(told + numbers, unsafe_allow_html=True)
        if sitting.place != ORIENTATION:
            if outcome.established.orientations:
                st.markdown(_first_actions(outcome.actions))
            st.button(
                "Voir quoi faire, et pourquoi",
                key="to_orientation",
                type="primary",
                on_click=state.go_to,
                args=(ORIENTATION,),
            )
        if outcome.established.level <= Orientation.REFERRAL:
            st.caption(plain(NO_SIGN))


def _numbers(outcome: Outcome) -> str:
    """The numbers most often needed in a danger, in one line."""
    contacts = danger_contacts([outcome.checklist], catalogue.references())[:_FIRST_NUMBERS]
    return spaced(f"Danger : {', '.join(each.number or '' for each in contacts)}")


def _first_actions(actions: tuple[Action, ...]) -> str:
    first = enumerate(actions[:_FIRST_ACTIONS], start=1)
    lines = (f"{rank}. {plain(spaced(f'{each.do} : {each.before}'))}" for rank, each in first)
    return "**À faire d'abord**\n\n" + "\n".join(lines)
