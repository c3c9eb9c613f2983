"""Why: the rules that hold, the answers that made them hold, and their sources."""

from __future__ import annotations

from itertools import groupby

import streamlit as st
from attrs import evolve

from signals import Outcome, References
from signals.outcome import Ground, Oriented
from signals.reason import Because
from signals.wording.circuits import ToldCircuit, told_circuit
from signals.wording.guide import Guide
from signals.wording.labels import EVIDENCE, answer_text
from signals.wording.references import citation_text
from signals.wording.typography import NON_BREAKING, spaced
from signals_web.action_list import listed
from signals_web.plain_text import plain

_MANY = 3
_SEMICOLON = f"{NON_BREAKING}; "


def show_reasons(outcome: Outcome, guide: Guide) -> None:
    """Show each orientation established with its rules, or that none is."""
    guide = evolve(guide, brief=True)
    if not outcome.orientations:
        st.markdown("Aucune règle n'est remplie par les réponses données.")
    for oriented in outcome.orientations:
        _show_oriented(oriented, outcome, guide)


def _show_oriented(oriented: Oriented, outcome: Outcome, guide: Guide) -> None:
    circuit = told_circuit(oriented, outcome, guide)
    st.markdown(f"#### {plain(circuit.label)}, {circuit.urgency}")
    st.markdown(plain(circuit.says))
    _show_recipients(circuit)
    for because, grounds in groupby(oriented.grounds, key=lambda ground: ground.because):
        st.markdown(_grounds_text([each.rule.reason for each in grounds], because, outcome))
    with st.expander(plain(spaced(f"Sources et justification : {circuit.label}"))):
        st.markdown("\n\n".join(_support(ground, guide.references) for ground in oriented.grounds))


def _show_recipients(circuit: ToldCircuit) -> None:
    """To whom it goes, folded where they are many, then on what basis."""
    for title, lines in (("Destinataire", circuit.recipients), ("Copie à", circuit.copies_to)):
        told = [plain(line) for line in lines]
        if len(told) > _MANY:
            with st.expander(f"**{title}\u00a0:** {len(told)} partenaires, avec leurs numéros"):
                st.markdown("\n".join(f"- {line}" for line in told))
        elif told:
            st.markdown(f"**{title}\u00a0:** {listed(told)}")
    if circuit.legal_basis:
        laws = _SEMICOLON.join(plain(law) for law in circuit.legal_basis)
        st.markdown(f":small[**Base légale\u00a0:** {laws}]")


def _grounds_text(reasons: list[str], because: Because, outcome: Outcome) -> str:
    """The rules that the same answers make hold, then these answers."""
    items = outcome.checklist.items
    told = "\\\n".join(f"**{plain(spaced(reason))}**" for reason in reasons)
    answers = [plain(answer_text(items[id], said)) for id, said in because]
    if not answers:
        return told
    # What was typed in notes may hold several lines: they stay inside the list.
    lines = (text.replace("\n", "\n  ") for text in answers)
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
