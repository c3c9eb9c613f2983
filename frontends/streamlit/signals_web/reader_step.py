"""Who answers, with which grid and which directory: what is said before the first question."""

from __future__ import annotations

import streamlit as st

from signals import Checklist
from signals.wording.guide import directory_name
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain
from signals_web.profile_choice import choose_profile, chosen_profile
from signals_web.standing import show_standing
from signals_web.talk_help import show_talk
from signals_web.worth_help import show_banner, show_worth

_NO_DIRECTORY = spaced(
    "Aucun annuaire local n'est ouvert : seuls les numéros nationaux sont donnés, et rien n'est "
    "inventé."
)


def show_reader_step(checklist: Checklist) -> None:
    """Show what the grid is worth and let the person say who they are, then begin."""
    with st.container(key="step_reader"):
        st.title(plain(checklist.title), anchor=False)
        beside, main = st.columns((1, 2), gap="large")
        with beside:
            _show_grid(checklist)
        with main:
            choose_profile(checklist.id, None)
            st.markdown(plain(_directory_text()))
            with st.container(key="ways", horizontal=True, gap="small"):
                st.button("Commencer", type="primary", on_click=_begin, args=(checklist,))
                st.button("Choisir un autre cadre", on_click=state.choose_sector, args=(None,))
            show_talk(checklist, catalogue.references(), checklist.id)
            with st.expander("Les limites de cette grille"):
                st.markdown(plain(spaced(checklist.limits)))
            show_worth(checklist)


def _show_grid(checklist: Checklist) -> None:
    """What the grid is for, what it is worth, and whether its law must be read again."""
    st.markdown(f"**{plain(checklist.validation)}.** Version {plain(checklist.version)}.")
    show_standing(checklist)
    show_banner(checklist)
    st.markdown(plain(spaced(checklist.introduction)))


def _directory_text() -> str:
    directory = catalogue.directory()
    if directory is None:
        return _NO_DIRECTORY
    named = directory_name(directory, state.now().date())
    return f"{named[:1].upper()}{named[1:]}."


def _begin(checklist: Checklist) -> None:
    state.begin(checklist, chosen_profile(checklist.id))
