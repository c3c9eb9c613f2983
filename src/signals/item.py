"""The questions of a checklist: their help, their options and how they may be known."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from signals.condition import Condition
from signals.kind import Attribute, ItemType, Kind, KnownBy
from signals.source import Citation


@frozen
class Option:
    """One of the answers of a choice."""

    id: str
    label: str


@frozen
class Help:
    """What helps to answer: how it looks, what it is not, what to ask, what makes it weigh."""

    looks_like: str
    is_not: str | None = None
    asking: str | None = None
    weighs: str | None = None


@frozen
class Presumption:
    """What is presumed of a number that is not known: it ranges over nothing above the bound."""

    at_most: int


@frozen
class Item:
    """One question, with its kind, its type, its help and its sources.

    ``maximum``, ``minimum`` and ``presumed`` are in the item's ``unit``. ``shown_when`` reads
    context items only and never hides a sign. ``groups`` names groups that a count may use.
    ``attribute`` says what the item tells of a person that must change no orientation by itself;
    ``formerly`` gives the ids that the same question had in earlier versions.
    """

    id: str
    kind: Kind
    type: ItemType
    label: str
    question: str
    help: Help
    known_by: tuple[KnownBy, ...]
    sources: tuple[Citation, ...]
    groups: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    ordered: bool = False
    minimum: int = 0
    maximum: int | None = None
    unit: str | None = None
    presumed: Presumption | None = None
    shown_when: Condition | None = None
    never_lowers: bool = False
    attribute: Attribute | None = None
    formerly: tuple[str, ...] = ()

    @property
    def never_asked(self) -> bool:
        """Whether the professional notes it if it is said, and never asks."""
        return KnownBy.NEVER_ASKED in self.known_by

    @cached_property
    def monotone(self) -> bool:
        """Whether more of it may only raise: every item but the plain facts of the context."""
        return self.kind is not Kind.CONTEXT or self.never_lowers

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """The ids of a choice's options, in their order."""
        return tuple(option.id for option in self.options)

    @property
    def top(self) -> int:
        """The highest number the item takes, where its file gives none: one million."""
        return 1_000_000 if self.maximum is None else self.maximum
