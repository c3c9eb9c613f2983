"""A part: what several checklists share, written once and versioned as they are."""

from __future__ import annotations

from attrs import frozen

from signals.item import Item
from signals.orientation import Action
from signals.rule import Guarantee, Rule

KEPT = {
    "id": "un identifiant de partie se garde",
    "kind": "la nature d'une question de partie se garde",
    "type": "le type d'une question de partie se garde",
    "never_lowers": "ce qui n'abaisse jamais rien se garde",
}
"""What makes an element of a part the same everywhere: a sector changes its words, not these."""


@frozen
class Part:
    """Items, actions, rules and guarantees that several checklists use, at one version."""

    id: str
    version: str
    items: tuple[Item, ...] = ()
    actions: tuple[Action, ...] = ()
    rules: tuple[Rule, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
