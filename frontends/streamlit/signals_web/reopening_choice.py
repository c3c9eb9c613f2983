"""A former screening is opened: go on with it, or make a new one beside it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from signals.record import Record
from signals.wording.labels import day_text
from signals.wording.reopened import ABOUT_BESIDE
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain


def choose_way_on(
    former: Record, go_on: Callable[[], None], profile: str | None = None, *, changed: bool = False
) -> None:
    """Show the two ways on; the second only from the day after, under today's checklist."""
    screening = former.screening
    told = f"{screening.checklist.title}, repérage du {day_text(screening.date)}."
    st.markdown(f"**{plain(spaced(told))}**")
    st.button("Continuer ce repérage", key="go_on", type="primary", on_click=go_on)
    newest = {each.id: each for each in catalogue.checklists()}.get(screening.checklist.id)
    if newest is None or state.now().date() <= screening.date:
        return
    st.button(
        "Ouvrir un nouveau repérage à la date d'aujourd'hui, à côté de celui du "
        f"{day_text(screening.date)}",
        key="begin_beside",
        on_click=state.begin_beside,
        args=(former, newest, profile),
        kwargs={"changed": changed},
    )
    st.caption(plain(ABOUT_BESIDE))
