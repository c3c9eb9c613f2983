"""A lowering that the changelog of a checklist does not name is a problem of the checklist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from signals.checklist import Checklist
from signals.cli.shifts import AGAIN, NO_SOLVER, UNDECIDED, has_solver
from signals.errors import Problem, nearest
from signals.loading.files import read_bytes
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located
from signals.loading.release_check import CHANGELOG
from signals.loading.strict_yaml import Place
from signals.wording.revision import found_text, parts_text, told_screening

if TYPE_CHECKING:
    from signals.verification.revision import Shift

_HEADING = re.compile(r"^## (\S+)")
_NAMING = re.compile(r"^\s*- Abaissement \(([^)]*)\)")
_RULE = re.compile(r"`([^`]+)`")


def lowering_problems(library: Library, ids: Iterable[str]) -> Iterator[Located]:
    """The lowerings of each newest version from the one before that its changelog does not name."""
    for id in ids:
        versions, shown = library.versions(id), f"{id}/{CHANGELOG}"
        if len(versions) < 2:
            continue
        try:
            old, new = (library.checklist(f"{id}@{version}") for version in versions[-2:])
            text = read_bytes(library.root / id / CHANGELOG, shown).decode("utf-8", "replace")
        except InvalidFile:
            continue  # what cannot be read is told by its own check
        yield from _problems(old, new, _Named.of(text, new.version), shown)


def not_examined(library: Library, ids: Iterable[str]) -> Iterator[Located]:
    """A warning that lowerings were not looked for, where there are some to look for."""
    if not has_solver() and any(len(library.versions(id)) > 1 for id in ids):
        yield Located(CHANGELOG, Place(1, 1), Problem((), NO_SOLVER, None))


class _Named:
    """The rules whose lowering the entry of a version names, and the lines that say so."""

    def __init__(self) -> None:
        self.heading = 1
        self.rules: dict[str, int] = {}

    @classmethod
    def of(cls, text: str, version: str) -> _Named:
        """What a changelog names in the entry of a version."""
        named, inside = cls(), False
        for number, line in enumerate(text.splitlines(), start=1):
            if (heading := _HEADING.match(line)) is not None:
                inside = heading[1] == version
                named.heading = number if inside else named.heading
            elif inside and (found := _NAMING.match(line)) is not None:
                named.rules.update(dict.fromkeys(_RULE.findall(found[1]), number))
        return named


def _problems(old: Checklist, new: Checklist, named: _Named, file: str) -> Iterator[Located]:
    for id, line in named.rules.items():
        if id not in old.rules:
            what = f"« {id} » n'est pas une règle de la {old.version}"
            yield Located(file, Place(line, 1), Problem((), what, nearest(id, old.rules)))
    if not has_solver() or _alike(old, new):
        return
    from signals.verification.revision import lowerings
    from signals.verification.smallest import Undecided

    heading = Place(named.heading, 1)
    try:
        for shift in lowerings(old, new, frozenset(named.rules)):
            yield Located(file, heading, _unsaid(shift, old, new))
    except Undecided:
        yield Located(file, heading, Problem((), UNDECIDED, AGAIN))


def _unsaid(shift: Shift, old: Checklist, new: Checklist) -> Problem:
    rules = ", ".join(f"`{id}`" for id in shift.rules)
    what = (
        f"un abaissement n'est pas dit : {told_screening(shift.before)} ; "
        f"avec la {old.version} : {found_text(shift.before)} ; "
        f"avec la {new.version} : {found_text(shift.after)} ; "
        f"perdu : {parts_text(shift.parts, old)}"
    )
    remedy = f"rendez ce qui est retiré, ou écrivez « - Abaissement ({rules}) : pourquoi »"
    return Problem((), what, remedy)


def _alike(old: Checklist, new: Checklist) -> bool:
    """Whether two versions conclude alike because all that a conclusion reads is the same."""
    return _read(old) == _read(new)


def _read(checklist: Checklist) -> tuple[object, ...]:
    book = checklist.rulebook
    # A rule may count by section: a question that only moves is read otherwise.
    sections = {item.id: each.id for each in checklist.sections for item in each.items}
    written = book.rules, book.scores, book.tables, book.classifications
    return *written, checklist.items, sections, checklist.age, checklist.age_doubt
