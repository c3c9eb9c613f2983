"""The JSON Schemas of the file formats, made from the classes that the files are read into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import define, field

from signals.condition import Condition
from signals.instrument import Cells, Points
from signals.interchange.conditions import NESTED, ItemTest
from signals.interchange.converter import file_name

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TIME = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}
TEXT = {"type": "string", "pattern": r"\S"}
WORD_OR_NUMBER = {"anyOf": [TEXT, {"type": "integer"}]}


@define
class SchemaMaker:
    """Makes the schema of types; each class and each condition is defined once.

    ``nullable`` says whether what has no value is written ``null``, as in the JSON that Signals
    gives, or left out, as in the files that it reads. ``replaced`` gives, by class and field, the
    schema of what is read by other means than its type.
    """

    nullable: bool = False
    without: dict[type, frozenset[str]] = field(factory=dict)
    replaced: dict[tuple[type, str], Schema] = field(factory=dict)
    definitions: dict[str, Schema] = field(factory=dict)

    def document(self, as_: type, id: str, title: str) -> Schema:
        """The schema of a whole file."""
        root = self.of(as_)
        return {
            "$schema": DIALECT,
            "$id": id,
            "title": title,
            **root,
            "$defs": dict(sorted(self.definitions.items())),
        }

    def of(self, as_: Any) -> Schema:  # noqa: ANN401 - any type may be described
        """The schema of a type."""
        special = _SPECIAL.get(as_)
        if special is not None:
            return special(self)
        if isinstance(as_, type) and issubclass(as_, Enum):
            return {"enum": [member.value for member in as_]}
        if attrs.has(as_):
            return self._class(as_)
        if get_origin(as_) is tuple:
            return {"type": "array", "items": self.of(get_args(as_)[0])}
        if get_origin(as_) is dict:
            return {"type": "object", "additionalProperties": self.of(get_args(as_)[1])}
        if get_origin(as_) in (Union, UnionType):
            return self._union(get_args(as_))
        raise TypeError(f"no schema is known for {as_!r}")

    def _union(self, parts: tuple[Any, ...]) -> Schema:
        schemas = [self.of(part) for part in parts if part is not NoneType]
        if NoneType in parts and self.nullable:
            schemas.append({"type": "null"})
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}

    def _class(self, as_: type) -> Schema:
        name = as_.__name__.removeprefix("_")
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._object(as_)
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, as_: type) -> Schema:
        attrs.resolve_types(as_)
        left_out = self.without.get(as_, frozenset())
        fields = [each for each in attrs.fields(as_) if each.name not in left_out]
        properties = {
            file_name(each.name): self.replaced.get((as_, each.name)) or self.of(each.type)
            for each in fields
        }
        required = [file_name(each.name) for each in fields if each.default is attrs.NOTHING]
        return _mapping(properties, required)

    def condition(self) -> Schema:
        """The schema of a condition: one of its written forms."""
        if "Condition" not in self.definitions:
            self.definitions["Condition"] = {}
            self.definitions["Condition"] = {"oneOf": self._forms()}
        return {"$ref": "#/$defs/Condition"}

    def _forms(self) -> list[Schema]:
        one = self.condition()
        several = {"type": "array", "items": one, "minItems": 1}
        compared = self._object(ItemTest)
        compared["oneOf"] = [
            {"required": ["is"]},
            {"required": ["one_of"]},
            {"anyOf": [{"required": ["at_least"]}, {"required": ["at_most"]}]},
        ]
        number, word = {"type": "integer"}, TEXT
        return [
            _mapping({"always": {"const": True}}, ["always"]),
            _mapping({"yes": word}, ["yes"]),
            compared,
            _mapping({"all": several}, ["all"]),
            _mapping({"any": several}, ["any"]),
            _mapping({"at_least": number, "of": several}, ["at_least", "of"]),
            _mapping({"not": one}, ["not"]),
            *(_mapping({name: self.of(as_)}, [name]) for name, as_ in NESTED.items()),
            _mapping({"score": word, "at_least": word}, ["score", "at_least"]),
            _mapping({"table": word, "at_least": word}, ["table", "at_least"]),
        ]


def _mapping(properties: dict[str, Any], required: list[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_POINTS: Schema = {"type": "object", "additionalProperties": {"type": "integer"}}
_SPECIAL: dict[Any, Callable[[SchemaMaker], Schema]] = {
    str: lambda maker: {"type": "string"} if maker.nullable else TEXT,
    int: lambda _: {"type": "integer"},
    bool: lambda _: {"type": "boolean"},
    object: lambda _: {},
    dt.date: lambda _: DATE,
    dt.time: lambda _: TIME,
    Condition: SchemaMaker.condition,
    Condition | None: SchemaMaker.condition,
    str | int: lambda _: WORD_OR_NUMBER,
    str | int | None: lambda _: WORD_OR_NUMBER,
    Points: lambda _: _POINTS,
    int | Points: lambda _: {"anyOf": [{"type": "integer"}, _POINTS]},
    Cells: lambda _: {
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": TEXT},
    },
}
