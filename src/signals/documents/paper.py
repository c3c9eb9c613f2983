"""A checklist as a grid to fill by hand, for the day on which the computer is down."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.checklist import Checklist
from signals.directory import Directory
from signals.documents.environment import rendered
from signals.documents.page import Page
from signals.documents.paper_following import (
    PaperAction,
    PaperCircuit,
    PaperLaw,
    paper_actions,
    paper_called,
    paper_calls,
    paper_circuits,
    paper_contacts,
    paper_laws,
)
from signals.documents.paper_questions import PaperSection, paper_sections
from signals.documents.paper_rules import (
    PaperCondition,
    PaperGroup,
    PaperList,
    paper_conditions,
    paper_groups,
    paper_lists,
)
from signals.source import References
from signals.wording.filling import filling_lines
from signals.wording.guide import Guide
from signals.wording.labels import URGENCIES, day_text
from signals.wording.printed_numbers import printed_numbers
from signals.wording.standing import is_late, review_text, unrecognised_text
from signals.wording.typography import spaced


@frozen
class PaperClassification:
    """A classification of a sector, with the actions that it brings."""

    label: str
    actions: str


@frozen
class Paper:
    """A whole blank grid: how it is filled, its questions, its rules, and what they lead to."""

    calls: tuple[str, ...]
    called: tuple[tuple[str, ...], ...]
    filling: tuple[str, ...]
    sections: tuple[PaperSection, ...]
    lists: tuple[PaperList, ...]
    conditions: tuple[PaperCondition, ...]
    groups: tuple[PaperGroup, ...]
    circuits: tuple[PaperCircuit, ...]
    classifications: tuple[PaperClassification, ...]
    urgencies: tuple[str, ...]
    actions: tuple[PaperAction, ...]
    contacts: tuple[tuple[str, ...], ...]
    laws: tuple[PaperLaw, ...]


def paper_page(
    checklist: Checklist,
    references: References,
    directory: Directory | None,
    on: dt.date,
) -> Page:
    """The blank grid of a checklist as a page, told with the law and the contacts of a day.

    Filled by hand, it leads to the same orientation: a test walks its printed rules.
    """
    guide = Guide(references, on, directory=directory)
    # The title is at the foot of every page: a sheet that goes astray still says what it is of.
    title = spaced(f"{checklist.title} : grille papier ({checklist.name})")
    unrecognised = unrecognised_text(checklist)
    running = () if unrecognised is None else (unrecognised,)
    given = {
        "title": title,
        "running": running,
        "paper": paper_of(checklist, guide),
        "date": day_text(on),
        "grid_name": checklist.name,
        "digest": checklist.digest,
        "audience": spaced(checklist.audience),
        "introduction": spaced(checklist.introduction),
        "limits": spaced(checklist.limits),
        "validation": spaced(checklist.validation),
        "late": is_late(checklist, on),
        "review": review_text(checklist, on),
        "versions": guide.versions,
    }
    return Page(rendered("paper.html.j2", given), title, on, running)


def paper_of(checklist: Checklist, guide: Guide) -> Paper:
    """A checklist as it is printed to be filled by hand."""
    numbers = printed_numbers(checklist)
    return Paper(
        paper_calls(checklist, guide),
        paper_called(checklist, guide),
        filling_lines(checklist, numbers),
        paper_sections(checklist, numbers),
        paper_lists(numbers),
        paper_conditions(numbers),
        paper_groups(numbers),
        paper_circuits(checklist, guide),
        tuple(
            PaperClassification(each.label, numbers.done(each.actions))
            for each in checklist.classifications.values()
        ),
        tuple(URGENCIES.values()),
        paper_actions(numbers, guide),
        paper_contacts(checklist, guide),
        paper_laws(checklist, guide),
    )
