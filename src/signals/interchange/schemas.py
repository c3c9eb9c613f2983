"""The schemas that are shipped, by name."""

from __future__ import annotations

from signals.answer import Answer
from signals.checklist import Checklist
from signals.interchange import outcome_record, screening_record
from signals.interchange.answers_file import AnswersFile
from signals.interchange.outcome_shape import OutcomeShape
from signals.interchange.scenarios import ScenarioFile, WrittenStep
from signals.interchange.schema import DATE, TEXT, Schema, SchemaMaker
from signals.interchange.screening_record import WrittenRecord
from signals.interchange.statements import WrittenEpisode, WrittenStatement
from signals.rule import RuleBook

TITLES = {
    "checklist": "Une grille : ses questions (checklist.yaml)",
    "rules": "Les règles d'une grille (rules.yaml)",
    "scenarios": "Les situations inventées d'une grille (scenarios.yaml)",
    "answers": "Un fichier de réponses",
    "outcome": "Le résultat d'un repérage",
    "screening": "Un fichier de repérage",
}
"""The names of the schemas, with the title of each."""

_TIME = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}
_WRITTEN_BY_US = frozenset({"rulebook", "digest", "released"})


def schema(name: str) -> Schema:
    """The schema of a file format by its name; raises ``KeyError``."""
    title = TITLES[name]
    maker = SchemaMaker(nullable=name == "outcome", without={Checklist: _WRITTEN_BY_US})
    if name in ("scenarios", "answers", "outcome", "screening"):
        answers = _answers(maker)
        maker.replaced[WrittenStep, "answers"] = answers
        maker.replaced[AnswersFile, "answers"] = answers
        maker.replaced[WrittenRecord, "statements"] = answers
        maker.replaced[AnswersFile, "time"] = _TIME
        maker.replaced[WrittenRecord, "time"] = _TIME
    for as_, record in ((WrittenRecord, screening_record), (OutcomeShape, outcome_record)):
        maker.replaced[as_, "format"] = {"const": record.FORMAT}
        maker.replaced[as_, "version"] = {"const": record.VERSION}
    return maker.document(_CLASSES[name], f"signals:{name}:1", title)


_CLASSES: dict[str, type] = {
    "checklist": Checklist,
    "rules": RuleBook,
    "scenarios": ScenarioFile,
    "answers": AnswersFile,
    "outcome": OutcomeShape,
    "screening": WrittenRecord,
}


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
