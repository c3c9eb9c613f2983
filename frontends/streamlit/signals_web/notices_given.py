"""Who has been informed, or has not and why; as many as there are."""

from __future__ import annotations

import streamlit as st

from signals.record import Notice
from signals.wording.typography import spaced
from signals_web import state
from signals_web.plain_text import plain
from signals_web.record_rows import (
    add_row,
    change_row,
    show_removal,
    show_row_day,
    show_row_text,
)
from signals_web.sitting import Sitting

_PART = "notices"
_BLANK = "Tant que la personne n'est pas dite, cette ligne n'est pas écrite."
_INFORMED, _NOT_INFORMED = "informed", "not_informed"
_LABELS = (
    (_INFORMED, spaced("Ajouter une personne informée")),
    (_NOT_INFORMED, spaced("Ajouter une personne non informée")),
)
_ASKED = spaced(
    "Les parents, la direction, l'enfant… Dire aux parents se décide : voyez « Ce qu'il faut "
    "faire », et écrivez pourquoi."
)


def show_notices(sitting: Sitting) -> None:
    """Show who knows and who does not, and a way to add to it."""
    st.markdown("**Qui est informé, qui ne l'est pas, et pourquoi**")
    st.markdown(plain(_ASKED))
    for rank, notice in enumerate(sitting.record.notices):
        with st.container(key=f"notice_{rank}", border=True, gap="xsmall"):
            _show_notice(sitting, rank, notice)
    with st.container(horizontal=True, gap="small"):
        for id, label in _LABELS:
            row = Notice("", informed=id == _INFORMED)
            st.button(label, key=f"add_{id}", on_click=add_row, args=(_PART, row))


def _show_notice(sitting: Sitting, rank: int, notice: Notice) -> None:
    told = spaced(f"Personne {rank + 1} :")
    show_row_text(sitting, _PART, rank, "who", f"{told} qui, en fonction et non en nom")
    key = sitting.field_of(_PART, f"{rank}.informed")
    st.radio(
        spaced(f"{told} est-elle informée ?"),
        [_INFORMED, _NOT_INFORMED],
        index=None,
        format_func=lambda id: "oui" if id == _INFORMED else "non",
        key=state.shown(key, _INFORMED if notice.informed else _NOT_INFORMED),
        horizontal=True,
        on_change=_take_informed,
        args=(rank, key),
    )
    if notice.informed:
        show_row_day(sitting, _PART, rank, f"{told} date")
    show_row_text(sitting, _PART, rank, "why", f"{told} pourquoi")
    if not notice.who.strip():
        st.caption(plain(_BLANK))
    show_removal(sitting, _PART, rank, f"Retirer la personne {rank + 1}")


def _take_informed(rank: int, key: str) -> None:
    chosen = state.typed(key)
    if chosen in (_INFORMED, _NOT_INFORMED):
        values: dict[str, object] = {"informed": chosen == _INFORMED}
        if chosen == _NOT_INFORMED:
            values["date"] = None  # nobody is informed on a day and not informed
        change_row(_PART, rank, f"{rank}.informed", values)
