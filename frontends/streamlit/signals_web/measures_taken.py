"""What has been done already: what, when, by whom, who was told; as many as there are."""

from __future__ import annotations

import streamlit as st

from signals.record import Measure
from signals.wording.labels import time_text
from signals.wording.typography import spaced
from signals_web.plain_text import plain
from signals_web.record_rows import add_row, show_removal, show_row_day, show_row_text
from signals_web.sitting import Sitting

_PART = "measures"
_BLANK = "Tant que ce qui a été fait n'est pas dit, cette ligne n'est pas écrite."


def show_measures(sitting: Sitting) -> None:
    """Show what has been done, and a way to add to it."""
    st.markdown("**Ce qui a déjà été fait**")
    for rank, measure in enumerate(sitting.record.measures):
        told = spaced(f"Mesure {rank + 1} :")
        with st.container(key=f"measure_{rank}", border=True, gap="xsmall"):
            show_row_text(sitting, _PART, rank, "what", f"{told} ce qui a été fait")
            show_row_day(sitting, _PART, rank, f"{told} date")
            if measure.time is not None:
                st.caption(plain(spaced(f"Heure notée : {time_text(measure.time)}.")))
            show_row_text(sitting, _PART, rank, "by", f"{told} par qui, en fonction et non en nom")
            show_row_text(sitting, _PART, rank, "told", f"{told} qui a été prévenu")
            if not measure.what.strip():
                st.caption(plain(_BLANK))
            show_removal(sitting, _PART, rank, f"Retirer la mesure {rank + 1}")
    st.button(
        "Ajouter ce qui a été fait", key="add_measure", on_click=add_row, args=(_PART, Measure(""))
    )
