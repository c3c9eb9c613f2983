"""Scenarios as the text of a trainer's own file, which reads back as what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signals.interchange.statements import written_statement
from signals.loading.own_scenarios import OwnScenarios
from signals.loading.writing import quoted
from signals.scenario import DiscussionPoint, Expected, Interval, Scenario, Step

_PLAIN = re.compile(r"[a-z][a-z0-9_]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z][a-z0-9_-]*@[0-9.]+")
"""What needs no quotes: an identifier, a day, the version of a checklist."""


def own_scenarios_text(own: OwnScenarios) -> str:
    """Scenarios as the text of a file made for a version of their checklist."""
    return "".join(f"{line}\n" for line in _file(own))


def _file(own: OwnScenarios) -> Iterator[str]:
    yield f"checklist: {_scalar(own.checklist.name)}"
    yield f"notice: {quoted(own.book.notice)}"
    yield "scenarios:"
    for scenario in own.book.scenarios:
        yield from _scenario(scenario)


def _scenario(scenario: Scenario) -> Iterator[str]:
    yield f"  - id: {_scalar(scenario.id)}"
    yield f"    title: {quoted(scenario.title)}"
    yield f"    theme: {scenario.theme.value}"
    yield f"    date: {scenario.date.isoformat()}"
    yield f"    story: {quoted(scenario.story)}"
    yield "    steps:"
    for step in scenario.steps:
        yield from _step(step)
    yield f"    expected: {_flow(_expected(scenario.expected))}"
    if scenario.discussion:
        yield "    discussion:"
    for point in scenario.discussion:
        yield from _point(point)


def _step(step: Step) -> Iterator[str]:
    yield f"      - told: {quoted(step.told)}"
    if step.answers:
        yield "        answers:"
    for id, statements in step.answers:
        written = [written_statement(each) for each in statements]
        several = len(written) > 1
        told = [each if isinstance(each, dict) else {"value": each} for each in written]
        yield f"          {_scalar(id)}: {_flow(told if several else written[0])}"
    if step.expect != Interval():
        parts = {
            "established": _expected(step.expect.established),
            "possible": _expected(step.expect.possible),
        }
        yield f"        expect: {_flow({name: part for name, part in parts.items() if part})}"


def _expected(expected: Expected) -> dict[str, object]:
    written = {
        "level": None if expected.level is None else expected.level.value,
        "urgency": None if expected.urgency is None else expected.urgency.value,
        "classification": expected.classification,
        "orientations": None
        if expected.orientations is None
        else [each.value for each in expected.orientations],
        "rules": list(expected.rules) or None,
    }
    return {name: value for name, value in written.items() if value is not None}


def _point(point: DiscussionPoint) -> Iterator[str]:
    yield f"      - point: {quoted(point.point)}"
    cited = [{"source": each.source, "locator": each.locator} for each in point.sources]
    if cited:
        yield f"        sources: {_flow(cited)}"


def _flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{_scalar(key)}: {_flow(part)}" for key, part in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: object) -> str:
    """A number as it is, and a text in quotes unless it is one plain word."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = str(value)
    return text if _PLAIN.fullmatch(text) and text not in ("true", "false") else quoted(text)
