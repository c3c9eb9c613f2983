"""The first page: what the form is for, and the choice of a sector."""

from __future__ import annotations

import streamlit as st

from signals.wording.outcome import HUMAN_DECIDES, NO_SIGN
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain

_SECTOR = "sector"
_NOTHING_KEPT = spaced(
    "Rien n'est enregistré et rien ne sort de cet ordinateur. Fermer ou recharger la page (touche "
    "F5) efface toutes les réponses : préparez la fiche, ou gardez un brouillon chiffré, avant de "
    "partir."
)
_PURPOSE = spaced(
    "Repérer l'exploitation sexuelle d'un mineur : dix minutes, avec ce que vous savez."
)
_PROMISES = (
    spaced(
        "Un doute sur un élève, un enfant, un adolescent : vous répondez à des questions simples, "
        "et vous voyez tout de suite vers qui vous tourner, dans quel ordre, et pourquoi."
    ),
    spaced("Vous pouvez laisser une question en blanc : elle n'est alors ni oui, ni non."),
    HUMAN_DECIDES,
    NO_SIGN,
    _NOTHING_KEPT,
)


def show_sector_choice() -> None:
    """Show what the form is for, and let the person choose a sector."""
    with st.container(key="step_start"):
        st.title("Signals", anchor=False)
        st.markdown(plain(_PURPOSE))
        beside, main = st.columns((1, 3), gap="large")
        with beside:
            st.header("Avant de commencer", anchor=False)
            st.markdown("\n".join(f"- {plain(each)}" for each in _PROMISES))
        with main:
            _show_refused()
            _show_sectors()


def _show_refused() -> None:
    """Name what could not be read: whoever looks for it is not left to guess."""
    for told in catalogue.refused():
        st.warning(plain(told))


def _show_sectors() -> None:
    grids = {each.id: each for each in catalogue.checklists()}
    st.radio(
        "Dans quel cadre répondez-vous\u00a0?",
        list(grids),
        index=None,
        format_func=lambda id: plain(grids[id].title),
        captions=[plain(each.audience) for each in grids.values()],
        key=_SECTOR,
    )
    st.button("Continuer", type="primary", on_click=_go_on)
    if state.asked(state.SECTOR_MISSING):
        st.error("Choisissez d'abord le cadre dans lequel vous répondez.")
    st.button("Rouvrir un brouillon", on_click=state.enter, args=(state.DRAFT,))
    st.button(
        "Jouer une situation inventée",
        key="enter_training",
        on_click=state.enter,
        args=(state.TRAINING,),
    )


def _go_on() -> None:
    chosen = state.typed(_SECTOR)
    known = chosen in {each.id for each in catalogue.checklists()}
    state.ask(state.SECTOR_MISSING, not known)
    state.choose_sector(chosen if known else None)
