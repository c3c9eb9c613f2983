"""At the top of every step of an exercise: that it is one, where it stands, and the way out."""

from __future__ import annotations

import streamlit as st

from signals.wording.exercise import EXERCISE
from signals_web import training
from signals_web.plain_text import plain
from signals_web.sitting import Sitting


def show_exercise_banner(sitting: Sitting) -> None:
    """Show that nothing here is real; a real screening shows nothing of it."""
    if sitting.exercise is None:
        return
    with st.container(key="exercise", horizontal=True, vertical_alignment="center", gap="small"):
        # It stays the same at every step: it is announced once.
        st.markdown(
            f'<p role="status" aria-label="{EXERCISE}"><strong>{EXERCISE}</strong></p>',
            unsafe_allow_html=True,
        )
        st.markdown(plain(sitting.exercise.attempt.scenario.title))
        st.button("Quitter l'exercice", key="leave_exercise", on_click=training.leave_exercise)
