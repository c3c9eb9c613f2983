"""The sheet of results of a group, as a page: counts and what to discuss, with no name."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.documents.environment import rendered
from signals.documents.page import Page
from signals.documents.page_making import EXERCISE
from signals.group import GroupSheet, StepTally
from signals.source import References
from signals.wording.exercise import expected_text
from signals.wording.group import (
    GROUP_TITLE,
    NO_NAMES,
    given_text,
    people_text,
    reached_lines,
    told_text,
)
from signals.wording.references import citations_lines
from signals.wording.typography import spaced

_TEMPLATE = "feuille_groupe.html.j2"


@frozen
class _StepLines:
    told: str
    expected: str
    reached: tuple[str, ...]
    answers: tuple[tuple[str, str, str], ...]


@frozen
class _PointLines:
    point: str
    sources: tuple[str, ...]


def group_page(sheet: GroupSheet, references: References, on: dt.date) -> Page:
    """The sheet of a group, printed on a day; raises ``ValueError`` where it would be of one."""
    if not sheet.large_enough:
        raise ValueError("the sheet of so few would say what somebody answered")
    scenario, checklist = sheet.scenario, sheet.checklist
    running = (spaced(EXERCISE),)
    given = {
        "title": GROUP_TITLE,
        "running": running,
        "no_names": NO_NAMES,
        "scenario": scenario.title,
        "story": scenario.story,
        "grid": checklist.title,
        "grid_name": checklist.name,
        "digest": checklist.digest,
        "people": people_text(sheet.size),
        "steps": tuple(_step(sheet, each) for each in sheet.steps),
        "end": expected_text(scenario.expected, checklist) or "",
        "discussion": tuple(
            _PointLines(spaced(each.point), citations_lines(each.sources, references))
            for each in scenario.discussion
        ),
    }
    return Page(rendered(_TEMPLATE, given), GROUP_TITLE, on, running)


def group_name(on: dt.date, extension: str) -> str:
    """The name of the file of a sheet printed on a day."""
    return f"exercice-groupe-{on.isoformat()}.{extension}"


def _step(sheet: GroupSheet, step: StepTally) -> _StepLines:
    expected = expected_text(step.step.expect.established, sheet.checklist)
    return _StepLines(
        step.step.told,
        expected or "",
        tuple(reached_lines(step, sheet.checklist)),
        tuple(
            (spaced(each.item.label), told_text(each), given_text(each)) for each in step.answers
        ),
    )
