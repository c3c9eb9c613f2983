"""What a document says beside the answers, typed in one's own words."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from attrs import evolve

from signals.fitting import text_problems
from signals.wording.typography import spaced
from signals_web import state
from signals_web.sitting import Sitting
from signals_web.typed_question import show_refusal

CONCERNS = "concerns"
_LABEL = "Pourquoi cette situation vous inquiète, avec vos mots"


def show_concerns(sitting: Sitting) -> None:
    """Show the field where the person says why it worries."""
    show_text(sitting, CONCERNS, "text", _LABEL, sitting.record.concerns, _take_concerns, long=True)


def show_text(
    sitting: Sitting,
    part: str,
    field: str,
    label: str,
    held: str | None,
    take: Callable[..., None],
    *of: str | int,
    long: bool = False,
) -> None:
    """Show a field of a part of the record: what it holds, or what was typed and refused.

    ``take`` is called with ``of``, the field and its key once something is typed.
    """
    refusal = sitting.refusal(part, field)
    key = state.shown(sitting.field_of(part, field), refusal.typed if refusal else held)
    widget = st.text_area if long else st.text_input
    widget(label, value=None, key=key, on_change=take, args=(*of, field, key))
    show_refusal(refusal)


def refused_text(sitting: Sitting, part: str, field: str, typed: str) -> Sitting | None:
    """The sitting with a text refused because it is too long; nothing where it fits."""
    for problem in text_problems((part, field), typed):
        why = spaced(f"{problem.what} : {problem.remedy}.")
        return sitting.refusing_field(part, field, typed, why)
    return None


def _take_concerns(field: str, key: str) -> None:
    typed = state.typed(key)
    if typed is not None:
        state.change(lambda sitting: _with_concerns(sitting, field, typed))


def _with_concerns(sitting: Sitting, field: str, typed: str) -> Sitting:
    refused = refused_text(sitting, CONCERNS, field, typed)
    record = evolve(sitting.record, concerns=typed or None)
    return refused or sitting.recording(record, CONCERNS, field)
