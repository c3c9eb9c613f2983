"""Why the outcome is what it is, folded and looked for only once somebody unfolds it."""

from __future__ import annotations

import streamlit as st

from signals import Outcome, explain
from signals.wording.explanation import EXPLANATION_TITLE, Passage, explanation_passages
from signals_web.plain_text import plain

EXPLANATION = "explanation"
TITLE = f"{EXPLANATION_TITLE}, et ce qui l'élèverait"


def show_explanation(outcome: Outcome) -> None:
    """Show what suffices for the outcome, what it rests on, and what would raise it."""
    folded = st.expander(TITLE, key=EXPLANATION, on_change="rerun")
    if folded.open:
        with folded:
            st.markdown("\n\n".join(map(_told, explanation_passages(explain(outcome)))))


def _told(passage: Passage) -> str:
    lines = [*passage.lines, *(() if passage.rest is None else (passage.rest,))]
    # What was typed may hold several lines: they stay inside the list.
    listed = "\n".join(f"- {_in_list(line)}" for line in lines)
    return "\n\n".join((f"**{plain(passage.title)}**", plain(passage.says), listed)).rstrip()


def _in_list(line: str) -> str:
    return plain(line).replace("\n", "\n  ")
