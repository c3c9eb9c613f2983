"""Why: the rules that hold, the answers that made them hold, and their sources."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from signals import Outcome, References
from signals.outcome import Ground, Oriented
from signals.wording.circuits import ToldCircuit, told_circuit
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, answer_text
from signals.wording.references import citation_text
from signals.wording.typography import NON_BREAKING, spaced
from signals_web.action_list import listed
from signals_web.plain_text import plain

_SEMICOLON = f"{NON_BREAKING}; "


def show_reasons(outcome: Outcome, guide: Guide) -> None:
    """Show each orientation established with its rules, or that none is."""
    if not outcome.orientations:
        st.markdown("Aucune règle n'est remplie par les réponses données.")
    for oriented in outcome.orientations:
        _show_oriented(oriented, outcome, guide)


def _show_oriented(oriented: Oriented, outcome: Outcome, guide: Guide) -> None:
    circuit = told_circuit(oriented, outcome, guide)
    st.markdown(f"#### {plain(circuit.label)}, {circuit.urgency}")
    st.markdown(plain(circuit.says))
    st.markdown("\n\n".join(_ways(circuit)))
    for ground in oriented.grounds:
        st.markdown(_ground_text(ground, outcome))
    with st.expander(plain(spaced(f"Sources et justification : {circuit.label}"))):
        st.markdown("\n\n".join(_support(ground, guide.references) for ground in oriented.grounds))


def _ways(circuit: ToldCircuit) -> Iterator[str]:
    for title, lines in (("Destinataire", circuit.recipients), ("Copie à", circuit.copies_to)):
        if lines:
            yield f"**{title}\u00a0:** {listed([plain(line) for line in lines])}"
    if circuit.legal_basis:
        laws = _SEMICOLON.join(plain(law) for law in circuit.legal_basis)
        yield f":small[**Base légale\u00a0:** {laws}]"


def _ground_text(ground: Ground, outcome: Outcome) -> str:
    items = outcome.checklist.items
    because = [plain(answer_text(items[id], said)) for id, said in ground.because]
    told = f"**{plain(spaced(ground.rule.reason))}**"
    if not because:
        return told
    # What was typed in notes may hold several lines: they stay inside the list.
    lines = (text.replace("\n", "\n  ") for text in because)
    return f"{told}\n\nParce que vous avez répondu\u00a0:\n" + "\n".join(f"- {t}" for t in lines)


def _support(ground: Ground, references: References) -> str:
    rule = ground.rule
    lines = [
        f"**{plain(spaced(rule.reason))}**",
        plain(spaced(rule.rationale)),
        f"Appui\u00a0: {plain(EVIDENCE[rule.evidence])}.",
        *(plain(citation_text(each, references)) for each in rule.sources),
    ]
    return "\\\n".join(lines)
