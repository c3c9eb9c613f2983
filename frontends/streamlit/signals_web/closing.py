"""At the foot of every step: nothing is kept unless it is asked, and how to erase everything."""

from __future__ import annotations

import streamlit as st

from signals.wording.typography import spaced
from signals_web.keeping import show_keeping
from signals_web.leaving import show_leaving
from signals_web.plain_text import plain
from signals_web.sitting import Sitting
from signals_web.vigil import ERASED_AFTER, VIGIL

_KEPT = (
    "Rien n'est enregistré sans vous : fermer ou recharger la page (touche F5) efface toutes les "
    "réponses qui ne sont pas dans un brouillon."
)


def show_closing(sitting: Sitting) -> None:
    """Show the reminder, how a draft is kept, and how everything is erased.

    An exercise is not kept: opened again, it could be taken for a real screening.
    """
    # The name tells the page whether an idle lock can be one.
    with st.container(key="closing_locks" if sitting.kept else "closing_open", gap="small"):
        st.markdown(plain(spaced(f"{_KEPT} {_idle_text(sitting)}")))
        if sitting.exercise is None:
            show_keeping(sitting)
        show_leaving()


def _idle_text(sitting: Sitting) -> str:
    """What happens where nobody moves, and after how long."""
    minutes = round(VIGIL.delay / 60)
    if sitting.kept:
        return f"Sans geste pendant {minutes}\u00a0min, elles se verrouillent."
    erased = ERASED_AFTER * minutes
    hidden = f"la page se masque au bout de {minutes}\u00a0min"
    return f"Sans geste, {hidden}, et s'efface à {erased}\u00a0min."
