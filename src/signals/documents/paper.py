"""A checklist as a grid to fill by hand, for the day on which the computer is down."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.checklist import Checklist
from signals.directory import Directory
from signals.documents.environment import rendered
from signals.documents.page import Page
from signals.documents.paper_questions import PaperSection, paper_sections
from signals.documents.paper_rules import PaperList, PaperRule, paper_lists, paper_rules
from signals.orientation import Orientation
from signals.source import References
from signals.wording.actions import ToldAction, laws_lines, told_action
from signals.wording.contacts import contacts_lines
from signals.wording.filling import POPULATIONS, filling_lines
from signals.wording.guide import Guide
from signals.wording.labels import URGENCIES, day_text, level_label
from signals.wording.printed_numbers import PrintedNumbers, printed_numbers
from signals.wording.standing import is_late, review_text, unrecognised_text
from signals.wording.typography import spaced


@frozen
class PaperAction:
    """An action with its number, and for whom it is due whatever the answers; else nothing."""

    number: str
    told: ToldAction
    floor: str


@frozen
class PaperCircuit:
    """An orientation: what it says, to whom it goes, and on what legal basis."""

    label: str
    says: str
    recipients: tuple[str, ...]
    copies_to: tuple[str, ...]
    legal_basis: tuple[str, ...]


@frozen
class PaperClassification:
    """A classification of a sector, with the actions that it brings."""

    label: str
    actions: str


@frozen
class Paper:
    """A whole blank grid: how it is filled, its questions, its rules, and what they lead to."""

    filling: tuple[str, ...]
    sections: tuple[PaperSection, ...]
    lists: tuple[PaperList, ...]
    rules: tuple[PaperRule, ...]
    circuits: tuple[PaperCircuit, ...]
    classifications: tuple[PaperClassification, ...]
    urgencies: tuple[str, ...]
    actions: tuple[PaperAction, ...]


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
    title = spaced(f"{checklist.title} : grille papier")
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
    # The name is at the foot of every page: a sheet that goes astray still says what it is of.
    foot = spaced(f"{title}, {checklist.name}")
    return Page(rendered("paper.html.j2", given), foot, on, running)


def paper_of(checklist: Checklist, guide: Guide) -> Paper:
    """A checklist as it is printed to be filled by hand."""
    numbers = printed_numbers(checklist)
    return Paper(
        filling_lines(checklist, numbers),
        paper_sections(checklist, numbers),
        paper_lists(numbers),
        paper_rules(numbers),
        tuple(_circuit(each, checklist, guide) for each in reversed(Orientation) if each.rank),
        tuple(
            PaperClassification(each.label, ", ".join(numbers.actions[id] for id in each.actions))
            for each in checklist.classifications.values()
        ),
        tuple(reversed(URGENCIES.values())),
        _actions(checklist, numbers, guide),
    )


def _actions(
    checklist: Checklist, numbers: PrintedNumbers, guide: Guide
) -> tuple[PaperAction, ...]:
    floor = {
        due.action: POPULATIONS[due.population] or "Mineur" for due in checklist.rulebook.floor
    }
    return tuple(
        PaperAction(numbers.actions[id], told_action(action, guide), floor.get(id, ""))
        for id, action in checklist.actions.items()
    )


def _circuit(orientation: Orientation, checklist: Checklist, guide: Guide) -> PaperCircuit:
    circuit = checklist.rulebook.orientations.of(orientation)
    return PaperCircuit(
        level_label(orientation, checklist),
        spaced(circuit.says),
        contacts_lines(circuit.recipients, guide),
        contacts_lines(circuit.copies_to, guide),
        laws_lines(circuit.legal_basis, guide),
    )
