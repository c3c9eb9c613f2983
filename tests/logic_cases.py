"""The cases that specify three-valued logic, read from `tests/domain/logic` as files are read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import builders as build
from attrs import frozen

from signals.checklist import Checklist
from signals.condition import Condition
from signals.evaluation import facts_of, truth
from signals.instrument import Score, Table
from signals.interchange.converter import structured
from signals.interchange.statements import read_statements, read_time
from signals.item import Item
from signals.kleene import Truth
from signals.loading.strict_yaml import read_yaml
from signals.screening import Screening

FOLDER = Path(__file__).parent / "domain" / "logic"
TRUTHS: dict[object, Truth] = {True: True, False: False, "unknown": None}
_QUESTION = {
    "kind": "warning_sign",
    "type": "yes_no",
    "help": {"looks_like": "Ce qui se voit.", "is_not": "Ce que ce n'est pas."},
    "known_by": ["observation"],
    "sources": [{"source": "expertise", "locator": "essais"}],
}
"""What every question of a case is, unless it says otherwise: a sign answered by yes or no."""


@frozen
class Case:
    """Some answers, whether a condition holds on them, and why in the words of the field."""

    answers: dict[str, Any]
    gives: object
    because: str

    @property
    def truth(self) -> Truth:
        """True, false, or ``None`` for unknown; raises ``KeyError`` on another word."""
        return TRUTHS[self.gives]

    @property
    def told(self) -> str:
        """The answers on one line, which names the case."""
        return " ".join(f"{id}={_short(raw)}" for id, raw in self.answers.items()) or "nothing"


def _short(raw: object) -> str:
    if isinstance(raw, dict):
        return ":".join(map(_short, raw.values()))
    return "+".join(map(_short, raw)) or "none" if isinstance(raw, list) else str(raw)


@frozen
class Specified:
    """A condition written as in a rules file, with its cases; ``time`` is the screening's hour.

    ``complete`` says that the cases hold every row of its truth table over yes, no and unknown.
    """

    id: str
    when: Condition
    cases: tuple[Case, ...]
    time: str | None = None
    complete: bool = False


@frozen(slots=False)
class Specification:
    """One concept: what it means, the questions and instruments it reads, and its conditions."""

    title: str
    says: str
    items: tuple[object, ...]
    conditions: tuple[Specified, ...]
    scores: tuple[Score, ...] = ()
    tables: tuple[Table, ...] = ()

    @cached_property
    def checklist(self) -> Checklist:
        """A checklist of these questions, with a rule for each condition."""
        rules = [build.rule(each.id, each.when) for each in self.conditions]
        sections = {
            section: [_item(raw) for raw in raws]
            for section, raws in groupby(self.items, key=lambda raw: _keys(raw).get("section", "s"))
        }
        return build.checklist(
            rules=rules, sections=sections, scores=self.scores, tables=self.tables
        )

    def truth(self, specified: Specified, answers: dict[str, Any]) -> Truth:
        """Whether a condition holds on some answers, by the product's own evaluation."""
        told = Screening(self.checklist, build.DATE, read_time(specified.time))
        for id, raw in answers.items():
            told = told.stating(id, read_statements(self.checklist.items[id], raw))
        return truth(specified.when, facts_of(told))


def _keys(raw: object) -> dict[str, Any]:
    assert isinstance(raw, dict)
    return raw


def _item(raw: object) -> Item:
    keys = {key: value for key, value in _keys(raw).items() if key != "section"}
    return structured({**_QUESTION, "question": f"{keys['label']} ?", **keys}, Item)


def read_specification(file: Path) -> Specification:
    """What a file specifies; raises ``InvalidInput`` where it is not written as it must be."""
    return structured(read_yaml(file.read_bytes()).content, Specification)


SPECIFICATIONS = {file.stem: read_specification(file) for file in sorted(FOLDER.glob("*.yaml"))}
"""Every concept that is specified, by the name of its file."""


def cases() -> Iterator[tuple[str, Specified, Case]]:
    """Every case, with its condition and the name of its file."""
    for name, specification in SPECIFICATIONS.items():
        for specified in specification.conditions:
            for case in specified.cases:
                yield name, specified, case
