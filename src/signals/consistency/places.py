"""Where each part of a checklist stands in its files."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.condition import Condition, walk
from signals.errors import Path
from signals.item import Item

CHECKLIST, RULES, TALK = "checklist.yaml", "rules.yaml", "talk.yaml"


def items(checklist: Checklist) -> Iterator[tuple[Path, Item]]:
    """Every item with its path."""
    for place, section in enumerate(checklist.sections):
        for rank, item in enumerate(section.items):
            yield (CHECKLIST, "sections", place, "items", rank), item


def conditions(checklist: Checklist) -> Iterator[tuple[Path, Condition, bool]]:
    """Every condition of rules, guarantees and shown items, with whether it is negated."""
    for rank, rule in enumerate(checklist.rulebook.rules):
        yield from walk(rule.when, (RULES, "rules", rank, "when"))
    for rank, guarantee in enumerate(checklist.rulebook.guarantees):
        yield from walk(guarantee.if_, (RULES, "guarantees", rank, "if"))
    for path, item in items(checklist):
        if item.shown_when is not None:
            yield from walk(item.shown_when, (*path, "shown_when"))
