"""One question: its answers, a way to take the answer back, and what helps to answer."""

from __future__ import annotations

import streamlit as st
from attrs import evolve

from signals import Item, ItemType
from signals.kind import KnownBy
from signals.wording.labels import KNOWN_BY, statement_text
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.circumstances import DETAILS, show_circumstances
from signals_web.episode_list import show_episodes
from signals_web.item_help import help_text
from signals_web.option_question import show_options
from signals_web.plain_text import plain
from signals_web.said_then import show_said_then
from signals_web.sitting import Sitting
from signals_web.typed_question import show_field, show_refusal

_ALSO = spaced("Aussi dit, et compté : ")
_NEVER_ASKED = spaced(f"({KNOWN_BY[KnownBy.NEVER_ASKED].capitalize()}.)")


def show_question(item: Item, sitting: Sitting, rank: int) -> None:
    """Show a question with nothing answered beforehand."""
    target = "target" if sitting.target == item.id else "item"
    with st.container(key=f"{target}_{item.id}", gap="xsmall"):
        with st.container(
            key=f"question_{item.id}", horizontal=True, vertical_alignment="bottom", gap="small"
        ):
            _show_answer(item, sitting, _label(item, rank))
            if sitting.statement(item.id) or sitting.refusal(item.id):
                _show_way_back(item, sitting)
        show_refusal(sitting.refusal(item.id))
        _show_others(item, sitting)
        show_said_then(item, sitting)
        _show_details(item, sitting)


def _show_details(item: Item, sitting: Sitting) -> None:
    """Show what helps, folded; it is only drawn once unfolded, so that a click is quick."""
    to_mend = any(sitting.refusal(item.id, field) for field in DETAILS)
    key = state.shown(f"details_{item.id}", to_mend)
    folded = st.expander("Aide et précisions", key=key, on_change="rerun")
    if folded.open:
        with folded:
            st.markdown(help_text(item, catalogue.references()))
            show_circumstances(item, sitting)


def _show_others(item: Item, sitting: Sitting) -> None:
    """Show what else is stated of a question: it counts as much as what its fields show."""
    _, *others = sitting.screening.statements.get(item.id, (None,))
    if not others:
        return
    told = " / ".join(statement_text(item, each) for each in others)
    st.caption(plain(f"{_ALSO}{told}"))
    st.button(
        "Ne garder que la réponse ci-dessus",
        key=sitting.field(item, "only_first"),
        type="tertiary",
        on_click=_keep_first,
        args=(item,),
    )


def _show_way_back(item: Item, sitting: Sitting) -> None:
    st.button(
        "Effacer la réponse",
        key=sitting.field(item, "clear"),
        type="tertiary",
        on_click=_clear,
        args=(item,),
    )


def _label(item: Item, rank: int) -> str:
    # As plain text: screen readers are given the label as it is written here.
    label = f"{rank}. {spaced(item.question)}"
    return f"{label} {_NEVER_ASKED}" if item.never_asked else label


def _show_answer(item: Item, sitting: Sitting, label: str) -> None:
    match item.type:
        case ItemType.YES_NO | ItemType.CHOICE:
            show_options(item, sitting, label)
        case ItemType.EPISODES:
            show_episodes(item, sitting, label)
        case _:
            show_field(item, sitting, label)


def _keep_first(item: Item) -> None:
    def kept(sitting: Sitting) -> Sitting:
        shown = sitting.screening.statements.get(item.id, ())[:1]
        screening = sitting.screening.stating(item.id, shown)
        return sitting.recording(evolve(sitting.record, screening=screening), item.id, "")

    state.change(kept)


def _clear(item: Item) -> None:
    state.change(lambda sitting: sitting.cleared(item.id).renewing(item.id))
