"""Scenarios as somebody plays them, for the tests of the comparison and of the group's sheet."""

from __future__ import annotations

from collections.abc import Mapping

from signals import Checklist, Scenario, Screening
from signals.attempt import Attempt
from signals.group import Result, result_of
from signals.interchange.results import scenario_digest


def attempted(
    scenario: Scenario, checklist: Checklist, otherwise: Mapping[str, str | None] | None = None
) -> Attempt:
    """The whole scenario answered as it tells, but for some questions (``None``: not asked)."""
    changed, attempt = otherwise or {}, Attempt(scenario)
    screening = Screening(checklist, scenario.date)
    for step in scenario.steps:
        for id, statements in step.answers:
            if id not in changed:
                screening = screening.stating(id, statements)
                continue
            word = changed[id]
            screening = screening.cleared(id) if word is None else screening.answered(id, word)
        attempt = attempt.leaving(screening)
    return attempt


def result(
    scenario: Scenario,
    checklist: Checklist,
    run: int,
    otherwise: Mapping[str, str | None] | None = None,
) -> Result:
    """What is kept of it for a sheet, under a number."""
    attempt = attempted(scenario, checklist, otherwise)
    return result_of(attempt, scenario_digest(scenario), f"{run:08x}")
