"""The way on and the way back, at the foot of every step."""

from __future__ import annotations

import streamlit as st
from attrs import frozen

from signals import Checklist
from signals.wording.decision import DECISION_TITLE
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain
from signals_web.sitting import CONCLUSION, DECISION, DOCUMENTS, ORIENTATION

TITLES = (
    (ORIENTATION, spaced("Orientation : quoi faire, et pourquoi")),
    (DECISION, DECISION_TITLE),
    (DOCUMENTS, "Documents"),
)
"""The steps after the sections, with the titles they bear."""


@frozen
class Way:
    """A step that one can go to, as its button tells it."""

    place: str
    told: str


def title_of(place: str) -> str:
    """The title of a step after the sections."""
    return dict(TITLES)[place]


def show_ways(checklist: Checklist, place: str) -> None:
    """Show the way to the next step and to the one before, where there is one."""
    onward, back = _ways(checklist, place)
    with st.container(key="ways", horizontal=True, gap="small"):
        if onward:
            _show_way(onward, "primary")
        if back:
            _show_way(back, "secondary")


def _ways(checklist: Checklist, place: str) -> tuple[Way | None, Way | None]:
    titles = {each.id: each.title for each in checklist.sections} | dict(TITLES)
    places = list(titles)
    rank = places.index(place)
    following = places[rank + 1] if rank + 1 < len(places) else None
    former = places[rank - 1] if rank else None
    onward = following and Way(following, f"{_following(following)} : {titles[following]}")
    back = former and Way(former, f"{_former(former)} : {titles[former]}")
    return onward or None, back or None


def _following(place: str) -> str:
    return "Suite" if place in CONCLUSION else "Section suivante"


def _former(place: str) -> str:
    return "Revenir" if place in CONCLUSION else "Section précédente"


def _show_way(way: Way, type: str) -> None:
    st.button(
        plain(spaced(way.told)),
        key=f"way_{type}",
        type="primary" if type == "primary" else "secondary",
        on_click=state.go_to,
        args=(way.place,),
    )
