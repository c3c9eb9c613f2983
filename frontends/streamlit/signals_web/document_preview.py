"""A document looked at on the page before it is made: its words, exactly, and nothing that runs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from signals.documents import PreviewLine, preview
from signals_web.asked_document import AskedDocument
from signals_web.plain_text import plain

_KEY = "preview"


def show_preview(document: AskedDocument) -> None:
    """Show the document folded; it is only written once somebody unfolds it."""
    folded = st.expander("Lire le document avant de le préparer", key=_KEY, on_change="rerun")
    if folded.open:
        with folded:
            st.markdown(preview_text(preview(document.page)))


def _between(kind: str) -> str:
    """What stands between two lines of a kind."""
    match kind:
        case "item":
            return "\n"
        case "row":
            return "\\\n"
        case _:
            return "\n\n"


def preview_text(lines: Iterable[PreviewLine]) -> str:
    """The lines of a document as one Markdown text; its headings stay out of the page's own."""
    groups = groupby(lines, key=lambda line: line.kind)
    return "\n\n".join(_between(kind).join(map(_told, group)) for kind, group in groups)


def _told(line: PreviewLine) -> str:
    told = plain(line.text)
    match line.kind:
        case "heading":
            return "\n\n".join(f"**{part}**" for part in told.split("\n\n"))
        case "item":
            # What was typed may hold several lines: they stay inside the list.
            return "- " + told.replace("\n", "\n  ")
        case _:
            return told
