"""Scenarios as files write them, read under their checklist."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, field, frozen

from signals.answer import Statement
from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem, nearest
from signals.fitting import statement_problems
from signals.interchange.converter import structured
from signals.interchange.statements import read_statements
from signals.scenario import DiscussionPoint, Expected, Interval, Scenario, Step, Theme


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


def read_scenarios(raw: object, checklist: Checklist) -> tuple[Scenario, ...]:
    """The scenarios of a file under a checklist; raises ``InvalidInput`` with every problem."""
    written = structured(raw, ScenarioFile)
    problems: list[Problem] = []
    found: list[Scenario] = []
    for rank, scenario in enumerate(written.scenarios):
        path = ("scenarios", rank)
        steps = []
        for place, step in enumerate(scenario.steps):
            try:
                answers = read_answers(step.answers or {}, checklist, scenario.date)
            except InvalidInput as error:
                problems += error.under(*path, "steps", place, "answers")
            else:
                steps.append(Step(step.told, answers, step.expect))
        for place, rule in enumerate(scenario.expected.rules):
            if rule not in checklist.rules:
                here = (*path, "expected", "rules", place)
                near = nearest(rule, checklist.rules)
                problems.append(Problem(here, f"règle inconnue « {rule} »", near))
        if any(scenario.id == former.id for former in written.scenarios[:rank]):
            what = f"l'identifiant « {scenario.id} » est déjà pris"
            problems.append(Problem((*path, "id"), what, "donnez-en un autre"))
        found.append(_scenario(scenario, tuple(steps)))
    if problems:
        raise InvalidInput(problems)
    return tuple(found)


def _scenario(written: WrittenScenario, steps: tuple[Step, ...]) -> Scenario:
    return Scenario(
        written.id,
        written.title,
        written.theme,
        written.date,
        written.story,
        steps,
        written.expected,
        written.discussion,
    )


def read_answers(
    raw: object, checklist: Checklist, on: dt.date
) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
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
