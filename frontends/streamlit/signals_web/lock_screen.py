"""The page of a sitting that was locked: its passphrase opens it, and nothing else does."""

from __future__ import annotations

from html import escape

import streamlit as st

from signals.errors import SignalsError
from signals.wording.typography import spaced
from signals_web import state, tab
from signals_web.ending import Locked
from signals_web.hours import at_text
from signals_web.plain_text import plain
from signals_web.refused_sentence import show_refused_sentence
from signals_web.unsealing import ask_passphrase, unlock
from signals_web.vigil import VIGIL

_ABOUT = spaced(
    "Personne n'a bougé : vos réponses sont scellées dans la mémoire de Signals, et plus rien ne "
    "s'en lit. La phrase de passe de votre brouillon les rouvre. Arrêter Signals les efface ; le "
    "fichier, si vous l'avez enregistré, reste."
)
_LACKING = spaced(
    "Des réponses ne sont dans aucun fichier : elles ne sont qu'ici, sous la même phrase de passe."
)
_NOBODY = "Personne ne pourra le reprendre."
_OTHER = "past_the_lock"


def locked_sittings() -> tuple[Locked, ...]:
    """What was locked for this browser and is not open again; none while it is to wait."""
    return () if state.asked(_OTHER) else _locked()


def show_waiting_lock() -> None:
    """Where something locked waits behind the first page, show since when and the way back."""
    if _locked() and state.asked(_OTHER):
        with st.container(key="waiting_lock", border=True, gap="xsmall"):
            st.markdown(plain(spaced(f"Un repérage est verrouillé : {_hours(_locked())}.")))
            st.button("Le rouvrir", key="to_lock", on_click=state.ask, args=(_OTHER, False))


def show_lock(locked: tuple[Locked, ...], erased: str | None) -> None:
    """Show what was locked and when, and let it be opened or given up.

    ``erased`` is what must be said of another sitting of this browser, which is gone.
    """
    with st.container(key="step_locked"):
        st.title("Signals est verrouillé", anchor=False)
        st.markdown(plain(spaced(f"Verrouillé {_hours(locked)}.")))
        if erased is not None:
            st.markdown(f"**{plain(spaced(erased))}**")
        st.markdown(plain(_ABOUT))
        if any(each.lacking for each in locked):
            st.markdown(f"**{plain(_LACKING)}**")
        typed = ask_passphrase("unlocking")
        if typed is not None:
            _open(locked, typed)
        st.button(
            "Commencer un autre repérage, sans effacer celui-ci",
            key="other_screening",
            on_click=state.ask,
            args=(_OTHER, True),
        )
        for rank, each in enumerate(locked):
            _show_giving_up(each, f"give_up_{rank}")


def _locked() -> tuple[Locked, ...]:
    browser = tab.current_browser()
    return () if browser is None else VIGIL.locked(browser)


def _hours(locked: tuple[Locked, ...]) -> str:
    return ", puis ".join(at_text(each.at) for each in locked)


def _open(locked: tuple[Locked, ...], passphrase: str) -> None:
    """Open what this passphrase opens: two people may have been locked one after the other."""
    refused: SignalsError | None = None
    for each in locked:
        try:
            unlock(each, passphrase)
        except SignalsError as error:
            refused = error
        else:
            _forget(each)
            st.rerun()
    show_refused_sentence(str(refused))


def _show_giving_up(locked: Locked, key: str) -> None:
    told = f"ce qui est verrouillé {at_text(locked.at)}"
    if not state.asked(key):
        label = f"Effacer {told}…"
        st.button(label, key=f"{key}_ask", type="tertiary", on_click=state.ask, args=(key, True))
        return
    with st.container(key=f"{key}_sure", border=True, gap="small"):
        sure = escape(spaced(f"Effacer pour toujours {told} ? {_NOBODY}"))
        st.markdown(f'<p role="status"><strong>{sure}</strong></p>', unsafe_allow_html=True)
        with st.container(horizontal=True, gap="small"):
            st.button("Ne rien effacer", key=f"{key}_not", on_click=state.ask, args=(key, False))
            label = "Oui, effacer pour toujours"
            st.button(label, key=f"{key}_yes", on_click=_give_up, args=(locked, key))


def _give_up(locked: Locked, key: str) -> None:
    state.ask(key, False)
    _forget(locked)


def _forget(locked: Locked) -> None:
    browser = tab.current_browser()
    if browser is not None:
        VIGIL.opened(browser, locked)
