"""What one person answered to a scenario, as a small file that holds no name and no text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from attrs import frozen

from signals.answer import Answer
from signals.checklist import Checklist
from signals.errors import InvalidInput, Path, Problem, nearest
from signals.finding import UNDETERMINED, Finding
from signals.group import Given, Result, StepResult
from signals.interchange.converter import structured
from signals.interchange.identity import WrittenChecklist, identity_record, refuse_newer
from signals.item import Item
from signals.kind import ItemType
from signals.orientation import Orientation, Urgency
from signals.scenario import Scenario

FORMAT = "signals.result"
VERSION = 1

RUN = "[0-9a-f]{8}"
"""How the number of a run is written: drawn at random, it can be nobody's name."""


@frozen
class _Played:
    id: str
    digest: str


@frozen
class _Finding:
    level: Orientation
    urgency: Urgency | None = None
    classification: str | None = None
    orientations: tuple[Orientation, ...] = ()


@frozen
class WrittenStepResult:
    """What was reached at a step as it is written; ``answers`` are the words given, by question."""

    established: _Finding
    possible: _Finding
    answers: object


@frozen
class WrittenResult:
    """A result as it is written."""

    format: str
    version: int
    run: str
    checklist: WrittenChecklist
    scenario: _Played
    steps: tuple[WrittenStepResult, ...]


def scenario_digest(scenario: Scenario) -> str:
    """The digest of what a scenario tells: two stories with one id are told apart."""
    told = "\n".join((scenario.title, scenario.story, *(step.told for step in scenario.steps)))
    return "sha256:" + sha256(told.encode("utf-8", "replace")).hexdigest()


def result_record(result: Result) -> dict[str, Any]:
    """A result as plain dictionaries, lists and texts."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "run": result.run,
        "checklist": identity_record(result.checklist),
        "scenario": {"id": result.scenario, "digest": result.played},
        "steps": [
            {
                "established": _written(each.established),
                "possible": _written(each.possible),
                "answers": {id: list(words) for id, words in each.answers},
            }
            for each in result.steps
        ],
    }


def _written(finding: Finding) -> dict[str, Any]:
    written = {
        "level": finding.level.value,
        "urgency": None if finding.urgency is None else finding.urgency.value,
        "classification": finding.classification,
        "orientations": [each.value for each in finding.orientations],
    }
    return {key: value for key, value in written.items() if value is not None}


def read_result(raw: object, scenario: Scenario, checklist: Checklist) -> Result:
    """The result that raw content holds for a scenario; raises ``InvalidInput``."""
    refuse_newer(raw, VERSION, "ce résultat")
    written = structured(raw, WrittenResult)
    if written.format != FORMAT or written.version != VERSION:
        remedy = "choisissez les fichiers « resultat-… » préparés à la fin d'un exercice"
        raise InvalidInput([Problem(("format",), "ce n'est pas un résultat d'exercice", remedy)])
    problems = [*_other(written, scenario, checklist)]
    if problems:
        raise InvalidInput(problems)
    steps: list[StepResult] = []
    for place, each in enumerate(written.steps):
        path: Path = ("steps", place)
        try:
            answers = _answers(each.answers, checklist)
        except InvalidInput as error:
            problems += error.under(*path, "answers")
            continue
        findings = {"established": each.established, "possible": each.possible}
        for name, finding in findings.items():
            problems += _finding_problems(finding, (*path, name), checklist)
        steps.append(StepResult(_read(each.established), _read(each.possible), answers))
    if problems:
        raise InvalidInput(problems)
    return Result(written.run, checklist, scenario.id, written.scenario.digest, tuple(steps))


def _other(written: WrittenResult, scenario: Scenario, checklist: Checklist) -> Iterator[Problem]:
    """What makes it a result of something else than what the sheet is about."""
    if not re.fullmatch(RUN, written.run):
        what = "ce n'est pas un numéro tiré au sort par Signals"
        yield Problem(("run",), what, "huit chiffres de 0 à f")
    name = written.checklist.name
    if name != checklist.name:
        remedy = f"la feuille est celle de {checklist.name}"
        yield Problem(("checklist",), f"ce résultat est celui de la grille {name}", remedy)
    elif written.checklist.digest != checklist.digest:
        remedy = "faites rejouer sur la même grille"
        yield Problem(("checklist", "digest"), "la grille a été modifiée depuis", remedy)
    elif written.scenario.id != scenario.id:
        remedy = f"la feuille est celle de « {scenario.id} »"
        what = f"ce résultat est celui de la situation « {written.scenario.id} »"
        yield Problem(("scenario", "id"), what, remedy)
    elif written.scenario.digest != scenario_digest(scenario):
        remedy = "faites jouer le même fichier à tous"
        yield Problem(("scenario", "digest"), "la situation a été récrite depuis", remedy)
    elif len(written.steps) != len(scenario.steps):
        what = f"{len(written.steps)} étapes au lieu de {len(scenario.steps)}"
        yield Problem(("steps",), what, "il faut la situation jouée jusqu'au bout")


def _answers(raw: object, checklist: Checklist) -> Given:
    if not isinstance(raw, dict):
        raise InvalidInput.one("des réponses par question sont attendues", None)
    problems: list[Problem] = []
    for id, words in raw.items():
        item = checklist.items.get(id)
        if item is None:
            near = nearest(id, checklist.items)
            problems.append(Problem((id,), f"question inconnue de {checklist.name}", near))
        elif not isinstance(words, list) or not words or not set(map(str, words)) <= _known(item):
            known = ", ".join(sorted(_known(item))) or "rien : elle n'a pas de choix"
            problems.append(Problem((id,), "réponse inconnue", f"une liste parmi {known}"))
    if problems:
        raise InvalidInput(problems)
    return tuple((id, tuple(map(str, words))) for id, words in raw.items())


def _known(item: Item) -> frozenset[str]:
    if item.type is ItemType.CHOICE:
        return frozenset((*item.option_ids, Answer.UNKNOWN.value))
    return frozenset(each.value for each in Answer if item.type is ItemType.YES_NO)


def _finding_problems(finding: _Finding, path: Path, checklist: Checklist) -> Iterator[Problem]:
    known = (*checklist.classifications, UNDETERMINED, None)
    if finding.classification not in known:
        yield Problem((*path, "classification"), "classification inconnue", None)


def _read(written: _Finding) -> Finding:
    orientations = tuple(sorted(set(written.orientations), reverse=True))
    return Finding(written.level, written.urgency, written.classification, orientations)
