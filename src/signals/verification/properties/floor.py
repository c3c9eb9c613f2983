"""Whatever the answers, something is due; every orientation goes to somebody, on a legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.orientation import Orientation
from signals.outcome import evaluate
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import LEVELS, Conclusion
from signals.verification.formula import any_of, none_of
from signals.verification.properties.proof import Proof, Property, refuted
from signals.verification.smallest import Search


def floor(checklist: Checklist) -> Iterator[Proof]:
    """Whether an action is due under any answers."""
    answers = Answers.any(checklist, "any")
    due = Conclusion.established(answers).floor
    found = refuted(
        Search(answers.rules),
        none_of(any_of(due.values())),
        (answers,),
        checklist.law_as_of,
        _nothing_due,
    )
    yield Proof(Property.FLOOR, counter_example=found)


def _nothing_due(screenings: tuple[Screening, ...]) -> bool:
    return not evaluate(screenings[0]).floor


def circuits(checklist: Checklist) -> Iterator[Proof]:
    """Whether each orientation, and each action, has a recipient and a legal basis.

    Every rule can be reached (which is proved apart), so that each orientation a rule gives is.
    """
    given = {rule.orientation for rule in checklist.rulebook.rules} | {Orientation.VIGILANCE}
    for orientation in LEVELS:
        if orientation in given:
            circuit = checklist.rulebook.orientations.of(orientation)
            fault = _fault(circuit.recipients, circuit.legal_basis)
            yield Proof(Property.CIRCUIT, orientation.value, fault=fault)
    for action in checklist.rulebook.actions:
        yield Proof(Property.CIRCUIT, action.id, fault=_fault(action.to, action.legal_basis))


def _fault(recipients: tuple[str, ...], legal_basis: tuple[str, ...]) -> str:
    missing = [
        word
        for word, found in (("destinataire", recipients), ("fondement légal", legal_basis))
        if not found
    ]
    return f"aucun {' ni '.join(missing)}" if missing else ""
