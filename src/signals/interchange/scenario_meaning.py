"""What a scenario cannot mean under its checklist: what is unknown, endless or not played."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from signals.checklist import Checklist
from signals.errors import Path, Problem, nearest
from signals.finding import UNDETERMINED
from signals.fitting import EARLIEST, text_problems
from signals.scenario import Expected, Scenario, ScenarioBook
from signals.source import Source

MAXIMUM_SCENARIOS = 100
MAXIMUM_STEPS = 30
LATEST = dt.date(2100, 1, 1)
"""The last day that a scenario may be dated of: after it is a slip of the hand."""

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


def scenario_problems(
    book: ScenarioBook, checklist: Checklist, sources: tuple[Source, ...] | None
) -> Iterator[Problem]:
    """Everything in some scenarios that cannot be played, expected or cited, with its place."""
    yield from text_problems(("notice",), book.notice)
    yield from _count(("scenarios",), len(book.scenarios), MAXIMUM_SCENARIOS, "situation")
    for rank, scenario in enumerate(book.scenarios):
        path: Path = ("scenarios", rank)
        if any(scenario.id == former.id for former in book.scenarios[:rank]):
            what = f"l'identifiant « {scenario.id} » est déjà pris"
            yield Problem((*path, "id"), what, "donnez-en un autre")
        yield from _one_problems(scenario, path, checklist)
        if sources is not None:
            yield from _source_problems(scenario, path, [each.id for each in sources])


def _one_problems(scenario: Scenario, path: Path, checklist: Checklist) -> Iterator[Problem]:
    if not _ID.fullmatch(scenario.id):
        what = "ce n'est pas un identifiant"
        yield Problem((*path, "id"), what, "64 minuscules, chiffres et _ au plus, comme retour_14")
    if not EARLIEST <= scenario.date <= LATEST:
        remedy = f"entre {EARLIEST.isoformat()} et {LATEST.isoformat()}"
        yield Problem((*path, "date"), "cette date est trop loin", remedy)
    for name in ("title", "story"):
        yield from text_problems((*path, name), getattr(scenario, name))
    yield from _count((*path, "steps"), len(scenario.steps), MAXIMUM_STEPS, "étape")
    for place, step in enumerate(scenario.steps):
        here = (*path, "steps", place)
        yield from text_problems((*here, "told"), step.told)
        for name in ("established", "possible"):
            expected = getattr(step.expect, name)
            yield from _expected_problems(expected, (*here, "expect", name), checklist)
            if expected.rules:
                what = "les règles ne se comparent qu'à la fin"
                remedy = "écrivez-les dans expected"
                yield Problem((*here, "expect", name, "rules"), what, remedy)
    yield from _expected_problems(scenario.expected, (*path, "expected"), checklist)
    for place, rule in enumerate(scenario.expected.rules):
        if rule not in checklist.rules:
            near = nearest(rule, checklist.rules)
            here = (*path, "expected", "rules", place)
            yield Problem(here, f"règle inconnue « {rule} »", near)


def _count(path: Path, number: int, most: int, word: str) -> Iterator[Problem]:
    if not number:
        yield Problem(path, "la liste est vide", f"écrivez-y au moins une {word}")
    if number > most:
        yield Problem(path, f"{number} {word}s", f"gardez-en {most} au plus")


def _expected_problems(expected: Expected, path: Path, checklist: Checklist) -> Iterator[Problem]:
    known = (*checklist.classifications, UNDETERMINED) if checklist.classifications else ()
    told = expected.classification
    if told is not None and told not in known:
        remedy = nearest(told, known) or f"choisissez parmi {', '.join(known)}"
        if not known:
            remedy = "cette grille n'en a pas : retirez la clé"
        yield Problem((*path, "classification"), f"classification inconnue « {told} »", remedy)


def _source_problems(scenario: Scenario, path: Path, known: list[str]) -> Iterator[Problem]:
    for place, point in enumerate(scenario.discussion):
        here = (*path, "discussion", place)
        yield from text_problems((*here, "point"), point.point)
        for rank, citation in enumerate(point.sources):
            if citation.source not in known:
                near = nearest(citation.source, known)
                what = f"source inconnue « {citation.source} »"
                yield Problem((*here, "sources", rank, "source"), what, near)
