"""YAML without its surprises: everything is text unless it is true, false or an integer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from typing import cast

import yaml
from attrs import define, field, frozen

from signals.errors import InvalidInput, Path, Problem
from signals.loading.plain_yaml import MAXIMUM_DEPTH, Raw, Surprising, meaning, read_plain

MAXIMUM_BYTES = 512 * 1024

_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]\w\w)\\u([dD][c-fC-F]\w\w)")


@frozen
class Place:
    """Where a value stands in a file, line and column from 1."""

    line: int
    column: int


@frozen
class Document:
    """The content of a file, with the place of every path in it, found when one is asked for."""

    content: Raw
    text: str = field(repr=False)

    @cached_property
    def places(self) -> dict[Path, Place]:
        """The place of every path."""
        reader = _Reader(_events(self.text))
        reader.read()
        return reader.places

    def place(self, path: Path) -> Place:
        """The place of a path, or of the nearest path above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))


class InvalidYaml(InvalidInput):
    """A file could not be read as YAML; ``places`` gives the place of each problem.

    ``readable`` is the document without what was refused, where the rest could be read.
    """

    def __init__(
        self, found: list[tuple[Place, Problem]], readable: Document | None = None
    ) -> None:
        self.places = tuple(place for place, _ in found)
        self.readable = readable
        super().__init__(problem for _, problem in found)


def read_yaml(data: bytes) -> Document:
    """The document that some bytes hold; JSON is read as well.

    Raises ``InvalidYaml`` with every problem found: what is no UTF-8 or no YAML, aliases, anchors,
    tags, duplicate keys, empty values, more than 32 levels or more than 512 kB.
    """
    text = _text(data)
    with suppress(Surprising):
        return Document(read_plain(text), text)
    reader = _Reader(_events(text))
    document = Document(reader.read(), text)
    if reader.found:
        raise InvalidYaml(reader.found, document)
    return document


def _text(data: bytes) -> str:
    if len(data) > MAXIMUM_BYTES:
        most = MAXIMUM_BYTES // 1024
        raise _refused(1, f"le fichier dépasse {most} ko", "gardez l'essentiel")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = "le texte n'est pas en UTF-8"
        raise _refused(line, what, "enregistrez le fichier en UTF-8") from None
    if not text.strip():
        raise _empty()
    return _PAIR.sub(_joined, text) if text.lstrip()[0] in "{[" else text


def _joined(pair: re.Match[str]) -> str:
    """JSON writes a rare character as two escapes, which YAML does not read."""
    backslashes, high, low = pair.groups()
    try:
        return backslashes + bytes.fromhex(high + low).decode("utf-16-be")
    except ValueError:
        return pair[0]


def _empty() -> InvalidYaml:
    return _refused(1, "le fichier est vide", "écrivez-y au moins une clé")


def _refused(line: int, what: str, remedy: str) -> InvalidYaml:
    return InvalidYaml([(Place(line, 1), Problem((), what, remedy))])


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark, position = getattr(error, "problem_mark", None), getattr(error, "position", 0)
        line = text[:position].count("\n") + 1 if mark is None else mark.line + 1
        remedy = "vérifiez l'indentation, les deux-points et les guillemets"
        raise _refused(line, "ce n'est pas du YAML lisible", remedy) from None


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


@define
class _Reader:
    """Builds the content from parser events, and keeps every problem it meets."""

    events: Iterator[yaml.Event]
    places: dict[Path, Place] = field(factory=dict)
    found: list[tuple[Place, Problem]] = field(factory=list)

    def read(self) -> Raw:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            raise _empty()
        content = self._value(self._next(), ())
        next(self.events)
        if not isinstance(next(self.events), yaml.StreamEndEvent):
            self._refuse(Place(1, 1), (), "plusieurs documents", "gardez-en un par fichier")
        return content

    def _value(self, event: yaml.NodeEvent, path: Path) -> Raw:
        place = _place(event)
        self.places.setdefault(path, place)
        if len(path) > MAXIMUM_DEPTH:
            raise _refused(place.line, "trop de niveaux", f"{MAXIMUM_DEPTH} au plus")
        if isinstance(event, yaml.AliasEvent):
            self._refuse(place, path, f"alias *{event.anchor}", "recopiez la valeur")
            return ""
        if event.anchor is not None:
            self._refuse(place, path, f"ancre &{event.anchor}", "retirez-la")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._refuse(place, path, f"étiquette {tag}", "retirez-la")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._scalar(cast("yaml.ScalarEvent", event), place, path)

    def _mapping(self, path: Path) -> dict[str, Raw]:
        mapping: dict[str, Raw] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            place = _place(event)
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                self._refuse(place, path, "clé qui n'est pas un simple mot", "écrivez un mot")
                self._value(event, (*path, "?"))
                self._value(self._next(), (*path, "?"))
                continue
            key = event.value
            if key in mapping:
                self._refuse(place, (*path, key), "clé écrite deux fois", "gardez-en une")
            self.places[*path, key] = place
            mapping[key] = self._value(self._next(), (*path, key))
        return mapping

    def _sequence(self, path: Path) -> list[Raw]:
        sequence: list[Raw] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            sequence.append(self._value(event, (*path, len(sequence))))
        return sequence

    def _scalar(self, event: yaml.ScalarEvent, place: Place, path: Path) -> Raw:
        text: str = event.value
        if not text and not event.style:
            self._refuse(place, path, "valeur vide", "écrivez une valeur, ou retirez la ligne")
        return text if event.style else meaning(text)

    def _next(self) -> yaml.NodeEvent:
        return cast("yaml.NodeEvent", next(self.events))

    def _refuse(self, place: Place, path: Path, what: str, remedy: str | None) -> None:
        self.found.append((place, Problem(path, what, remedy)))
