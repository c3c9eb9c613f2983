"""Files that a person gives to the form: read at once, and let go of by the server."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from signals_web.plain_text import plain

Files = tuple[tuple[str, bytes], ...]
"""The names and the contents of some files."""
_MOST_LINES = 12


def ask_for_files(
    label: str, times: int, taken: Callable[[Files], None], *, several: bool = False
) -> None:
    """Let the person give a file, or several at once; what reads them is told of them.

    ``times`` is how often files were given here: the field is a new one then, and holds nothing.
    """
    key = f"{label}|{times}"

    def take() -> None:
        found = st.session_state.get(key)
        files = found if isinstance(found, list) else [] if found is None else [found]
        taken(tuple((each.name, each.getvalue()) for each in files))

    st.file_uploader(label, accept_multiple_files=several, key=key, on_change=take)


def show_refused(lines: Iterable[str]) -> None:
    """Show what is wrong in files that were given, line by line, as they were written."""
    told = list(lines)
    if not told:
        return
    shown = "\n".join(f"- {plain(each)}" for each in told[:_MOST_LINES])
    left = len(told) - _MOST_LINES
    more = f"\n\nEt {left} autre{'s' if left > 1 else ''}." if left > 0 else ""
    st.error(shown + more)
