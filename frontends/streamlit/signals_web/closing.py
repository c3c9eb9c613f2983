"""At the foot of every step: nothing is kept, and how to erase everything."""

from __future__ import annotations

import streamlit as st

from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain

_KEPT = spaced(
    "Rien n'est enregistré : fermer ou recharger la page (touche F5) efface toutes les réponses."
)


def show_closing() -> None:
    """Show the reminder, and the way to erase everything in two gestures."""
    with st.container(key="closing", gap="small"):
        st.markdown(plain(_KEPT))
        if state.asked(state.ERASING):
            st.markdown(
                "**Effacer toutes les réponses\u00a0?** Elles ne peuvent pas être reprises."
            )
            with st.container(horizontal=True, gap="small"):
                st.button("Oui, tout effacer", key="erase_yes", on_click=state.forget)
                st.button(
                    "Non, continuer",
                    key="erase_no",
                    on_click=state.ask,
                    args=(state.ERASING, False),
                )
        else:
            st.button(
                "Tout effacer et recommencer",
                key="erase",
                on_click=state.ask,
                args=(state.ERASING, True),
            )
