"""A question answered by one of a few options, « ne sait pas » among them."""

from __future__ import annotations

import streamlit as st
from attrs import evolve

from signals import Answer, Item, ItemType, Statement
from signals.answer import Value
from signals.screening import as_value
from signals.wording.labels import ANSWERS
from signals.wording.typography import spaced
from signals_web import state
from signals_web.sitting import Sitting


def show_options(item: Item, sitting: Sitting, label: str) -> None:
    """Show the options, none of them chosen beforehand."""
    labels = _labels(item)
    key = sitting.field(item, "answer")
    st.radio(
        label,
        list(labels),
        index=None,
        format_func=lambda id: labels.get(id, str(id)),
        key=state.shown(key, _shown(sitting.statement(item.id))),
        horizontal=item.type is ItemType.YES_NO,
        on_change=_take,
        args=(item, key),
    )


def _labels(item: Item) -> dict[str, str]:
    unknown = {Answer.UNKNOWN.value: ANSWERS[Answer.UNKNOWN]}
    if item.type is ItemType.YES_NO:
        return {each.value: ANSWERS[each] for each in (Answer.YES, Answer.NO)} | unknown
    return {option.id: spaced(option.label) for option in item.options} | unknown


def _shown(statement: Statement | None) -> Value | None:
    if statement is None:
        return None
    value = statement.value
    return value.value if isinstance(value, Answer) else value


def _take(item: Item, key: str) -> None:
    chosen = state.typed(key)
    if chosen:
        state.change(lambda sitting: _answered(sitting, item, chosen))


def _answered(sitting: Sitting, item: Item, chosen: str) -> Sitting:
    # A choice that was not offered, by a client made by hand, is for the engine to refuse.
    former = sitting.statement(item.id) or Statement(Answer.UNKNOWN)
    return sitting.stating(item, evolve(former, value=as_value(chosen)))
