"""Small factories of items, rules, checklists and screenings, with sensible defaults."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from signals.answer import Statement
from signals.checklist import Checklist, Section
from signals.condition import Condition, Present
from signals.item import Help, Item, Option, Presumption
from signals.kind import ItemType, Kind, KnownBy
from signals.orientation import (
    Action,
    Circuit,
    Circuits,
    Classification,
    DueAction,
    Orientation,
    Urgency,
)
from signals.outcome import Outcome, evaluate
from signals.rule import Rule, RuleBook
from signals.screening import Screening
from signals.source import Citation, Grade

DATE = dt.date(2026, 11, 21)
SOURCES = (Citation("expertise", "tests"),)


def item(id: str, type: ItemType, kind: Kind | str = Kind.WARNING_SIGN, **parts: Any) -> Item:
    """A question of any type, a warning sign unless told."""
    defaults: dict[str, Any] = {
        "label": id.capitalize(),
        "question": f"{id} ?",
        "help": Help("Ce qui se voit.", "Ce que ce n'est pas."),
        "known_by": (KnownBy.OBSERVATION,),
        "sources": SOURCES,
    }
    return Item(id=id, kind=Kind(kind), type=type, **{**defaults, **parts})


def yes_no(id: str, kind: Kind | str = Kind.WARNING_SIGN, **parts: Any) -> Item:
    """A question that is answered by yes or no."""
    return item(id, ItemType.YES_NO, kind, **parts)


def choice(id: str, *options: str, kind: Kind | str = Kind.WARNING_SIGN, **parts: Any) -> Item:
    """One of some options, ordered unless told."""
    listed = tuple(Option(option, option.capitalize()) for option in options)
    return item(id, ItemType.CHOICE, kind, options=listed, **{"ordered": True, **parts})


def number(id: str, kind: Kind | str = Kind.WARNING_SIGN, **parts: Any) -> Item:
    """A number, from 0 to 9 unless told."""
    return item(id, ItemType.NUMBER, kind, **{"maximum": 9, **parts})


def moment(id: str, with_hour: bool = False, **parts: Any) -> Item:
    """A date of the context, with its hour or without."""
    return item(id, ItemType.DATETIME if with_hour else ItemType.DATE, Kind.CONTEXT, **parts)


def episodes(id: str, kind: Kind | str = Kind.WARNING_SIGN, **parts: Any) -> Item:
    """Stretches of time, such as runaways."""
    return item(id, ItemType.EPISODES, kind, **parts)


def age() -> Item:
    """The age in years, presumed under 18."""
    presumed = Presumption(at_most=17)
    return number("age", Kind.CONTEXT, maximum=25, presumed=presumed, unit="ans")


def rule(id: str = "r", when: Condition | str = "a", **parts: Any) -> Rule:
    """A rule for minors towards the département; an item's id stands for its presence."""
    defaults: dict[str, Any] = {
        "orientation": Orientation.INFORMATION_PREOCCUPANTE,
        "urgency": Urgency.ORDINARY,
        "actions": (),
        "reason": f"Règle {id}.",
        "rationale": "Pour les essais.",
        "evidence": Grade.C,
        "sources": SOURCES,
    }
    condition = Present(when) if isinstance(when, str) else when
    return Rule(id=id, when=condition, **{**defaults, **parts})


def action(id: str) -> Action:
    """Something to do, whose words do not matter."""
    return Action(id, f"Faire {id}", "Le professionnel", (), "Simplement.", "Ce jour", ())


def classification(id: str, *actions: str) -> Classification:
    """A qualification with the actions it brings."""
    return Classification(id, id.capitalize(), actions)


def checklist(
    items: Iterable[Item] = (),
    rules: Iterable[Rule] = (),
    *,
    sections: Mapping[str, Iterable[Item]] | None = None,
    actions: Iterable[str] = (),
    floor: Iterable[DueAction] = (),
    **book: Any,
) -> Checklist:
    """A checklist of one section (or of those named), with the age added where it is missing."""
    parts = {id: tuple(each) for id, each in (sections or {"main": items}).items()}
    if not any(each.id == "age" for part in parts.values() for each in part):
        parts["person"] = (age(),)
    circuit = Circuit((), (), "Ce qui est dit.")
    rulebook = RuleBook(
        orientations=Circuits(circuit, circuit, circuit, circuit),
        actions=tuple(map(action, actions)),
        floor=tuple(floor),
        rules=tuple(rules),
        guarantees=(),
        **book,
    )
    return Checklist(
        id="essai",
        version="1.0.0",
        title="Essai",
        audience="Les essais",
        validation="none",
        law_as_of=DATE,
        review_by=DATE,
        introduction="",
        limits="",
        age="age",
        sections=tuple(Section(id, id.capitalize(), part) for id, part in parts.items()),
        rulebook=rulebook,
        digest="0",
    )


def screening(grid: Checklist, **answers: Any) -> Screening:
    """A screening with these answers; a list gives several statements for one item."""
    told = Screening(grid, DATE)
    for id, value in answers.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Statement):
                told = told.stating(id, (*told.statements.get(id, ()), each))
            else:
                told = told.also_stated(id, each)
    return told


def outcome(grid: Checklist, **answers: Any) -> Outcome:
    """What these answers lead to."""
    return evaluate(screening(grid, **answers))
