"""The circuit of an orientation as it is told: to whom it goes, with what copy, on what basis."""

from __future__ import annotations

from attrs import frozen

from signals.outcome import Oriented, Outcome
from signals.wording.actions import circuit_basis, laws_lines
from signals.wording.contacts import contacts_lines
from signals.wording.guide import Guide
from signals.wording.labels import URGENCIES, level_label
from signals.wording.outcome import circuit_says


@frozen
class ToldCircuit:
    """An orientation with its urgency, what it means, to whom it goes and on what legal basis."""

    label: str
    urgency: str
    says: str
    recipients: tuple[str, ...]
    copies_to: tuple[str, ...]
    legal_basis: tuple[str, ...]


def told_circuit(oriented: Oriented, outcome: Outcome, guide: Guide) -> ToldCircuit:
    """An orientation of an outcome as the guide's reader is told it, the same in every display."""
    circuit = outcome.checklist.rulebook.orientations.of(oriented.orientation)
    return ToldCircuit(
        level_label(oriented.orientation, outcome.checklist),
        URGENCIES[oriented.urgency],
        circuit_says(oriented.orientation, outcome),
        contacts_lines(circuit.recipients, guide),
        contacts_lines(circuit.copies_to, guide),
        laws_lines(circuit_basis(circuit.legal_basis, guide), guide),
    )
