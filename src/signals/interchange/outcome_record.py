"""An outcome as JSON: the versioned shape that the command line and the library give."""

from __future__ import annotations

import datetime as dt
from typing import Any

from signals.answer import Statement
from signals.computed import computed_facts
from signals.directory import Directory, Listing
from signals.finding import Finding
from signals.interchange.computed_record import computed_record
from signals.interchange.hours import time_text
from signals.interchange.identity import identity_record
from signals.interchange.screening_record import screening_record
from signals.interchange.statements import written_statement, written_value
from signals.orientation import Action, Urgency
from signals.outcome import Ground, Oriented, Outcome
from signals.profile import Profile
from signals.record import Record
from signals.source import Citation, References
from signals.wording.actions import action_basis, circuit_basis
from signals.wording.guide import Guide, directory_standing
from signals.wording.labels import answer_text, level_label
from signals.wording.outcome import circuit_says, notices
from signals.wording.references import standing

FORMAT = "signals.outcome"
VERSION = 1


def outcome_record(
    outcome: Outcome,
    references: References,
    profile: Profile | None = None,
    directory: Directory | None = None,
    on: dt.date | None = None,
) -> dict[str, Any]:
    """An outcome as plain dictionaries, lists and texts, ready for JSON.

    A profile changes by whom, how and on what basis its actions are told; a directory adds its
    listings to the contacts. Neither changes the rest. ``on`` is the day on which it is read, by
    default that of the screening: the law and the contacts have their standing of that day.
    """
    checklist = outcome.checklist
    guide = Guide(references, on or outcome.date, profile, directory)
    return {
        "format": FORMAT,
        "version": VERSION,
        "checklist": {
            **identity_record(checklist),
            "released": checklist.released,
            "title": checklist.title,
            "validation": checklist.validation,
        },
        "date": outcome.date.isoformat(),
        "presumed_minor": outcome.presumed_minor,
        "adult": outcome.adult,
        "established": finding_record(outcome.established),
        "possible": finding_record(outcome.possible),
        "profile": None if profile is None else {"id": profile.id, "name": profile.name},
        "directory": None if directory is None else _directory(directory, guide),
        "orientations": [_oriented(each, outcome, guide) for each in outcome.orientations],
        "floor": [action_record(each, guide) for each in outcome.floor],
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
        "computed": [computed_record(each) for each in computed_facts(outcome.facts)],
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


def _oriented(oriented: Oriented, outcome: Outcome, guide: Guide) -> dict[str, Any]:
    circuit = outcome.checklist.rulebook.orientations.of(oriented.orientation)
    return {
        "orientation": oriented.orientation.value,
        "label": level_label(oriented.orientation, outcome.checklist),
        "urgency": oriented.urgency.value,
        "says": circuit_says(oriented.orientation, outcome),
        "recipients": [_contact(id, guide) for id in circuit.recipients],
        "copies_to": [_contact(id, guide) for id in circuit.copies_to],
        "legal_basis": [_law(id, guide) for id in circuit_basis(circuit.legal_basis, guide)],
        "rules": [_rule(ground, outcome) for ground in oriented.grounds],
        "actions": [action_record(each, guide) for each in oriented.actions],
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


def action_record(action: Action, guide: Guide) -> dict[str, Any]:
    """An action with its recipients, their numbers, and its legal basis."""
    step = guide.step(action)
    return {
        "id": action.id,
        "do": action.do,
        "by": action.by if step is None else step.by,
        "to": [_contact(id, guide) for id in action.to],
        "how": action.how,
        "for_you": None if step is None else step.how,
        "before": action.before,
        "legal_basis": [_law(id, guide) for id in action_basis(action, guide)],
        "sources": [_citation(each) for each in action.sources],
    }


def _contact(id: str, guide: Guide) -> dict[str, Any]:
    contact = guide.references.contact(id)
    listings = () if guide.directory is None else guide.directory.listings(id)
    return {
        "id": id,
        "name": contact.name,
        "number": contact.number,
        "standing": standing(contact, guide.date),
        "listings": [_listing(each) for each in listings],
    }


def _listing(listing: Listing) -> dict[str, Any]:
    hours = listing.hours
    return {
        "name": listing.name,
        "phone": listing.phone,
        "address": listing.address,
        "note": listing.note,
        "always": hours.always,
        "hours": [
            {
                "days": [day.value for day in each.days],
                "from": time_text(each.start),
                "to": time_text(each.end),
            }
            for each in hours.stretches
        ],
        "public_holidays": hours.public_holidays.value,
        "closed_on": [day.isoformat() for day in hours.closed_on],
        "when_closed": list(listing.when_closed),
    }


def _directory(directory: Directory, guide: Guide) -> dict[str, Any]:
    return {
        "departement": directory.departement,
        "version": directory.version,
        "as_of": directory.as_of.isoformat(),
        "review_by": directory.review_by.isoformat(),
        "standing": directory_standing(directory, guide.date),
    }


def _law(id: str, guide: Guide) -> dict[str, Any]:
    law = guide.references.law(id)
    return {"id": id, "reference": law.reference, "standing": standing(law, guide.date)}
