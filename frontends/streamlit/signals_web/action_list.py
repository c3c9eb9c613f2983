"""What to do, in order: who, to whom and at what number, how, before when, on what basis."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st
from attrs import evolve

from signals import Outcome
from signals.wording.actions import FOR_YOU, ToldAction, told_action
from signals.wording.contacts import contacts_lines
from signals.wording.guide import Guide
from signals.wording.typography import NON_BREAKING, spaced
from signals_web.plain_text import plain

_SEMICOLON = f"{NON_BREAKING}; "
_ALWAYS = "À faire dans tous les cas, quelles que soient les réponses."
_WHOLE = 3
"""How many actions are told in full at once: the others are read one by one."""


def show_actions(outcome: Outcome, guide: Guide) -> None:
    """Show every action due, the first ones in full and the others folded, in their order."""
    floor = {action.id for action in outcome.floor}
    brief = evolve(guide, brief=True)
    for rank, action in enumerate(outcome.actions, start=1):
        told = told_action(action, brief)
        title = plain(spaced(f"{rank}. {told.do}"))
        if rank <= _WHOLE:
            with st.container(key=f"action_{action.id}", border=True, gap="xsmall"):
                st.markdown(f"#### {title}")
                _show_action(told, action.id in floor)
        else:
            before = plain(spaced(f" ({told.before[:1].lower()}{told.before[1:]})"))
            with st.expander(f"**{title}**{before}", key=f"action_{action.id}"):
                _show_action(told, action.id in floor)
    _show_contacts(outcome, guide)


def _show_action(told: ToldAction, always: bool) -> None:
    st.markdown("\n\n".join(_parts(told)))
    if always:
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


def _show_contacts(outcome: Outcome, guide: Guide) -> None:
    """Everyone that the actions name, once, with hours and addresses."""
    ids = dict.fromkeys(id for action in outcome.actions for id in action.to)
    lines = dict.fromkeys(contacts_lines(ids, guide))
    if lines:
        with st.expander("Horaires et adresses de ceux à qui s'adresser", key="contact_hours"):
            st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def listed(told: list[str]) -> str:
    """One text as it is; several as a list."""
    return told[0] if len(told) == 1 else "\n" + "\n".join(f"- {each}" for each in told)
