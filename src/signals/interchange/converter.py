"""Raw content given its meaning: strict hooks, and every error kept with its path."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, IterableValidationError, override
from cattrs.errors import (
    AttributeValidationNote,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from signals.condition import Condition
from signals.errors import InvalidInput, Path, Problem, nearest
from signals.instrument import Cells, Maximum, Points, Weight
from signals.interchange import conditions, contacts, hours, leaves
from signals.interchange.phones import Phone, read_phone
from signals.opening import OpeningHours
from signals.source import Contact

_Read = TypeVar("_Read")
_Hook = Callable[[object, object], object]

FILE_NAMES = {"for_": "for", "from_": "from", "if_": "if", "is_": "is"}
"""The words of the file format that Python keeps for itself."""


def structured(raw: object, as_: type[_Read]) -> _Read:
    """Raw content as a value of the domain; raises ``InvalidInput`` with every problem."""
    try:
        return _converter().structure(raw, as_)
    except Exception as error:
        raise InvalidInput(tuple(_problems(error, ()))) from None


def _problems(error: BaseException, path: Path) -> list[Problem]:
    if isinstance(error, ClassValidationError | IterableValidationError):
        with_notes, without = error.group_exceptions()
        found = [
            problem
            for each, note in with_notes
            for problem in _problems(each, (*path, _step(note)))
        ]
        return [*found, *(problem for each in without for problem in _problems(each, path))]
    if isinstance(error, InvalidInput):
        return error.under(*path)
    if isinstance(error, ForbiddenExtraKeysError):
        known = [file_name(each.name) for each in attrs.fields(error.cl)]
        return [
            Problem((*path, extra), "clé inconnue", nearest(extra, known))
            for extra in sorted(error.extra_fields)
        ]
    if isinstance(error, KeyError):
        return [Problem(path, "clé obligatoire absente", "ajoutez-la")]
    raise error


def _step(note: AttributeValidationNote | IterableValidationNote) -> str | int:
    if isinstance(note, IterableValidationNote):
        return note.index if isinstance(note.index, int) else str(note.index)
    return file_name(note.name)


def file_name(field: str) -> str:
    """The key a file uses for a field."""
    return FILE_NAMES.get(field, field)


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    # By type: a hook by predicate stands behind those of cattrs, which turn 12 into « 12 ».
    converter.register_structure_hook(str, leaves.text)
    converter.register_structure_hook(int, leaves.integer)
    converter.register_structure_hook(bool, leaves.truth)
    converter.register_structure_hook_func(lambda as_: as_ is dt.date, leaves.date)
    converter.register_structure_hook_func(lambda as_: as_ is dt.time, leaves.hour)
    converter.register_structure_hook_func(lambda as_: as_ is Fraction, leaves.percentage)
    converter.register_structure_hook_func(lambda as_: as_ is object, lambda raw, _: raw)
    converter.register_structure_hook_func(_is_enum, leaves.member)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    converter.register_structure_hook_func(lambda as_: as_ == Points, _points)
    converter.register_structure_hook_func(lambda as_: as_ == Cells, _cells)
    converter.register_structure_hook_func(lambda as_: as_ == int | Points, _points_or_number)
    converter.register_structure_hook_func(lambda as_: as_ == Weight | Maximum, _term)
    converter.register_structure_hook_func(
        lambda as_: as_ in (str | int, str | int | None), _word_or_number
    )
    converter.register_structure_hook_func(lambda as_: as_ is Phone, read_phone)
    converter.register_structure_hook_func(
        lambda as_: as_ in (OpeningHours, OpeningHours | None),
        lambda raw, _: hours.read_hours(raw, structured),
    )
    converter.register_structure_hook_func(
        lambda as_: as_ is Contact, lambda raw, _: contacts.read_contact(raw, structured)
    )
    converter.register_structure_hook_func(lambda as_: as_ == Condition, _condition)
    converter.register_structure_hook_func(
        lambda as_: as_ == Condition | None, lambda raw, _: _condition(raw, Condition)
    )
    return converter


def _is_enum(as_: object) -> bool:
    return isinstance(as_, type) and issubclass(as_, Enum)


def _is_tuple(as_: object) -> bool:
    return get_origin(as_) is tuple


def _tuple_hook(as_: object, converter: Converter) -> _Hook:
    (of, _) = get_args(as_)

    def structure(raw: object, _: object) -> object:
        if not isinstance(raw, list):
            raise InvalidInput.one(
                "une liste est attendue", "écrivez [..], ou une ligne par élément"
            )
        return tuple(converter.structure(raw, list[of]))  # type: ignore[valid-type]

    return structure


def _class_hook(as_: type[Any], converter: Converter) -> _Hook:
    attrs.resolve_types(as_)
    renamed = {
        field.name: override(rename=FILE_NAMES[field.name])
        for field in attrs.fields(as_)
        if field.name in FILE_NAMES
    }
    inner = make_dict_structure_fn(as_, converter, **renamed)  # type: ignore[arg-type]

    def structure(raw: object, _: object) -> object:
        if not isinstance(raw, dict):
            keys = ", ".join(file_name(field.name) for field in attrs.fields(as_))
            raise InvalidInput.one("des clés sont attendues", f"parmi {keys}")
        return inner(raw, as_)

    return structure


def _points(raw: object, _: object) -> Points:
    if not isinstance(raw, dict):
        raise InvalidInput.one("des points par réponse sont attendus", "écrivez {réponse: points}")
    found: list[tuple[str, int]] = []
    problems: list[Problem] = []
    for key, value in raw.items():
        try:
            found.append((str(key), structured(value, int)))
        except InvalidInput as error:
            problems += error.under(str(key))
    if problems:
        raise InvalidInput(problems)
    return tuple(found)


def _points_or_number(raw: object, _: object) -> int | Points:
    return _points(raw, Points) if isinstance(raw, dict) else leaves.integer(raw, int)


def _cells(raw: object, _: object) -> Cells:
    if not isinstance(raw, dict) or not all(isinstance(row, dict) for row in raw.values()):
        raise InvalidInput.one("un tableau est attendu", "écrivez {ligne: {colonne: résultat}}")
    return tuple(
        (str(row), tuple((str(column), leaves.text(cell, str)) for column, cell in cells.items()))
        for row, cells in raw.items()
    )


def _term(raw: object, _: object) -> Weight | Maximum:
    if isinstance(raw, dict) and "maximum" in raw:
        return structured(raw, Maximum)
    return structured(raw, Weight)


def _word_or_number(raw: object, _: object) -> str | int:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else leaves.text(raw, str)


def _condition(raw: object, _: object) -> Condition:
    return conditions.read_condition(raw, structured)
