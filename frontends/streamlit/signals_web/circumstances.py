"""What may be added to an answer: its date, its place, how it is known, by whom, and a note."""

from __future__ import annotations

import datetime as dt

import streamlit as st
from attrs import evolve

from signals import Item, ItemType, Provenance
from signals.wording.labels import PROVENANCES, day_text
from signals_web import state
from signals_web.sitting import Sitting
from signals_web.typed_answer import DAY, typed_moment
from signals_web.typed_question import show_refusal

DETAILS = ("provenance", "date", "place", "by", "note")
"""The fields of a question beside its answer."""


def show_circumstances(item: Item, sitting: Sitting) -> None:
    """Show the fields that may be filled in once a question is answered."""
    statement = sitting.statement(item.id)
    if statement is None or item.type is ItemType.TEXT:
        return
    st.markdown("**Préciser votre réponse** (si vous le voulez)")
    key = sitting.field(item, "provenance")
    st.radio(
        "Comment le savez-vous\u00a0?",
        [each.value for each in Provenance],
        index=None,
        format_func=lambda id: PROVENANCES[Provenance(id)],
        key=state.shown(key, statement.provenance.value if statement.provenance else None),
        horizontal=True,
        on_change=_take,
        args=(item, "provenance", key),
    )
    told = day_text(statement.date) if statement.date else None
    _show_field(item, sitting, "date", "Date du fait (jj/mm/aaaa)", told)
    _show_field(item, sitting, "place", "Lieu du fait", statement.place)
    _show_field(item, sitting, "by", "Par qui, en fonction et non en nom", statement.by)
    _show_field(item, sitting, "note", "Note", statement.note)


def _show_field(item: Item, sitting: Sitting, field: str, label: str, told: str | None) -> None:
    said = sitting.refusal(item.id, field)
    key = state.shown(sitting.field(item, field), said.typed if said else told)
    widget = st.text_area if field == "note" else st.text_input
    widget(label, value=None, key=key, on_change=_take, args=(item, field, key))
    show_refusal(said)


def _take(item: Item, field: str, key: str) -> None:
    typed = state.typed(key)
    if typed is not None:
        state.change(lambda sitting: _specified(sitting, item, field, typed))


def _specified(sitting: Sitting, item: Item, field: str, typed: str) -> Sitting:
    statement = sitting.statement(item.id)
    if statement is None:
        return sitting
    match field:
        case "provenance":
            if typed not in {each.value for each in Provenance}:
                return sitting
            changed = evolve(statement, provenance=Provenance(typed))
        case "date":
            moment = typed_moment(typed)
            if typed.strip() and (moment is None or isinstance(moment, dt.datetime)):
                why = f"« {typed.strip()[:40]} » n'est pas une date. {DAY}"
                return sitting.refusing(item, "date", typed, why)
            changed = evolve(statement, date=moment)
        case "place":
            changed = evolve(statement, place=typed or None)
        case "by":
            changed = evolve(statement, by=typed or None)
        case _:
            changed = evolve(statement, note=typed or None)
    return sitting.stating(item, changed, field, typed)
