"""YAML that holds nothing surprising, read in one go: what a file is when nothing is wrong with it.

A file that is well written is read at every start; where a value stands in it is only asked of one
that is not. What surprises is left to ``strict_yaml``, which tells all of it with its lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

MAXIMUM_DEPTH = 32

Raw = dict[str, Any] | list[Any] | str | int | bool
"""What a file holds before it is given a meaning."""

_Event = Any
"""What the parser gives: its types do not tell that one has a tag, and another a value."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


class Surprising(Exception):
    """A text holds something that has to be told, or is no YAML at all."""


def read_plain(text: str) -> Raw:
    """The content of a text; raises ``Surprising`` at the first thing that is refused in it."""
    loader = yaml.CSafeLoader(text)
    following: Callable[[], _Event] = loader.get_event
    try:
        following()
        if following().__class__ is not yaml.DocumentStartEvent:
            raise Surprising
        content = _value(following(), following, 0)
        following()
        if following().__class__ is not yaml.StreamEndEvent:
            raise Surprising
    except yaml.YAMLError:
        raise Surprising from None
    return content


def _value(event: _Event, following: Callable[[], _Event], depth: int) -> Raw:
    kind = event.__class__
    if kind is yaml.AliasEvent or event.anchor is not None or event.tag not in (None, "!"):
        raise Surprising
    if depth > MAXIMUM_DEPTH:
        raise Surprising
    if kind is yaml.ScalarEvent:
        text: str = event.value
        if not text and not event.style:
            raise Surprising
        return text if event.style else meaning(text)
    if kind is yaml.SequenceStartEvent:
        sequence: list[Raw] = []
        while (event := following()).__class__ is not yaml.SequenceEndEvent:
            sequence.append(_value(event, following, depth + 1))
        return sequence
    mapping: dict[str, Raw] = {}
    while (event := following()).__class__ is not yaml.MappingEndEvent:
        if event.__class__ is not yaml.ScalarEvent or event.anchor or event.tag:
            raise Surprising
        if event.value in mapping:
            raise Surprising
        mapping[event.value] = _value(following(), following, depth + 1)
    return mapping


def meaning(text: str) -> str | int | bool:
    """What a plain word says: true, false or an integer; anything else is text."""
    if text in ("true", "false"):
        return text == "true"
    return int(text) if _INTEGER.fullmatch(text) else text
