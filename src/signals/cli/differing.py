"""``signals diff``: what two versions of a checklist have different, and for whom."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.reply import Reply
from signals.cli.shifts import Shifts, fill_shifts, shift_records, shifts_of
from signals.interchange.revision_record import plain, revision_record
from signals.kind import Kind
from signals.loading.library import Library
from signals.orientation import Orientation, Urgency
from signals.revision import Difference, Revised, Subject, revisions
from signals.wording.labels import KINDS, LEVELS, URGENCIES
from signals.wording.revision import PARTS, TITLES, element_text

_LONGEST = 400
"""How many characters a part that is no text may have to be shown whole."""


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
            _element(page, revised)
    if asked.shifts is not None:
        fill_shifts(page, asked.shifts, asked.old, asked.new)


def _element(page: Page, revised: Revised) -> None:
    told = element_text(revised)
    if revised.before is None:
        page.ours(f"ajouté : {told}", 2, "+ ")
    elif revised.after is None:
        page.ours(f"retiré : {told}", 2, "- ")
    else:
        former = "" if revised.former is None else f", avant : {revised.former}"
        page.ours(f"{told}{former}", 2, "* ")
    for each in revised.differences:
        _difference(page, each)


def _difference(page: Page, difference: Difference) -> None:
    name = PARTS.get(difference.part, difference.part)
    before, after = _text(difference.before), _text(difference.after)
    if len(name) + len(before) + len(after) < 60:
        page.ours(f"{name} : {before} → {after}", 6)
        return
    if isinstance(difference.before, tuple) and isinstance(difference.after, tuple):
        page.ours(f"{name} :", 6)
        for line in _listed(difference.before, difference.after):
            page.ours(line, 8)
        return
    if max(len(before), len(after)) > _LONGEST and not isinstance(difference.after, str):
        page.ours(f"{name} : écrit autrement (--json donne les deux)", 6)
        return
    page.ours(f"{name}, avant : {before}", 6)
    page.ours(f"{name}, après : {after}", 6)


def _listed(before: tuple[object, ...], after: tuple[object, ...]) -> Iterator[str]:
    """What a list has no more, then what it has more; its order, where that alone changed."""
    gone = [each for each in before if each not in after]
    come = [each for each in after if each not in before]
    yield from (f"- {_text(each)}" for each in gone)
    yield from (f"+ {_text(each)}" for each in come)
    if not gone and not come:
        yield f"autre ordre : {', '.join(map(_text, after))}"


def _text(value: object) -> str:
    match value:
        case None | ():
            return "rien"
        case Orientation():
            return LEVELS[value]
        case Urgency():
            return URGENCIES[value]
        case Kind():
            return KINDS[value]
        case bool():
            return "oui" if value else "non"
        case tuple() if all(isinstance(each, str) for each in value):
            return ", ".join(value)
    told = plain(value)
    return told if isinstance(told, str) else _compact(told)


def _compact(value: object) -> str:
    """A value as a rule file would write it on one line."""
    return json.dumps(value, ensure_ascii=False).replace('"', "")
