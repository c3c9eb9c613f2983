"""What to do, in order: who, to whom and at what number, how, before when, on what basis."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from signals import Action, Outcome, References
from signals.wording.references import contact_text, law_text
from signals.wording.typography import NON_BREAKING, spaced
from signals_web.plain_text import plain

_SEMICOLON = f"{NON_BREAKING}; "
_ALWAYS = "À faire dans tous les cas, quelles que soient les réponses."


def show_actions(outcome: Outcome, references: References) -> None:
    """Show every action due, the first one first."""
    floor = {action.id for action in outcome.floor}
    for rank, action in enumerate(outcome.actions, start=1):
        with st.container(key=f"action_{action.id}", border=True, gap="xsmall"):
            st.markdown(f"#### {rank}. {plain(spaced(action.do))}")
            st.markdown("\n\n".join(_parts(action, outcome, references)))
            if action.id in floor:
                st.caption(_ALWAYS)


def _parts(action: Action, outcome: Outcome, references: References) -> Iterator[str]:
    yield (
        f"**Quand\u00a0:** {plain(spaced(action.before))}\\\n"
        f"**Qui\u00a0:** {plain(spaced(action.by))}"
    )
    contacts = [plain(contact_text(references.contact(id), outcome.date)) for id in action.to]
    yield f"**Vers qui\u00a0:** {listed(contacts)}"
    yield f"**Comment\u00a0:** {plain(spaced(action.how))}"
    laws = [plain(law_text(references.law(id), outcome.date)) for id in action.legal_basis]
    if laws:
        yield f":small[**Base légale\u00a0:** {_SEMICOLON.join(laws)}]"


def listed(told: list[str]) -> str:
    """One text as it is; several as a list."""
    return told[0] if len(told) == 1 else "\n" + "\n".join(f"- {each}" for each in told)
