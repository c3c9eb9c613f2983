"""A former screening is opened: go on with it, or make a new one beside it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from signals.record import Record
from signals.wording.labels import day_text
from signals.wording.reopened import ABOUT_BESIDE
from signals_web import catalogue, state
from signals_web.plain_text import plain


def choose_way_on(
    former: Record, done: Callable[[], None], profile: str | None = None, *, edited: bool = False
) -> None:
    """Show the two ways on; the second only from the day after, under today's checklist.

    ``done`` ends the choice, whichever way is taken.
    """
    screening = former.screening
    st.button("Continuer ce repérage", key="go_on", type="primary", on_click=done)
    newest = {each.id: each for each in catalogue.checklists()}.get(screening.checklist.id)
    if newest is None or state.now().date() <= screening.date:
        return

    def begin() -> None:
        done()
        state.begin_beside(former, newest, profile, edited=edited)

    st.button(
        "Ouvrir un nouveau repérage à la date d'aujourd'hui, à côté de celui du "
        f"{day_text(screening.date)}",
        key="begin_beside",
        on_click=begin,
    )
    st.caption(plain(ABOUT_BESIDE))
