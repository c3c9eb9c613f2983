"""Since the former screening: what is new, what has changed, what was established then."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from signals import Outcome
from signals.comparison import Comparison, Moved, Movement
from signals.wording.labels import day_text
from signals.wording.reopened import (
    LEFT_TITLE,
    MOVEMENTS,
    decided_text,
    left_lines,
    moved_text,
    movement_notices,
    now_text,
    since_title,
    then_text,
    waiting_notices,
)
from signals.wording.typography import spaced
from signals_web.plain_text import plain
from signals_web.said_then import take_up
from signals_web.sitting import Sitting

_SHOWN = (Movement.NEW, Movement.CHANGED)


def what_waits(comparison: Comparison | None) -> tuple[str, ...]:
    """That signs of then are neither taken up nor asked again; nothing where none is."""
    return () if comparison is None else tuple(waiting_notices(comparison))


def show_since_then(comparison: Comparison | None) -> None:
    """Show the two orientations side by side and what moved; nothing without a former record."""
    if comparison is None:
        return
    with st.container(key="since", border=True, gap="small"):
        st.subheader(since_title(comparison), anchor=False)
        told = [f"**{plain(then_text(comparison))}**", f"**{plain(now_text(comparison))}**"]
        decided = decided_text(comparison)
        if decided is not None:
            told.insert(1, plain(decided))
        st.markdown("\n\n".join(told))
        st.markdown("\n".join(f"- {plain(each)}" for each in movement_notices(comparison)))
        _show_waiting(comparison)
        for movement in _SHOWN:
            _show_moved(comparison, movement)
        with st.expander("Les autres réponses, alors et aujourd'hui"):
            for movement in MOVEMENTS:
                if movement not in _SHOWN:
                    _show_moved(comparison, movement)
            _show_lines(LEFT_TITLE, left_lines(comparison.reopening))


def comparison_of(sitting: Sitting, outcome: Outcome) -> Comparison | None:
    """The screening under way beside the former one, where there is one."""
    reopening = sitting.reopening
    return None if reopening is None else Comparison(reopening, outcome)


def _show_waiting(comparison: Comparison) -> None:
    reopening = comparison.reopening
    waiting = reopening.waiting(comparison.now.screening)
    if not waiting:
        return
    moved = {each.item.id: each for each in comparison.moved}
    _show_lines("À reprendre ou à redemander", _told(comparison, (moved[i.id] for i in waiting)))
    many = "cette réponse" if len(waiting) == 1 else f"ces {len(waiting)} réponses"
    st.button(
        f"Reprendre {many}, sous la date du {day_text(reopening.date)}",
        key="take_up_all",
        on_click=take_up,
        args=tuple(item.id for item in waiting),
    )


def _show_moved(comparison: Comparison, movement: Movement) -> None:
    _show_lines(spaced(MOVEMENTS[movement]), _told(comparison, comparison.of(movement)))


def _told(comparison: Comparison, moved: Iterable[Moved]) -> list[str]:
    return [moved_text(each, comparison.reopening.date) for each in moved]


def _show_lines(title: str, lines: Iterable[str]) -> None:
    # What was typed in notes may hold several lines: they stay inside the list.
    told = [f"- {plain(line)}".replace("\n", "\n  ") for line in lines]
    if told:
        st.markdown(f"**{plain(title)}**\n\n" + "\n".join(told))
