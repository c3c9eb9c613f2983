"""The cases of `tests/domain/logic` that other engines can be asked: ten of them, or all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from logic_cases import SPECIFICATIONS, Case, Specification, Specified, cases
from written_conditions import NotExpressible, plain

from signals.checklist import Checklist
from signals.condition import All, AtLeast, Condition, Either

CHOSEN: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("either", "either", {"hotels": "unknown", "gifts": "yes"}),
    ("either", "either", {"hotels": "no", "gifts": "unknown"}),
    ("all", "both", {"hotels": "unknown", "gifts": "no"}),
    ("not", "not", {"followed": "unknown"}),
    ("compared", "three_phones", {"phones": "unknown"}),
    ("at_least", "two_of_three", {"hotels": "yes", "gifts": "unknown", "phones": "yes"}),
    ("at_least", "two_of_three", {"hotels": "no", "gifts": "unknown", "phones": "no"}),
    ("at_least", "two_of_three", {"hotels": "yes", "gifts": "unknown", "phones": "no"}),
    ("count", "by_section", {"hotels": "no", "gifts": "no"}),
    ("in_band", "middle", {"hotels": "yes"}),
)
"""The ten cases: a file, a condition in it, and some answers."""

ANSWERS = {"yes": "oui", "no": "non", "unknown": "inconnu"}
VALUES: Mapping[object, bool | None] = {"yes": True, "no": False, "unknown": None}
Values = Mapping[str, bool | int | str | None]
Ask = Callable[[Condition, Checklist, Values], object]
"""What an engine answers on some values; ``None`` stands for what is not known."""
Lowered = Callable[[Condition, Checklist], Condition]
"""How a condition is put in simpler ones before an engine is asked."""


@frozen
class Question:
    """A case that is asked of every engine: a condition on its questions, and what it is worth."""

    specification: Specification
    specified: Specified
    case: Case

    @property
    def told(self) -> str:
        """The case in French words."""
        items = self.specification.checklist.items
        given = ", ".join(
            f"{items[id].label} : {ANSWERS.get(raw, raw)}" for id, raw in self.case.answers.items()
        )
        return f"{self.specification.title} ({given})"

    def answers(self, ask: Ask, lowered: Lowered) -> tuple[object, ...]:
        """What an engine answers with the questions in their order, and in the other."""
        checklist = self.specification.checklist
        every = dict.fromkeys(checklist.items, "unknown") | self.case.answers
        values = {id: VALUES.get(raw, raw) for id, raw in every.items()}
        orders = (
            (self.specified.when, checklist),
            (_turned(self.specified.when), _turned_over(checklist)),
        )
        return tuple(_answer(ask, lowered(when, grid), grid, values) for when, grid in orders)

    def is_right(self, given: tuple[object, ...]) -> bool:
        """Whether an engine answers what the case is worth, in either order."""
        return all(each is self.case.truth for each in given)


def _answer(ask: Ask, when: Condition, grid: Checklist, values: Mapping[str, Any]) -> object:
    try:
        return ask(when, grid, values)
    except Exception:  # whatever error an engine gives for what is missing
        return None


def _turned(condition: Condition) -> Condition:
    """A condition with its parts in the other order."""
    match condition:
        case All(parts) | Either(parts) | AtLeast(_, parts):
            return evolve(condition, conditions=tuple(map(_turned, reversed(parts))))
    return condition


def _turned_over(checklist: Checklist) -> Checklist:
    """A checklist with its items and the terms of its sums in the other order."""
    sections = [evolve(each, items=each.items[::-1]) for each in reversed(checklist.sections)]
    scores = [evolve(each, terms=each.terms[::-1]) for each in checklist.rulebook.scores]
    book = evolve(checklist.rulebook, scores=tuple(scores))
    return evolve(checklist, sections=tuple(sections), rulebook=book)


def expressible() -> list[Question]:
    """Every case of plain answers to a condition that an evaluator with a null can write."""
    found = []
    for name, specified, case in cases():
        specification = SPECIFICATIONS[name]
        with suppress(NotExpressible):
            plain(specified.when, specification.checklist)
            if not any(isinstance(raw, list | dict) for raw in case.answers.values()):
                found.append(Question(specification, specified, case))
    return found


def chosen(among: list[Question]) -> list[Question]:
    """The ten cases; raises ``StopIteration`` where a file no longer has one."""
    return [
        next(
            each
            for each in among
            if each.specification is SPECIFICATIONS[name]
            and (each.specified.id, each.case.answers) == (id, answers)
        )
        for name, id, answers in CHOSEN
    ]
