"""Signals: checklists that help a professional who is alone with a doubt about a child.

Open the library, start a screening, answer, and read the outcome::

    import datetime as dt
    from signals import Screening, evaluate, open_library

    checklist = open_library().checklist("school")
    screening = Screening(checklist, dt.date(2026, 11, 16)).answered("hotel_stays", "yes")
    outcome = evaluate(screening)
    print(outcome.established.level.value)

Importing this package opens no file, socket or thread; ``open_library`` is the only name here that
reads files, and it does so when it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signals.answer import Answer, Episode, Provenance, Statement
    from signals.checklist import Checklist, Section
    from signals.decision import Decision, decide
    from signals.directory import Answering, Directory, Listing
    from signals.errors import (
        InvalidAnswer,
        InvalidDecision,
        InvalidInput,
        NotFound,
        Problem,
        SignalsError,
        Unavailable,
    )
    from signals.explanation import Explanation, explain
    from signals.finding import UNDETERMINED, Finding
    from signals.handover import render
    from signals.inquiry import Raising
    from signals.interchange.outcome_reading import ReadOutcome, read_outcome
    from signals.interchange.outcome_record import outcome_record
    from signals.interchange.screening_record import screening_record
    from signals.item import Item
    from signals.kind import ItemType, Kind
    from signals.loading.directory_file import open_directory
    from signals.loading.library import Library, open_library
    from signals.loading.screening_file import read_screening
    from signals.migration import ItemChange, brought_to
    from signals.orientation import Action, Orientation, Population, Urgency
    from signals.outcome import Outcome, evaluate
    from signals.profile import Profile
    from signals.record import Measure, Notice, Record
    from signals.rule import Guarantee, Rule
    from signals.scenario import Scenario, mismatches, play
    from signals.screening import Screening
    from signals.source import Citation, Contact, Grade, LegalText, References, Source
else:
    # Each name is fetched when it is first used: the command line answers without the domain.
    _PLACES = {
        "answer": "Answer Episode Provenance Statement",
        "checklist": "Checklist Section",
        "decision": "Decision decide",
        "directory": "Answering Directory Listing",
        "errors": (
            "InvalidAnswer InvalidDecision InvalidInput NotFound Problem SignalsError Unavailable"
        ),
        "explanation": "Explanation explain",
        "finding": "UNDETERMINED Finding",
        "handover": "render",
        "inquiry": "Raising",
        "interchange.outcome_reading": "ReadOutcome read_outcome",
        "interchange.outcome_record": "outcome_record",
        "interchange.screening_record": "screening_record",
        "item": "Item",
        "kind": "ItemType Kind",
        "loading.directory_file": "open_directory",
        "loading.library": "Library open_library",
        "loading.screening_file": "read_screening",
        "migration": "ItemChange brought_to",
        "orientation": "Action Orientation Population Urgency",
        "outcome": "Outcome evaluate",
        "profile": "Profile",
        "record": "Measure Notice Record",
        "rule": "Guarantee Rule",
        "scenario": "Scenario mismatches play",
        "screening": "Screening",
        "source": "Citation Contact Grade LegalText References Source",
    }
    _MODULES = {name: module for module, names in _PLACES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"signals.{_MODULES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    # Checklists
    "open_library",
    "Library",
    "Checklist",
    "Section",
    "Item",
    "ItemType",
    "Kind",
    "Rule",
    "Guarantee",
    "Action",
    "References",
    "Source",
    "Citation",
    "LegalText",
    "Contact",
    "Grade",
    # Who reads, and who answers where they work
    "Profile",
    "open_directory",
    "Directory",
    "Listing",
    "Answering",
    # Screening
    "Screening",
    "Statement",
    "Answer",
    "Provenance",
    "Episode",
    "brought_to",
    "ItemChange",
    # Outcome
    "evaluate",
    "Outcome",
    "Finding",
    "Raising",
    "explain",
    "Explanation",
    "Orientation",
    "Urgency",
    "Population",
    "UNDETERMINED",
    "outcome_record",
    "read_outcome",
    "ReadOutcome",
    # Decision
    "decide",
    "Decision",
    "Record",
    "Measure",
    "Notice",
    "screening_record",
    "read_screening",
    # Documents
    "render",
    # Scenarios
    "Scenario",
    "play",
    "mismatches",
    # Errors
    "SignalsError",
    "InvalidInput",
    "InvalidAnswer",
    "InvalidDecision",
    "NotFound",
    "Unavailable",
    "Problem",
]
