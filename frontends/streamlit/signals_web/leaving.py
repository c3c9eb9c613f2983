"""« Effacer et quitter » in one gesture, and the page that says what is gone and what may stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web import state, tab
from signals_web.downloads import DESK
from signals_web.ending import Note
from signals_web.plain_text import plain
from signals_web.vigil import VIGIL

_LABEL = "Effacer et quitter"
SHORTCUT = "Ctrl+Shift+X"
_LEFT = "left_at"
_ABOUT = spaced("Tout est effacé tout de suite, sans retour possible. Au clavier : Ctrl Maj X.")
_GONE = (
    "Vos réponses, vos notes, votre décision et les documents qui attendaient ne sont plus dans "
    "Signals.",
    "Ce que vous avez enregistré y est encore : voyez le dossier des téléchargements, la liste des "
    "téléchargements du navigateur, et la corbeille.",
    "Sur un ordinateur partagé, fermez cet onglet, puis le navigateur.",
)
_IDLE = (
    "Personne n'a bougé depuis longtemps, et aucun brouillon n'était gardé : vos réponses sont "
    "effacées, comme la page l'avait annoncé. Elles ne peuvent pas être reprises."
)
_UNSEALED = (
    "Personne n'a bougé depuis longtemps, et vos réponses n'ont pas pu être verrouillées : trop "
    "longues, ou trop peu de mémoire. Elles sont effacées. Le fichier que vous avez enregistré "
    "s'ouvre par « Rouvrir un brouillon » ; ce qui l'a suivi est perdu."
)
_OTHERS = (
    "Ce n'est pas tout : un autre onglet de ce navigateur tient encore un repérage. Effacez-le "
    "aussi, là-bas, si vous partez."
)
_WHY: Mapping[Note, str] = MappingProxyType(
    {Note.LEFT: _GONE[0], Note.IDLE: _IDLE, Note.UNSEALED: _UNSEALED}
)
_LOCKED = "Un repérage verrouillé reste aussi en mémoire, sous sa phrase de passe."


def show_leaving() -> None:
    """Show the one way to erase everything, apart from the other buttons."""
    with st.container(key="leaving", gap="xsmall"):
        st.button(_LABEL, key="leave", shortcut=SHORTCUT, on_click=_leave)
        st.caption(plain(_ABOUT))


def farewell() -> tuple[Note, dt.time] | None:
    """What this tab must be told of a sitting that is gone, and at what hour it went."""
    left = state.noted(_LEFT)
    if left is not None:
        return Note.LEFT, dt.time.fromisoformat(left)
    browser = tab.current_browser()
    told = None if browser is None else VIGIL.note(browser)
    return None if told is None else (told[0], told[1].time())


def gone_text(note: Note, at: dt.time) -> str:
    """What happened to another sitting of this browser, for whoever finds one that is locked."""
    return f"Un autre onglet a été effacé à {time_text(at)}. {_WHY[note]}"


def show_farewell(note: Note, at: dt.time) -> None:
    """Show that all of a tab is gone, why, and what other tabs and the browser may still show."""
    others, locked = _elsewhere()
    with st.container(key="step_left"):
        title = "Cet onglet est effacé" if others or locked else "Tout est effacé"
        st.title(title, anchor=False)
        hour = time_text(at)
        told = [_WHY[note], *[_OTHERS] * others, *[_LOCKED] * locked, *_GONE[1:]]
        st.markdown(plain(spaced(f"À {hour}.")))
        for each in told:
            st.markdown(plain(spaced(each)))
        st.button("Commencer un nouveau repérage", type="primary", key="again", on_click=_again)


def _elsewhere() -> tuple[bool, bool]:
    """Whether another tab of this browser holds a screening, and whether one is locked."""
    browser = tab.current_browser()
    return (
        (False, False)
        if browser is None
        else (VIGIL.held(browser) > 0, bool(VIGIL.locked(browser)))
    )


def _leave() -> None:
    session, browser = tab.current_session(), tab.current_browser()
    DESK.discard(browser)
    state.forget()
    state.note(_LEFT, state.now().time().isoformat("minutes"))
    if session is not None and browser is not None:
        # The session ends as well: the page is opened anew, on the same words.
        VIGIL.leave(session)


def _again() -> None:
    state.note(_LEFT, None)
    browser = tab.current_browser()
    if browser is not None:
        VIGIL.read(browser)
