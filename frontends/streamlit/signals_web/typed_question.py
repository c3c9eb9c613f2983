"""A question answered by typing: a number, a date, a text; with « ne sait pas » beside it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from attrs import evolve

from signals import Answer, Item, ItemType, Statement
from signals.wording.labels import ANSWERS
from signals_web import state
from signals_web.plain_text import plain
from signals_web.refused_entry import Refusal
from signals_web.sitting import Sitting
from signals_web.typed_answer import moment_as_typed, typed_value

_FORMATS: Mapping[ItemType, str] = {
    ItemType.DATE: "jj/mm/aaaa",
    ItemType.DATETIME: "jj/mm/aaaa et heure",
}


def show_field(item: Item, sitting: Sitting, label: str) -> None:
    """Show the field, empty until something is typed; once « ne sait pas » is said, only that."""
    statement = sitting.statement(item.id)
    unknown = statement is not None and not statement.known
    hint = item.unit if item.type is ItemType.NUMBER else _FORMATS.get(item.type)
    labelled = f"{label} ({hint})" if hint else label
    if unknown:
        st.markdown(f"**{plain(labelled)}**")
    else:
        _show_input(item, sitting, labelled)
    key = sitting.field(item, "unknown")
    st.checkbox(
        ANSWERS[Answer.UNKNOWN],
        key=state.shown(key, unknown),
        on_change=_take_unknown,
        args=(item, key),
    )


def _show_input(item: Item, sitting: Sitting, label: str) -> None:
    said = sitting.refusal(item.id)
    key = sitting.field(item, "answer")
    state.shown(key, said.typed if said else _as_typed(sitting.statement(item.id)))
    if item.type is ItemType.TEXT:
        st.text_area(label, value=None, key=key, on_change=_take, args=(item, key))
    else:
        st.text_input(label, value=None, key=key, width=220, on_change=_take, args=(item, key))


def show_refusal(refusal: Refusal | None) -> None:
    """Say what was not accepted, and what to write instead."""
    if refusal is not None:
        st.error(refusal.why)


def _as_typed(statement: Statement | None) -> str | None:
    if statement is None or isinstance(statement.value, Answer | tuple):
        return None
    value = statement.value
    return str(value) if isinstance(value, str | int) else moment_as_typed(value)


def _take(item: Item, key: str) -> None:
    typed = state.typed(key)
    if typed is not None:
        state.change(lambda sitting: _answered(sitting, item, typed))


def _answered(sitting: Sitting, item: Item, typed: str) -> Sitting:
    if not typed.strip():
        return sitting.cleared(item.id)
    former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
    return sitting.stating(item, evolve(former, value=typed_value(item, typed)), typed=typed)


def _take_unknown(item: Item, key: str) -> None:
    unknown = state.ticked(key)

    def said(sitting: Sitting) -> Sitting:
        if not unknown:
            return sitting.cleared(item.id)
        former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
        return sitting.accepting(item.id).stating(item, evolve(former, value=Answer.UNKNOWN))

    state.change(said)
