"""Which document, and in which format: nothing is chosen beforehand, both can be changed."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from signals.document import DocumentKind
from signals.documents import Format
from signals.wording.typography import spaced
from signals_web import catalogue, state
from signals_web.plain_text import plain
from signals_web.sitting import Sitting

_KIND, _FORMAT = "document", "format"


def choose_kind(sitting: Sitting) -> DocumentKind | None:
    """Let the person choose among the documents of their checklist; the one chosen, if any."""
    checklist = sitting.screening.checklist.id
    kinds = {each.id: each for each in catalogue.documents().kinds_from(checklist)}
    titles = {id: plain(spaced(each.title)) for id, each in kinds.items()}
    st.radio(
        "Quel document\u00a0?",
        list(kinds),
        index=None,
        format_func=lambda id: titles.get(id, str(id)),
        captions=[plain(spaced(each.about)) for each in kinds.values()],
        key=state.shown(_KIND, sitting.document if sitting.document in kinds else None),
        on_change=_take_kind,
    )
    return kinds.get(sitting.document or "")


def choose_format(sitting: Sitting) -> Format | None:
    """Let the person choose how the file of a document is made; the format chosen, if any."""
    chosen = next((each for each in Format if each.value == sitting.format), None)
    ask_format(state.shown(_FORMAT, None if chosen is None else chosen.value), _take_format)
    return chosen


def ask_format(key: str, taken: Callable[[], None] | None = None) -> Format | None:
    """Ask how a file is made, under the name of a field; the format that the field holds."""
    formats = {each.value: each for each in Format}
    chosen = st.radio(
        "Dans quel format\u00a0?",
        list(formats),
        index=None,
        format_func=lambda id: plain(formats[id].label if id in formats else str(id)),
        key=key,
        on_change=taken,
    )
    return formats.get(chosen or "")


def _take_kind() -> None:
    chosen = state.typed(_KIND)
    state.change(lambda sitting: sitting.asking_for(chosen))


def _take_format() -> None:
    chosen = state.typed(_FORMAT)
    state.change(lambda sitting: sitting.in_format(chosen))
