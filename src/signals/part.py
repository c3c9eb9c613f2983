"""A part: what several checklists share, written once and versioned as they are."""

from __future__ import annotations

from attrs import frozen

from signals.item import Item
from signals.orientation import Action
from signals.rule import Guarantee, Rule


@frozen
class Part:
    """Items, actions, rules and guarantees that several checklists use, at one version."""

    id: str
    version: str
    items: tuple[Item, ...] = ()
    actions: tuple[Action, ...] = ()
    rules: tuple[Rule, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
