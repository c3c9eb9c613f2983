"""``signals diff``: what two versions of a checklist have different, and for whom."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.cli.shifts import Shifts, fill_shifts, shift_records, shifts_of
from signals.interchange.revision_record import revision_record
from signals.loading.library import Library
from signals.revision import Difference, Revised, Subject, revisions
from signals.wording.revised_parts import part_name
from signals.wording.revised_values import content_lines, listed, value_told
from signals.wording.revision import TITLES, element_text

_SHORT = 60
"""How many characters a change takes at most in one line."""


@frozen
class _Asked:
    """Two versions to tell apart, with whom they orient otherwise where that was examined."""

    old: Checklist
    new: Checklist
    shifts: Shifts | None = field(default=None)


def differing(library: Library, id: str, old: str, new: str, words_alone: bool) -> Reply:
    """What changes between two versions; raises ``NotFound`` for a name that is none.

    ``words_alone`` leaves out the examination of all answers.
    """
    versions = library.checklist(f"{id}@{old}"), library.checklist(f"{id}@{new}")
    asked = _Asked(*versions, None if words_alone else shifts_of(*versions))
    return Reply(lambda: _record(asked), lambda page: _fill(page, asked))


def _record(asked: _Asked) -> dict[str, Any]:
    record = revision_record(asked.old, asked.new)
    return record if asked.shifts is None else {**record, **shift_records(asked.shifts)}


def _fill(page: Page, asked: _Asked) -> None:
    page.title(f"{asked.new.title} : de la {asked.old.version} à la {asked.new.version}")
    found = list(revisions(asked.old, asked.new))
    if not found:
        page.ours("Aucun mot ne change.")
    for subject in Subject:
        of_subject = [each for each in found if each.subject is subject]
        if of_subject:
            page.heading(TITLES[subject])
        for revised in of_subject:
            _element(page, revised, asked)
    if asked.shifts is not None:
        fill_shifts(page, asked.shifts, asked.old, asked.new)


def _element(page: Page, revised: Revised, asked: _Asked) -> None:
    told = element_text(revised)
    if revised.before is None:
        page.ours(f"ajouté : {told}", 2, "+ ")
        _content(page, revised.after, asked.new)
    elif revised.after is None:
        page.ours(f"retiré : {told}", 2, "- ")
        _content(page, revised.before, asked.old)
    else:
        former = "" if revised.former is None else f", avant : {revised.former}"
        page.ours(f"{told}{former}", 2, "* ")
    for each in revised.differences:
        _difference(page, each, asked)


def _content(page: Page, element: object, checklist: Checklist) -> None:
    for line in content_lines(element, checklist):
        page.ours(line, 6)


def _difference(page: Page, difference: Difference, asked: _Asked) -> None:
    name = part_name(difference.part)
    before = value_told(difference.before, asked.old)
    after = value_told(difference.after, asked.new)
    if before == after:
        page.ours(f"{name} : écrit autrement, en mêmes mots", 6)
        return
    if len(name) + len(before) + len(after) < _SHORT:
        page.ours(f"{name} : {before} → {after}", 6)
        return
    lines = listed(difference, asked.old, asked.new)
    if lines is None:
        page.ours(f"{name}, avant : {before}", 6)
        page.ours(f"{name}, après : {after}", 6)
        return
    how, changed = lines
    page.ours(f"{name}, {how} :" if how else f"{name} :", 6)
    for line in changed:
        page.ours(line[2:], 8, line[:2].lstrip())
