"""``signals scenarios``: the invented situations, played and compared with what they expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.cli.running import FINE, PROBLEMS
from signals.cli.scenario_page import difference, fill_steps
from signals.errors import NotFound, nearest
from signals.finding import Finding
from signals.interchange.identity import identity_record
from signals.interchange.outcome_record import finding_record
from signals.loading.files import read_bytes
from signals.loading.library import Library
from signals.loading.own_scenarios import own_scenarios
from signals.outcome import Outcome
from signals.scenario import Mismatch, Scenario, Step, mismatches, play
from signals.wording.exercise import THEMES


@frozen
class Played:
    """A scenario with the outcome of each step, and how it differs from what it expects."""

    checklist: Checklist
    scenario: Scenario
    steps: tuple[tuple[Step, Outcome], ...]
    mismatches: tuple[Mismatch, ...]


def played(library: Library, name: str | None, scenario: str | None) -> Reply:
    """The scenarios of a checklist, of all, or of a trainer's own file; one of them step by step.

    The name of a checklist comes before a file's.
    """
    books = list(_books(library, name))
    found = [
        Played(checklist, each, tuple(play(each, checklist)), tuple(mismatches(each, checklist)))
        for checklist, scenarios in books
        for each in scenarios
        if scenario in (None, each.id)
    ]
    if scenario is not None and not found:
        known = [each.id for _, scenarios in books for each in scenarios]
        remedy = nearest(scenario, known)
        told = f"la situation « {scenario} » n'existe pas"
        raise NotFound(f"{told} ({remedy})" if remedy else told)
    code = PROBLEMS if any(each.mismatches for each in found) else FINE
    return Reply(
        lambda: _record(found, scenario is not None),
        lambda page: _fill(page, found, scenario is not None),
        code,
    )


def _books(library: Library, name: str | None) -> Iterator[tuple[Checklist, tuple[Scenario, ...]]]:
    if name is not None and name.partition("@")[0] not in library.ids and Path(name).is_file():
        own = own_scenarios(read_bytes(Path(name)), name, library)
        yield own.checklist, own.book.scenarios
        return
    for each in [name] if name else library.ids:
        checklist = library.checklist(each)
        yield checklist, library.scenarios(checklist)


def _fill(page: Page, found: list[Played], steps: bool) -> None:
    former = ""
    for each in found:
        if each.checklist.name != former:
            former = each.checklist.name
            page.title(f"{former} : {each.checklist.title}")
        theme, told = THEMES[each.scenario.theme], "écart" if each.mismatches else "conforme"
        page.ours(f"{each.scenario.id} ({theme}) : {told}", 2, "- ")
        if steps:
            fill_steps(page, each.scenario, each.steps)
        for mismatch in each.mismatches:
            page.ours(difference(mismatch), 4, "* ")
    wrong = sum(bool(each.mismatches) for each in found)
    page.blank()
    situations = f"{len(found)} situation" + ("s jouées" if len(found) > 1 else " jouée")
    page.ours(f"{situations}, {wrong or 'aucune'} avec un écart.")


def _record(found: list[Played], steps: bool) -> dict[str, Any]:
    return {
        "format": "signals.scenarios",
        "version": 1,
        "scenarios": [_played(each, steps) for each in found],
    }


def _played(each: Played, steps: bool) -> dict[str, Any]:
    scenario, checklist = each.scenario, each.checklist
    last: Finding | None = each.steps[-1][1].established if each.steps else None
    record: dict[str, Any] = {
        "checklist": identity_record(checklist),
        "id": scenario.id,
        "title": scenario.title,
        "theme": scenario.theme.value,
        "date": scenario.date.isoformat(),
        "conforms": not each.mismatches,
        "found": None if last is None else finding_record(last),
        "mismatches": [
            {
                "step": mismatch.step,
                "what": mismatch.what,
                "expected": mismatch.expected,
                "found": mismatch.found,
            }
            for mismatch in each.mismatches
        ],
    }
    if steps:
        record["steps"] = [
            {
                "told": step.told,
                "answers": [id for id, _ in step.answers],
                "established": finding_record(outcome.established),
                "possible": finding_record(outcome.possible),
            }
            for step, outcome in each.steps
        ]
    return record
