"""At the foot of every step: nothing is kept unless it is asked, and how to erase everything."""

from __future__ import annotations

import streamlit as st

from signals.wording.typography import spaced
from signals_web.keeping import show_keeping
from signals_web.leaving import show_leaving
from signals_web.plain_text import plain
from signals_web.sitting import Sitting

_KEPT = spaced(
    "Rien n'est enregistré sans vous : fermer ou recharger la page (touche F5) efface toutes les "
    "réponses qui ne sont pas dans un brouillon."
)


def show_closing(sitting: Sitting) -> None:
    """Show the reminder, how a draft is kept, and how everything is erased.

    An exercise is not kept: opened again, it could be taken for a real screening.
    """
    # The name tells the page whether an idle lock can be one.
    with st.container(key="closing_locks" if sitting.kept else "closing_open", gap="small"):
        st.markdown(plain(_KEPT))
        if sitting.exercise is None:
            show_keeping(sitting)
        show_leaving()
