"""The page of a sitting that was locked: its passphrase opens it, and nothing else does."""

from __future__ import annotations

import streamlit as st

from signals.errors import SignalsError
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web import state, tab
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.unsealing import ask_passphrase, unlock
from signals_web.vigil import VIGIL, Locked

_ABOUT = spaced(
    "Personne n'a bougé : vos réponses sont scellées dans la mémoire de Signals, et plus rien ne "
    "s'en lit. La phrase de passe de votre brouillon les rouvre. Arrêter Signals les efface ; le "
    "fichier que vous avez enregistré reste."
)
_LACKING = spaced(
    "Vos dernières réponses n'y sont pas : elles ne sont qu'ici, sous la même phrase de passe."
)
_SURE = spaced("Effacer pour toujours ce qui est verrouillé ? Personne ne pourra le reprendre.")
_OTHER, _GIVING_UP = "past_the_lock", "giving_up"


def locked_sitting() -> Locked | None:
    """What was locked first for this browser and is not open again, unless it is to wait."""
    browser = tab.current_browser()
    if browser is None or state.asked(_OTHER):
        return None
    return next(iter(VIGIL.locked(browser)), None)


def show_waiting_lock() -> None:
    """Where something locked waits behind the first page, show since when and the way back."""
    browser = tab.current_browser()
    waiting = () if browser is None else VIGIL.locked(browser)
    if waiting and state.asked(_OTHER):
        with st.container(key="waiting_lock", border=True, gap="xsmall"):
            since = time_text(waiting[0].at.time())
            st.markdown(plain(spaced(f"Un repérage est verrouillé depuis {since}.")))
            st.button("Le rouvrir", key="to_lock", on_click=state.ask, args=(_OTHER, False))


def show_lock(locked: Locked) -> None:
    """Show when it was locked, and let it be opened or given up."""
    with st.container(key="step_locked"):
        st.title("Signals est verrouillé", anchor=False)
        st.markdown(plain(spaced(f"Depuis {time_text(locked.at.time())}.")))
        st.markdown(plain(_ABOUT))
        if locked.lacking:
            st.markdown(f"**{plain(_LACKING)}**")
        typed = ask_passphrase("unlocking")
        if typed is not None:
            try:
                unlock(locked, typed)
            except SignalsError as refused:
                show_refused_sentence(str(refused))
            else:
                _forget(locked)
                st.rerun()
        st.button(
            "Commencer un autre repérage, sans effacer celui-ci",
            key="other_screening",
            on_click=state.ask,
            args=(_OTHER, True),
        )
        _show_giving_up(locked)


def _show_giving_up(locked: Locked) -> None:
    if not state.asked(_GIVING_UP):
        label = "Effacer ce qui est verrouillé…"
        st.button(
            label, key="give_up", type="tertiary", on_click=state.ask, args=(_GIVING_UP, True)
        )
        return
    with st.container(key="giving_up", border=True, gap="small"):
        st.markdown(f'<p role="status"><strong>{_SURE}</strong></p>', unsafe_allow_html=True)
        with st.container(horizontal=True, gap="small"):
            st.button(
                "Ne rien effacer", key="give_up_not", on_click=state.ask, args=(_GIVING_UP, False)
            )
            st.button(
                "Oui, effacer pour toujours", key="give_up_yes", on_click=_give_up, args=(locked,)
            )


def _give_up(locked: Locked) -> None:
    state.ask(_GIVING_UP, False)
    _forget(locked)


def _forget(locked: Locked) -> None:
    browser = tab.current_browser()
    if browser is not None:
        VIGIL.opened(browser, locked)
