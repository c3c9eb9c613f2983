"""What was stated of a question at the former screening, and the way to take it up."""

from __future__ import annotations

import streamlit as st

from signals import Item
from signals.wording.labels import carried_answer_text
from signals.wording.reopened import TAKE_UP, again_text, then_line
from signals_web import state
from signals_web.plain_text import plain
from signals_web.sitting import Sitting


def show_said_then(item: Item, sitting: Sitting) -> None:
    """Show what was said of a question then, where the screening is made beside a former one."""
    reopening = sitting.reopening
    recalled = reopening.recalled.get(item.id) if reopening else None
    if reopening is None or recalled is None:
        return
    with st.container(key=f"then_{item.id}", gap="xsmall"):
        said = reopening.brought.statements[item.id]
        st.markdown(plain(then_line(item, said, reopening.date)))
        again = again_text(recalled, reopening)
        if again is not None:
            st.caption(plain(again))
        statement = sitting.statement(item.id)
        carried = carried_answer_text(statement) if statement else ""
        if carried:
            st.caption(plain(carried))
        elif recalled.standing and not (statement and statement.known):
            st.button(
                TAKE_UP,
                key=sitting.field(item, "take_up"),
                type="tertiary",
                on_click=take_up,
                args=(item.id,),
            )


def take_up(*items: str) -> None:
    """Take up what stood then of some questions, under its day."""
    state.change(lambda sitting: sitting.taking_up(*items))
