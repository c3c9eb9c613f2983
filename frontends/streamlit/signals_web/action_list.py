"""What to do, in order: who, to whom and at what number, how, before when, on what basis."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from signals import Outcome
from signals.wording.actions import FOR_YOU, ToldAction, told_action
from signals.wording.guide import Guide
from signals.wording.typography import NON_BREAKING
from signals_web.plain_text import plain

_SEMICOLON = f"{NON_BREAKING}; "
_ALWAYS = "À faire dans tous les cas, quelles que soient les réponses."


def show_actions(outcome: Outcome, guide: Guide) -> None:
    """Show every action due, the first one first."""
    floor = {action.id for action in outcome.floor}
    for rank, action in enumerate(outcome.actions, start=1):
        told = told_action(action, guide)
        with st.container(key=f"action_{action.id}", border=True, gap="xsmall"):
            st.markdown(f"#### {rank}. {plain(told.do)}")
            st.markdown("\n\n".join(_parts(told)))
            if action.id in floor:
                st.caption(_ALWAYS)


def _parts(action: ToldAction) -> Iterator[str]:
    yield f"**Quand\u00a0:** {plain(action.before)}\\\n**Qui\u00a0:** {plain(action.by)}"
    yield f"**Vers qui\u00a0:** {listed([plain(line) for line in action.to])}"
    yield f"**Comment\u00a0:** {plain(action.how)}"
    if action.for_you is not None:
        yield f"**{FOR_YOU}\u00a0:** {plain(action.for_you)}"
    laws = [plain(law) for law in action.legal_basis]
    if laws:
        yield f":small[**Base légale\u00a0:** {_SEMICOLON.join(laws)}]"


def listed(told: list[str]) -> str:
    """One text as it is; several as a list."""
    return told[0] if len(told) == 1 else "\n" + "\n".join(f"- {each}" for each in told)
