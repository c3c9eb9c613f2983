"""A question answered by typing: a number, a date, a text; with « ne sait pas » beside it."""

from __future__ import annotations

import streamlit as st
from attrs import evolve

from signals import Answer, Item, ItemType, Statement
from signals_web import state
from signals_web.sitting import Refusal, Sitting
from signals_web.typed_answer import moment_as_typed, typed_value

_FORMATS = {ItemType.DATE: "jj/mm/aaaa", ItemType.DATETIME: "jj/mm/aaaa et heure"}


def show_field(item: Item, sitting: Sitting, label: str) -> None:
    """Show the field, empty until something is typed."""
    said = sitting.refusal(item.id)
    value = said.typed if said else _as_typed(sitting.statement(item.id))
    key = state.shown(state.field_key(item, "answer"), value)
    hint = item.unit if item.type is ItemType.NUMBER else _FORMATS.get(item.type)
    labelled = f"{label} ({hint})" if hint else label
    if item.type is ItemType.TEXT:
        st.text_area(labelled, value=None, key=key, on_change=_take, args=(item,))
    else:
        st.text_input(labelled, value=None, key=key, width=220, on_change=_take, args=(item,))
    show_unknown(item, sitting)


def show_unknown(item: Item, sitting: Sitting) -> None:
    """Show the box that says the question was asked and the answer is not known."""
    statement = sitting.statement(item.id)
    unknown = statement is not None and not statement.known
    key = state.shown(state.field_key(item, "unknown"), unknown)
    st.checkbox("ne sait pas", key=key, on_change=_take_unknown, args=(item,))


def show_refusal(refusal: Refusal | None) -> None:
    """Say what was not accepted, and what to write instead."""
    if refusal is not None:
        st.error(refusal.why)


def _as_typed(statement: Statement | None) -> str | None:
    if statement is None or isinstance(statement.value, Answer | tuple):
        return None
    value = statement.value
    return str(value) if isinstance(value, str | int) else moment_as_typed(value)


def _take(item: Item) -> None:
    typed = state.typed(state.field_key(item, "answer"))
    sitting = state.current()
    if not typed.strip():
        state.keep(sitting.cleared(item.id))
    else:
        former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
        statement = evolve(former, value=typed_value(item, typed))
        state.keep(sitting.stating(item, statement, typed=typed))
    if state.current().refusal(item.id) is None:
        state.refill(item)


def _take_unknown(item: Item) -> None:
    sitting = state.current().cleared(item.id)
    if state.ticked(state.field_key(item, "unknown")):
        sitting = sitting.stating(item, Statement(Answer.UNKNOWN))
    state.keep(sitting)
    state.refill(item)
