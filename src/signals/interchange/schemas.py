"""The schemas that are shipped, by name."""

from __future__ import annotations

from signals.answer import Answer
from signals.checklist import Checklist, Section
from signals.document import Sheet
from signals.interchange import (
    explanation_record,
    outcome_record,
    results,
    revision_record,
    screening_record,
)
from signals.interchange.answers_file import AnswersFile
from signals.interchange.cases import CaseFile, WrittenCase
from signals.interchange.directories import WrittenDirectory, WrittenListing
from signals.interchange.documents import DocumentFile
from signals.interchange.explanation_record import ExplanationShape
from signals.interchange.hours import WrittenAlways, WrittenStretch
from signals.interchange.outcome_shape import OutcomeShape
from signals.interchange.profiles import ProfileFile
from signals.interchange.results import WrittenResult, WrittenStepResult
from signals.interchange.revision_record import RevisionShape
from signals.interchange.scenarios import OwnScenarioFile, ScenarioFile, WrittenStep
from signals.interchange.schema import DATE, TEXT, TIME, Schema, SchemaMaker
from signals.interchange.screening_record import WrittenRecord
from signals.interchange.statements import WrittenEpisode, WrittenStatement
from signals.item import Help, Item
from signals.orientation import Action
from signals.part import KEPT, Part
from signals.rule import Guarantee, Rule, RuleBook
from signals.talk import Talk

TITLES = {
    "checklist": "Une grille : ses questions (checklist.yaml)",
    "rules": "Les règles d'une grille (rules.yaml)",
    "part": "Ce que plusieurs grilles partagent (parts/<partie>/<version>.yaml)",
    "talk": "Comment en parler (talk.yaml)",
    "scenarios": "Les situations inventées d'une grille (scenarios.yaml)",
    "cases": "Les cas d'une grille, en une phrase chacun (cases.yaml)",
    "exercise": "Les situations inventées d'un formateur, dans son propre fichier",
    "result": "Le résultat d'un exercice, sans nom, pour la feuille d'un groupe",
    "directory": "Un annuaire local",
    "profiles": "Les profils professionnels (profiles.yaml)",
    "documents": "Les documents à remettre (documents.yaml)",
    "sheet": "Une fiche d'information (sheets/<fiche>.yaml)",
    "answers": "Un fichier de réponses",
    "outcome": "Le résultat d'un repérage",
    "explanation": "Pourquoi ce résultat, ce qui le porte et ce qui l'élèverait",
    "diff": "Ce que deux versions d'une grille ont de différent, et pour qui",
    "screening": "Un fichier de repérage",
}
"""The names of the schemas, with the title of each."""

_WITH_ANSWERS = frozenset(
    {"scenarios", "cases", "exercise", "answers", "outcome", "explanation", "screening"}
)
_WRITTEN_BY_US = frozenset({"rulebook", "talk", "digest", "released"})
_USABLE: tuple[tuple[type, str, type], ...] = (
    (Section, "items", Item),
    (RuleBook, "actions", Action),
    (RuleBook, "rules", Rule),
    (RuleBook, "guarantees", Guarantee),
)
"""The lists that may take their elements from a part, with the class of these elements."""


