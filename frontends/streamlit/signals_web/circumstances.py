"""What may be added to an answer: its date, how it is known, by whom, and a note."""

from __future__ import annotations

import datetime as dt

import streamlit as st
from attrs import evolve

from signals import Item, ItemType, Provenance, Statement
from signals.wording.labels import PROVENANCES, day_text
from signals_web import state
from signals_web.sitting import Sitting
from signals_web.typed_answer import DAY, typed_moment
from signals_web.typed_question import show_refusal


def show_circumstances(item: Item, sitting: Sitting) -> None:
    """Show the fields that may be filled in once a question is answered."""
    statement = sitting.statement(item.id)
    if statement is None or item.type is ItemType.TEXT:
        return
    st.markdown("**Préciser votre réponse** (si vous le voulez)")
    st.radio(
        "Comment le savez-vous\u00a0?",
        [each.value for each in Provenance],
        index=None,
        format_func=lambda id: PROVENANCES[Provenance(id)],
        key=state.shown(
            state.field_key(item, "provenance"),
            statement.provenance.value if statement.provenance else None,
        ),
        horizontal=True,
        on_change=_take_provenance,
        args=(item,),
    )
    _show_date(item, sitting, statement)
    for field, label in (("by", "Par qui, en fonction et non en nom"), ("note", "Note")):
        said = sitting.refusal(item.id, field)
        key = state.field_key(item, field)
        state.shown(key, said.typed if said else getattr(statement, field))
        widget = st.text_area if field == "note" else st.text_input
        widget(label, value=None, key=key, on_change=_take_text, args=(item, field))
        show_refusal(said)


def _show_date(item: Item, sitting: Sitting, statement: Statement) -> None:
    said = sitting.refusal(item.id, "date")
    told = day_text(statement.date) if statement.date else None
    st.text_input(
        "Date du fait (jj/mm/aaaa)",
        value=None,
        key=state.shown(state.field_key(item, "date"), said.typed if said else told),
        width=220,
        on_change=_take_date,
        args=(item,),
    )
    show_refusal(said)


def _take_provenance(item: Item) -> None:
    chosen = state.typed(state.field_key(item, "provenance"))
    statement = state.current().statement(item.id)
    if statement is not None and chosen in {each.value for each in Provenance}:
        _keep(item, evolve(statement, provenance=Provenance(chosen)), "provenance")


def _take_date(item: Item) -> None:
    typed = state.typed(state.field_key(item, "date"))
    moment = typed_moment(typed)
    statement = state.current().statement(item.id)
    if typed.strip() and (moment is None or isinstance(moment, dt.datetime)):
        why = f"« {typed.strip()[:40]} » n'est pas une date. {DAY}"
        state.keep(state.current().refusing(item, "date", typed, why))
    elif statement is not None:
        _keep(item, evolve(statement, date=moment), "date", typed)


def _take_text(item: Item, field: str) -> None:
    typed = state.typed(state.field_key(item, field))
    statement = state.current().statement(item.id)
    if statement is not None:
        by = (typed or None) if field == "by" else statement.by
        note = (typed or None) if field == "note" else statement.note
        _keep(item, evolve(statement, by=by, note=note), field, typed)


def _keep(item: Item, statement: Statement, field: str, typed: str = "") -> None:
    state.keep(state.current().stating(item, statement, field, typed))
