"""The lists of a record, filled in row by row: what has been done, who has been informed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import streamlit as st
from attrs import evolve

from signals.record import Measure, Notice
from signals.wording.labels import day_text
from signals.wording.typography import spaced
from signals_web import state
from signals_web.record_fields import refused_text, show_text
from signals_web.sitting import Sitting
from signals_web.typed_answer import DAY, typed_moment

Row = Measure | Notice


def rows_of(sitting: Sitting, part: str) -> tuple[Row, ...]:
    """The rows of a list of the record."""
    found: tuple[Row, ...] = getattr(sitting.record, part)
    return found


def show_row_text(sitting: Sitting, part: str, rank: int, name: str, label: str) -> None:
    """Show a text of a row."""
    held = getattr(rows_of(sitting, part)[rank], name) or None
    show_text(sitting, part, f"{rank}.{name}", label, held, _take_text, part, rank)


def show_row_day(sitting: Sitting, part: str, rank: int, label: str) -> None:
    """Show the date of a row."""
    day = rows_of(sitting, part)[rank].date
    held = day_text(day) if day else None
    labelled = f"{label} (jj/mm/aaaa)"
    show_text(sitting, part, f"{rank}.date", labelled, held, _take_day, part, rank)


def show_removal(sitting: Sitting, part: str, rank: int, label: str) -> None:
    """Show how a row is taken away."""
    key = sitting.field_of(part, f"{rank}.remove")
    st.button(label, key=key, type="tertiary", on_click=_remove, args=(part, rank))


def add_row(part: str, row: Row) -> None:
    """Add a row at the end of a list."""
    state.change(lambda sitting: _put(sitting, part, (*rows_of(sitting, part), row)))


def change_row(part: str, rank: int, field: str, values: Mapping[str, Any]) -> None:
    """Change what a row holds; a row that is gone stays gone."""
    state.change(lambda sitting: _changed(sitting, part, rank, field, values))


def _changed(
    sitting: Sitting, part: str, rank: int, field: str, values: Mapping[str, Any]
) -> Sitting:
    rows = list(rows_of(sitting, part))
    if rank >= len(rows):
        return sitting
    rows[rank] = evolve(rows[rank], **values)
    return _put(sitting, part, tuple(rows), field)


def _put(sitting: Sitting, part: str, rows: tuple[Row, ...], field: str = "") -> Sitting:
    filled: dict[str, Any] = {part: rows}
    return sitting.recording(evolve(sitting.record, **filled), part, field)


def _remove(part: str, rank: int) -> None:
    def without(sitting: Sitting) -> Sitting:
        rows = rows_of(sitting, part)
        # The ranks move: the fields are new ones, and what was refused in the former is let go.
        kept = (*rows[:rank], *rows[rank + 1 :])
        return _put(sitting.accepting(part), part, kept).renewing(part)

    state.change(without)


def _take_text(part: str, rank: int, field: str, key: str) -> None:
    typed = state.typed(key)
    if typed is None:
        return
    name = field.partition(".")[2]
    value = typed if name in ("what", "who") else typed or None

    def taken(sitting: Sitting) -> Sitting:
        refused = refused_text(sitting, part, field, typed)
        return refused or _changed(sitting, part, rank, field, {name: value})

    state.change(taken)


def _take_day(part: str, rank: int, field: str, key: str) -> None:
    typed = state.typed(key)
    if typed is None:
        return

    def taken(sitting: Sitting) -> Sitting:
        why = _day_refusal(typed)
        if why is not None:
            return sitting.refusing_field(part, field, typed, why)
        return _changed(sitting, part, rank, field, {"date": typed_moment(typed)})

    state.change(taken)


def _day_refusal(typed: str) -> str | None:
    """Why a text is not the day of something already done; nothing where it is, or is empty."""
    moment = typed_moment(typed)
    if not typed.strip():
        return None
    if moment is None or isinstance(moment, dt.datetime):
        return spaced(f"« {typed.strip()[:40]} » n'est pas une date. {DAY}")
    if moment > state.now().date():
        return spaced(f"Le {day_text(moment)} n'est pas encore passé. {DAY}")
    return None
