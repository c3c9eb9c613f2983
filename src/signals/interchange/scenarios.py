"""Scenarios as files write them, read under their checklist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from signals.answer import Statement
from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem, nearest
from signals.fitting import statement_problems
from signals.interchange.converter import structured
from signals.interchange.scenario_meaning import scenario_problems
from signals.interchange.statements import read_statements
from signals.scenario import (
    DiscussionPoint,
    Expected,
    Interval,
    Scenario,
    ScenarioBook,
    Step,
    Theme,
)
from signals.screening import Stated
from signals.source import Source

_Steps = dict[tuple[int, int], Stated]
"""The answers of each step, by the ranks of its scenario and of the step."""


@frozen
class WrittenStep:
    """A step as it is written: its answers are read once the checklist is known."""

    told: str
    answers: object = None
    expect: Interval = field(factory=Interval)


@frozen
class WrittenScenario:
    """A scenario as it is written."""

    id: str
    title: str
    theme: Theme
    date: dt.date
    story: str
    steps: tuple[WrittenStep, ...]
    expected: Expected
    discussion: tuple[DiscussionPoint, ...] = ()


@frozen
class ScenarioFile:
    """A file of scenarios, with the notice that they are invented."""

    notice: str
    scenarios: tuple[WrittenScenario, ...]


@frozen
class OwnScenarioFile:
    """A trainer's own file of scenarios; ``checklist`` is the version it is made for, by name."""

    checklist: str
    notice: str
    scenarios: tuple[WrittenScenario, ...]


def read_scenarios(
    raw: object,
    checklist: Checklist,
    sources: tuple[Source, ...] | None = None,
    as_: type[ScenarioFile] | type[OwnScenarioFile] = ScenarioFile,
) -> ScenarioBook:
    """The scenarios of a file under a checklist; raises ``InvalidInput`` with every problem.

    ``sources`` are those that its discussion may cite; without them, any may be.
    """
    steps: _Steps = {}
    problems = [*_answer_problems(raw, checklist, steps)]
    try:
        written = structured(raw, as_)
    except InvalidInput as error:
        raise InvalidInput((*error.problems, *problems)) from None
    scenarios = tuple(_scenario(each, rank, steps) for rank, each in enumerate(written.scenarios))
    book = ScenarioBook(written.notice, scenarios)
    problems += scenario_problems(book, checklist, sources)
    if problems:
        raise InvalidInput(problems)
    return book


def _scenario(written: WrittenScenario, rank: int, answers: _Steps) -> Scenario:
    return Scenario(
        written.id,
        written.title,
        written.theme,
        written.date,
        written.story,
        tuple(
            Step(step.told, answers.get((rank, place), ()), step.expect)
            for place, step in enumerate(written.steps)
        ),
        written.expected,
        written.discussion,
    )


def _answer_problems(raw: object, checklist: Checklist, found: _Steps) -> Iterator[Problem]:
    """What is wrong in the answers of each step, even where something else is wrong around them.

    Those that fit are put in ``found``.
    """
    for rank, scenario in enumerate(_listed(raw, "scenarios")):
        on = _day(scenario)
        for place, step in enumerate(_listed(scenario, "steps")):
            if not isinstance(step, dict) or "answers" not in step:
                continue
            try:
                found[rank, place] = read_answers(step["answers"], checklist, on)
            except InvalidInput as error:
                yield from error.under("scenarios", rank, "steps", place, "answers")


def _listed(raw: object, key: str) -> list[Any]:
    held = raw.get(key) if isinstance(raw, dict) else None
    return held if isinstance(held, list) else []


def _day(raw: object) -> dt.date:
    """The day of a scenario; where it is none, no statement is told to come after it."""
    try:
        return structured(raw.get("date") if isinstance(raw, dict) else None, dt.date)
    except InvalidInput:
        return dt.date.max


def read_answers(raw: object, checklist: Checklist, on: dt.date) -> Stated:
    """The statements that a mapping of answers makes; raises ``InvalidInput``."""
    if not isinstance(raw, dict):
        remedy = "écrivez une ligne « question: réponse » par question"
        raise InvalidInput.one("des réponses par question sont attendues", remedy)
    found: list[tuple[str, tuple[Statement, ...]]] = []
    problems: list[Problem] = []
    for id, value in raw.items():
        item = checklist.items.get(id)
        if item is None:
            near = nearest(id, checklist.items)
            problems.append(Problem((id,), f"question inconnue de {checklist.name}", near))
            continue
        try:
            statements = read_statements(item, value)
        except InvalidInput as error:
            problems += error.under(id)
            continue
        for rank, statement in enumerate(statements):
            step = (rank,) if len(statements) > 1 else ()
            problems += [
                evolve(each, path=(id, *step, *each.path))
                for each in statement_problems(item, statement, on)
            ]
        found.append((id, statements))
    if problems:
        raise InvalidInput(problems)
    return tuple(found)
