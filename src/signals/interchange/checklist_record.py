"""A checklist as JSON: everything it asks and concludes, for tools that do not read YAML."""

from __future__ import annotations

from typing import Any

from signals.checklist import Checklist, Section
from signals.fairness import readings
from signals.interchange.about_record import (
    citation_records,
    contest_record,
    definition_record,
    reading_record,
    talk_record,
)
from signals.interchange.identity import identity_record
from signals.interchange.instrument_record import score_record, table_record
from signals.interchange.written_conditions import written_condition
from signals.item import Item
from signals.orientation import Action, Orientation
from signals.rule import Guarantee, Rule

FORMAT = "signals.checklist"
VERSION = 1


def checklist_record(checklist: Checklist) -> dict[str, Any]:
    """A checklist as plain dictionaries, lists and texts, ready for JSON."""
    book = checklist.rulebook
    return {
        "format": FORMAT,
        "version": VERSION,
        "checklist": {
            **identity_record(checklist),
            "released": checklist.released,
            "title": checklist.title,
            "audience": checklist.audience,
            "validation": checklist.validation,
            "law_as_of": checklist.law_as_of.isoformat(),
            "review_by": checklist.review_by.isoformat(),
            "introduction": checklist.introduction,
            "limits": checklist.limits,
            "age": checklist.age,
            "shared_facts": list(checklist.shared_facts),
            "parts": list(checklist.parts),
        },
        "sections": [_section(each) for each in checklist.sections],
        "items": [
            item_record(item, section) for section in checklist.sections for item in section.items
        ],
        "rules": [_rule(each) for each in book.rules],
        "actions": [_action(each) for each in book.actions],
        "floor": [{"action": due.action, "population": due.population.value} for due in book.floor],
        "guarantees": [_guarantee(each) for each in book.guarantees],
        "classifications": [
            {"id": each.id, "label": each.label, "actions": list(each.actions)}
            for each in book.classifications
        ],
        "contest": None if book.contest is None else contest_record(book.contest),
        "orientations": [
            _circuit(each, checklist)
            for each in Orientation
            if each is not Orientation.NOT_ASSESSED
        ],
        "scores": [score_record(each) for each in book.scores],
        "tables": [table_record(each) for each in book.tables],
        "computed": [definition_record(each) for each in checklist.computed],
        "fairness": [reading_record(each) for each in readings(checklist)],
        "talk": None if checklist.talk is None else talk_record(checklist.talk),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "introduction": section.introduction,
        "items": [item.id for item in section.items],
    }


def item_record(item: Item, section: Section) -> dict[str, Any]:
    """One question with the whole of its help."""
    shown_when, presumed = item.shown_when, item.presumed
    return {
        "id": item.id,
        "kind": item.kind.value,
        "type": item.type.value,
        "section": section.id,
        "label": item.label,
        "question": item.question,
        "help": {
            "looks_like": item.help.looks_like,
            "is_not": item.help.is_not,
            "asking": item.help.asking,
            "weighs": item.help.weighs,
        },
        "options": [{"id": option.id, "label": option.label} for option in item.options],
        "ordered": item.ordered,
        "minimum": item.minimum,
        "maximum": item.maximum,
        "unit": item.unit,
        "groups": list(item.groups),
        "known_by": [each.value for each in item.known_by],
        "never_asked": item.never_asked,
        "never_lowers": item.never_lowers,
        "presumed": None if presumed is None else {"at_most": presumed.at_most},
        "shown_when": None if shown_when is None else written_condition(shown_when),
        "attribute": None if item.attribute is None else item.attribute.value,
        "formerly": list(item.formerly),
        "sources": citation_records(item.sources),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "population": rule.population.value,
        "when": written_condition(rule.when),
        "orientation": rule.orientation.value,
        "urgency": rule.urgency.value,
        "classification": rule.classification,
        "actions": list(rule.actions),
        "reason": rule.reason,
        "rationale": rule.rationale,
        "evidence": rule.evidence.value,
        "sources": citation_records(rule.sources),
    }


def _action(action: Action) -> dict[str, Any]:
    return {
        "id": action.id,
        "do": action.do,
        "by": action.by,
        "to": list(action.to),
        "how": action.how,
        "before": action.before,
        "legal_basis": list(action.legal_basis),
        "step": None if action.step is None else action.step.value,
        "sources": citation_records(action.sources),
    }


def _guarantee(guarantee: Guarantee) -> dict[str, Any]:
    then = guarantee.then
    return {
        "id": guarantee.id,
        "says": guarantee.says,
        "population": guarantee.population.value,
        "if": written_condition(guarantee.if_),
        "then": {
            "level": None if then.level is None else then.level.value,
            "urgency": None if then.urgency is None else then.urgency.value,
            "classification": then.classification,
            "orientation": None if then.orientation is None else then.orientation.value,
            "actions": list(then.actions),
        },
    }


def _circuit(orientation: Orientation, checklist: Checklist) -> dict[str, Any]:
    circuit = checklist.rulebook.orientations.of(orientation)
    return {
        "orientation": orientation.value,
        "label": circuit.label,
        "says": circuit.says,
        "recipients": list(circuit.recipients),
        "copies_to": list(circuit.copies_to),
        "legal_basis": list(circuit.legal_basis),
    }