def schema(name: str) -> Schema:
    """The schema of a file format by its name; raises ``KeyError``."""
    title = TITLES[name]
    maker = SchemaMaker(
        nullable=name in ("outcome", "explanation", "diff"), without={Checklist: _WRITTEN_BY_US}
    )
    if name in ("checklist", "rules"):
        for holder, key, of in _USABLE:
            maker.replaced[holder, key] = _own_or_used(maker, of)
    if name == "directory":
        maker.replaced[WrittenStretch, "from_"] = TIME
        maker.replaced[WrittenStretch, "to"] = TIME
        stretches = {"type": "array", "items": maker.of(WrittenStretch), "minItems": 1}
        maker.replaced[WrittenListing, "hours"] = {"anyOf": [maker.of(WrittenAlways), stretches]}
        maker.replaced[WrittenListing, "phone"] = TEXT
        entries = {"type": "array", "items": maker.of(WrittenListing), "minItems": 1}
        maker.replaced[WrittenDirectory, "entries"] = entries
    if name in _WITH_ANSWERS:
        answers = _answers(maker)
        maker.replaced[WrittenStep, "answers"] = answers
        maker.replaced[WrittenCase, "answers"] = answers
        maker.replaced[WrittenCase, "each"] = {"type": "array", "items": answers, "minItems": 1}
        maker.replaced[AnswersFile, "answers"] = answers
        maker.replaced[WrittenRecord, "statements"] = answers
        maker.replaced[AnswersFile, "time"] = TIME
        maker.replaced[WrittenRecord, "time"] = TIME
    if name == "result":
        words = {"type": "array", "items": TEXT, "minItems": 1}
        maker.replaced[WrittenStepResult, "answers"] = {
            "type": "object",
            "propertyNames": TEXT,
            "additionalProperties": words,
        }
        maker.replaced[WrittenResult, "run"] = {"type": "string", "pattern": f"^{results.RUN}$"}
    for as_, record in (
        (WrittenRecord, screening_record),
        (OutcomeShape, outcome_record),
        (ExplanationShape, explanation_record),
        (RevisionShape, revision_record),
        (WrittenResult, results),
    ):
        maker.replaced[as_, "format"] = {"const": record.FORMAT}
        maker.replaced[as_, "version"] = {"const": record.VERSION}
    return maker.document(_CLASSES[name], f"signals:{name}:1", title)


_CLASSES: dict[str, type] = {
    "checklist": Checklist,
    "rules": RuleBook,
    "part": Part,
    "talk": Talk,
    "scenarios": ScenarioFile,
    "cases": CaseFile,
    "exercise": OwnScenarioFile,
    "result": WrittenResult,
    "directory": WrittenDirectory,
    "profiles": ProfileFile,
    "documents": DocumentFile,
    "sheet": Sheet,
    "answers": AnswersFile,
    "outcome": OutcomeShape,
    "explanation": ExplanationShape,
    "diff": RevisionShape,
    "screening": WrittenRecord,
}


def _own_or_used(maker: SchemaMaker, of: type) -> Schema:
    """A list whose elements are written whole, or taken from a part with some keys replaced."""
    own = maker.of(of)
    written = maker.definitions[of.__name__]["properties"]
    replaceable = {key: value for key, value in written.items() if key not in (*KEPT, "help")}
    used: Schema = {
        "type": "object",
        "properties": {
            "use": {"type": "string", "pattern": r"^[a-z][a-z0-9_]*/([a-z][a-z0-9_]*|\*)$"},
            **replaceable,
        },
        "required": ["use"],
        "additionalProperties": False,
    }
    if "help" in written:
        texts = maker.definitions[Help.__name__]["properties"]
        used["properties"]["help"] = {
            "type": "object",
            "properties": texts,
            "additionalProperties": False,
        }
    return {"type": "array", "items": {"anyOf": [own, used]}}


def _answers(maker: SchemaMaker) -> Schema:
    """The answers of a file, by item: what an item takes is its checklist's to say."""
    maker.of(WrittenEpisode)
    moment = {
        "type": "string",
        "pattern": rf"{DATE['pattern'][:-1]}(T\d{{2}}:\d{{2}}(:\d{{2}})?)?$",
    }
    end = {"anyOf": [{"const": Answer.UNKNOWN.value}, moment]}
    maker.definitions["WrittenEpisode"]["properties"] = {"start": end, "end": end}
    episodes = {"type": "array", "items": {"$ref": "#/$defs/WrittenEpisode"}}
    maker.definitions["Value"] = {"anyOf": [{"type": "string"}, {"type": "integer"}, episodes]}
    value = {"$ref": "#/$defs/Value"}
    maker.replaced[WrittenStatement, "value"] = value
    statement = maker.of(WrittenStatement)
    several = {"type": "array", "items": statement, "minItems": 1}
    maker.definitions["Answers"] = {
        "type": "object",
        "propertyNames": TEXT,
        "additionalProperties": {"anyOf": [value, statement, several]},
    }
    return {"$ref": "#/$defs/Answers"}
