"""How conditions are written in a rule file, read into the closed union."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from attrs import frozen

from signals.condition import (
    All,
    Always,
    AtLeast,
    Compared,
    Condition,
    Count,
    Either,
    Episodes,
    HoursSince,
    InBand,
    InTable,
    Not,
    Present,
    Within,
)
from signals.errors import InvalidInput, Problem, nearest

Structured = Callable[[object, Any], Any]
_Part = TypeVar("_Part")

KEYS: dict[str, frozenset[str]] = {
    "always": frozenset(),
    "yes": frozenset(),
    "item": frozenset({"is", "one_of", "at_least", "at_most"}),
    "all": frozenset(),
    "any": frozenset(),
    "of": frozenset({"at_least"}),
    "not": frozenset(),
    "count": frozenset(),
    "within": frozenset(),
    "episodes": frozenset(),
    "hours_since": frozenset(),
    "score": frozenset({"at_least"}),
    "table": frozenset({"at_least"}),
}
"""The key that names each kind of condition, with the keys that may stand beside it."""

NESTED: dict[str, type] = {
    "count": Count,
    "within": Within,
    "episodes": Episodes,
    "hours_since": HoursSince,
}


@frozen
class ItemTest:
    """A comparison as it is written: an item with a value, some values, or bounds."""

    item: str
    is_: str | int | None = None
    one_of: tuple[str | int, ...] = ()
    at_least: str | int | None = None
    at_most: str | int | None = None


def read_condition(raw: object, structured: Structured) -> Condition:
    """The condition that raw content writes; raises ``InvalidInput`` with every problem."""
    if not isinstance(raw, dict):
        raise InvalidInput.one(
            "une condition est attendue", f"avec une clé parmi {', '.join(KEYS)}"
        )
    name = next((key for key in KEYS if key in raw), None)
    if name is None:
        near = [near for key in raw if (near := nearest(str(key), KEYS))]
        remedy = near[0] if near else f"une clé parmi {', '.join(KEYS)}"
        raise InvalidInput.one("condition inconnue", remedy)
    extra = [key for key in raw if key != name and key not in KEYS[name]]
    if extra:
        raise InvalidInput(
            Problem((str(key),), "clé inconnue dans cette condition", nearest(str(key), KEYS[name]))
            for key in extra
        )
    return _READERS[name](raw, name, structured)


def _parts(raw: dict[str, Any], name: str, structured: Structured) -> tuple[Condition, ...]:
    children = raw[name]
    if not isinstance(children, list) or not children:
        raise InvalidInput(
            [Problem((name,), "une liste de conditions est attendue", "au moins une")]
        )
    found: list[Condition] = []
    problems: list[Problem] = []
    for place, child in enumerate(children):
        try:
            found.append(read_condition(child, structured))
        except InvalidInput as error:
            problems += error.under(name, place)
    if problems:
        raise InvalidInput(problems)
    return tuple(found)


def _read(raw: dict[str, Any], name: str, as_: type[_Part], structured: Structured) -> _Part:
    if name not in raw:
        raise InvalidInput([Problem((name,), "clé obligatoire absente", "ajoutez-la")])
    try:
        part: _Part = structured(raw[name], as_)
    except InvalidInput as error:
        raise InvalidInput(error.under(name)) from None
    return part


def _always(raw: dict[str, Any], name: str, structured: Structured) -> Condition:
    if raw[name] is not True:
        raise InvalidInput([Problem((name,), "seul true est admis", "écrivez always: true")])
    return Always()


def _compared(raw: dict[str, Any], name: str, structured: Structured) -> Condition:
    test: ItemTest = structured(raw, ItemTest)
    bounded = test.at_least is not None or test.at_most is not None
    if sum((test.is_ is not None, bool(test.one_of), bounded)) != 1:
        remedy = "écrivez is, ou one_of, ou des bornes at_least et at_most"
        raise InvalidInput.one("une comparaison, et une seule, est attendue", remedy)
    values = test.one_of if test.is_ is None else (test.is_,)
    return Compared(test.item, values, test.at_least, test.at_most)


def _at_least(raw: dict[str, Any], name: str, structured: Structured) -> Condition:
    return AtLeast(_read(raw, "at_least", int, structured), _parts(raw, name, structured))


def _not(raw: dict[str, Any], name: str, structured: Structured) -> Condition:
    try:
        return Not(read_condition(raw[name], structured))
    except InvalidInput as error:
        raise InvalidInput(error.under(name)) from None


def _nested(raw: dict[str, Any], name: str, structured: Structured) -> Condition:
    condition: Condition = _read(raw, name, NESTED[name], structured)
    return condition


_READERS: dict[str, Callable[[dict[str, Any], str, Structured], Condition]] = {
    "always": _always,
    "yes": lambda raw, name, structured: Present(_read(raw, name, str, structured)),
    "item": _compared,
    "all": lambda raw, name, structured: All(_parts(raw, name, structured)),
    "any": lambda raw, name, structured: Either(_parts(raw, name, structured)),
    "of": _at_least,
    "not": _not,
    "count": _nested,
    "within": _nested,
    "episodes": _nested,
    "hours_since": _nested,
    "score": lambda raw, name, structured: InBand(
        _read(raw, name, str, structured), _read(raw, "at_least", str, structured)
    ),
    "table": lambda raw, name, structured: InTable(
        _read(raw, name, str, structured), _read(raw, "at_least", str, structured)
    ),
}
