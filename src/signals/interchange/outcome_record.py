"""An outcome as JSON: the versioned shape that the command line and the library give."""

from __future__ import annotations

from typing import Any

from signals.answer import Statement
from signals.finding import Finding
from signals.interchange.screening_record import screening_record
from signals.interchange.statements import written_statement, written_value
from signals.orientation import Action, Urgency
from signals.outcome import Ground, Oriented, Outcome
from signals.record import Record
from signals.source import Citation, References
from signals.wording.labels import LEVELS, answer_text
from signals.wording.outcome import notices
from signals.wording.references import standing

FORMAT = "signals.outcome"
VERSION = 1


def outcome_record(outcome: Outcome, references: References) -> dict[str, Any]:
    """An outcome as plain dictionaries, lists and texts, ready for JSON."""
    checklist = outcome.checklist
    return {
        "format": FORMAT,
        "version": VERSION,
        "checklist": {
            "id": checklist.id,
            "version": checklist.version,
            "digest": checklist.digest,
            "released": checklist.released,
            "title": checklist.title,
            "validation": checklist.validation,
        },
        "date": outcome.date.isoformat(),
        "presumed_minor": outcome.presumed_minor,
        "adult": outcome.adult,
        "established": finding_record(outcome.established),
        "possible": finding_record(outcome.possible),
        "orientations": [_oriented(each, outcome, references) for each in outcome.orientations],
        "floor": [action_record(each, outcome, references) for each in outcome.floor],
        "actions": [each.id for each in outcome.actions],
        "deciding": [item.id for item in outcome.deciding],
        "next": [id for id, _ in outcome.next.answers] if outcome.next else [],
        "pending": [item.id for item in outcome.pending],
        "not_to_ask": [item.id for item in outcome.not_to_ask],
        "would_change": [
            {
                "item": raising.item,
                "answers": {id: written_value(value) for id, value in raising.answers},
                "reaches": finding_record(raising.reaches),
            }
            for raising in outcome.raisings
        ],
        "screening": screening_record(Record(outcome.screening)),
        "contradictions": [item.id for item in outcome.contradictions],
        "notices": list(notices(outcome)),
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """A level with its urgency, classification and orientations."""
    return {
        "level": finding.level.value,
        "urgency": _urgency(finding.urgency),
        "classification": finding.classification,
        "orientations": [each.value for each in finding.orientations],
    }


def _urgency(urgency: Urgency | None) -> str | None:
    return None if urgency is None else urgency.value


def _oriented(oriented: Oriented, outcome: Outcome, references: References) -> dict[str, Any]:
    circuit = outcome.checklist.rulebook.orientations.of(oriented.orientation)
    return {
        "orientation": oriented.orientation.value,
        "label": LEVELS[oriented.orientation],
        "urgency": oriented.urgency.value,
        "says": circuit.says,
        "recipients": [_contact(id, outcome, references) for id in circuit.recipients],
        "copies_to": [_contact(id, outcome, references) for id in circuit.copies_to],
        "legal_basis": [_law(id, outcome, references) for id in circuit.legal_basis],
        "rules": [_rule(ground, outcome) for ground in oriented.grounds],
        "actions": [action_record(each, outcome, references) for each in oriented.actions],
    }


def _rule(ground: Ground, outcome: Outcome) -> dict[str, Any]:
    rule = ground.rule
    return {
        "id": rule.id,
        "reason": rule.reason,
        "rationale": rule.rationale,
        "evidence": rule.evidence.value,
        "because": [_because(id, said, outcome) for id, said in ground.because],
        "sources": [_citation(each) for each in rule.sources],
    }


def _because(id: str, statements: tuple[Statement, ...], outcome: Outcome) -> dict[str, Any]:
    return {
        "item": id,
        "said": answer_text(outcome.checklist.items[id], statements),
        "statements": [written_statement(each) for each in statements],
    }


def _citation(citation: Citation) -> dict[str, str]:
    return {"source": citation.source, "locator": citation.locator}


def action_record(action: Action, outcome: Outcome, references: References) -> dict[str, Any]:
    """An action with its recipients, their numbers, and its legal basis."""
    return {
        "id": action.id,
        "do": action.do,
        "by": action.by,
        "to": [_contact(id, outcome, references) for id in action.to],
        "how": action.how,
        "before": action.before,
        "legal_basis": [_law(id, outcome, references) for id in action.legal_basis],
        "sources": [_citation(each) for each in action.sources],
    }


def _contact(id: str, outcome: Outcome, references: References) -> dict[str, Any]:
    contact = references.contact(id)
    return {
        "id": id,
        "name": contact.name,
        "number": contact.number,
        "standing": standing(contact, outcome.date),
    }


def _law(id: str, outcome: Outcome, references: References) -> dict[str, Any]:
    law = references.law(id)
    return {"id": id, "reference": law.reference, "standing": standing(law, outcome.date)}
