"""The page of a sitting that was locked: its passphrase opens it, and nothing else does."""

from __future__ import annotations

import streamlit as st

from signals.errors import SignalsError
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web import tab
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.unsealing import ask_passphrase, unseal
from signals_web.vigil import VIGIL, Locked

_ABOUT = spaced(
    "Personne n'a bougé : vos réponses sont scellées dans la mémoire de Signals, et plus rien ne "
    "s'en lit. La phrase de passe de votre brouillon les rouvre, telles qu'elles étaient. Arrêter "
    "Signals les efface ; le fichier que vous avez enregistré reste."
)


def locked_sitting() -> Locked | None:
    """What was locked first for this browser, and is not open again."""
    browser = tab.current_browser()
    return None if browser is None else next(iter(VIGIL.locked(browser)), None)


def show_lock(locked: Locked) -> None:
    """Show when it was locked, and let it be opened or given up."""
    with st.container(key="step_locked"):
        st.title("Signals est verrouillé", anchor=False)
        st.markdown(plain(spaced(f"Depuis {time_text(locked.at.time())}.")))
        st.markdown(plain(_ABOUT))
        typed = ask_passphrase("unlocking")
        if typed is not None:
            try:
                unseal(locked.content, typed)
            except SignalsError as refused:
                show_refused_sentence(str(refused))
            else:
                _forget(locked)
                st.rerun()
        st.button("Effacer ce qui est verrouillé", key="give_up", on_click=_forget, args=(locked,))


def _forget(locked: Locked) -> None:
    browser = tab.current_browser()
    if browser is not None:
        VIGIL.opened(browser, locked)
