"""Invented situations with the orientation expected, played by trainers and by the tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from signals.answer import Statement
from signals.checklist import Checklist
from signals.finding import Finding
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome, evaluate
from signals.screening import Screening
from signals.source import Citation


class Theme(Enum):
    """What a scenario trains."""

    NO_SIGN = "no_sign"
    ISOLATED = "isolated"
    CLUSTER = "cluster"
    DISCLOSURE = "disclosure"
    IMMEDIATE = "immediate"
    TRAP = "trap"


@frozen
class Expected:
    """What an outcome should come to; what is ``None`` is not looked at.

    ``orientations`` is the exact set; ``rules`` are rules that must hold, others may.
    """

    level: Orientation | None = None
    urgency: Urgency | None = None
    classification: str | None = None
    orientations: tuple[Orientation, ...] | None = None
    rules: tuple[str, ...] = ()


@frozen
class Interval:
    """What should be established and possible at one step."""

    established: Expected = Expected()
    possible: Expected = Expected()


@frozen
class Step:
    """What the trainee is told at one moment, and the statements it comes to."""

    told: str
    answers: tuple[tuple[str, tuple[Statement, ...]], ...] = ()
    expect: Interval = Interval()


@frozen
class DiscussionPoint:
    """Something to discuss after the scenario, with its sources."""

    point: str
    sources: tuple[Citation, ...] = ()


@frozen
class Scenario:
    """An invented situation told in steps, with the expected outcome and what to discuss."""

    id: str
    title: str
    theme: Theme
    date: dt.date
    story: str
    steps: tuple[Step, ...]
    expected: Expected
    discussion: tuple[DiscussionPoint, ...] = ()


@frozen
class ScenarioBook:
    """Scenarios of a checklist, with what is said to everybody before any of them is played."""

    notice: str
    scenarios: tuple[Scenario, ...]


Difference = tuple[str, str, str]
"""What differs, what was expected, and what was found."""


@frozen
class Mismatch:
    """A difference between what a scenario expects and what the checklist gives."""

    scenario: str
    step: int | None
    what: str
    expected: str
    found: str


def play(scenario: Scenario, checklist: Checklist) -> Iterator[tuple[Step, Outcome]]:
    """Each step of a scenario with the outcome once it is told.

    Raises ``InvalidAnswer`` when an answer does not fit the checklist.
    """
    screening = Screening(checklist, scenario.date)
    for step in scenario.steps:
        for item, statements in step.answers:
            screening = screening.stating(item, statements)
        yield step, evaluate(screening)


def mismatches(scenario: Scenario, checklist: Checklist) -> Iterator[Mismatch]:
    """Every difference between what a scenario expects and what the checklist gives."""
    outcome = evaluate(Screening(checklist, scenario.date))
    for place, (step, outcome) in enumerate(play(scenario, checklist), start=1):
        for difference in step_differences(step, outcome):
            yield Mismatch(scenario.id, place, *difference)
    for difference in end_differences(scenario, outcome):
        yield Mismatch(scenario.id, None, *difference)


def step_differences(step: Step, outcome: Outcome) -> Iterator[Difference]:
    """How the outcome of a step differs from what the step expects."""
    for name, expected, found in (
        ("established", step.expect.established, outcome.established),
        ("possible", step.expect.possible, outcome.possible),
    ):
        for what, wanted, got in _differences(expected, found):
            yield f"{name}.{what}", wanted, got


def end_differences(scenario: Scenario, outcome: Outcome) -> Iterator[Difference]:
    """How the outcome of the last step differs from what the scenario expects in the end."""
    yield from _differences(scenario.expected, outcome.established)
    held = {rule.id for rule, is_held in outcome.rules.items() if is_held}
    for rule in scenario.expected.rules:
        if rule not in held:
            yield "rules", rule, ", ".join(sorted(held)) or "—"


def unmet(expected: Expected, found: Finding) -> tuple[str, ...]:
    """The parts of a finding that are not as expected: « level », « urgency » and so on."""
    return tuple(what for what, _, _ in _differences(expected, found))


def _differences(expected: Expected, found: Finding) -> Iterator[Difference]:
    if expected.level not in (None, found.level):
        yield "level", _text(expected.level), found.level.value
    if expected.urgency not in (None, found.urgency):
        yield "urgency", _text(expected.urgency), _text(found.urgency)
    if expected.classification not in (None, found.classification):
        yield "classification", str(expected.classification), str(found.classification)
    if expected.orientations is not None and set(expected.orientations) != set(found.orientations):
        yield "orientations", _texts(expected.orientations), _texts(found.orientations)


def _text(value: Orientation | Urgency | None) -> str:
    return "—" if value is None else value.value


def _texts(values: tuple[Orientation, ...]) -> str:
    return ", ".join(sorted(value.value for value in values)) or "—"
