"""A computed fact as JSON, in words, and its shape."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from signals.computed import ComputedFact
from signals.condition import EpisodeFact
from signals.wording.computed import computed_text


@frozen
class ComputedShape:
    """A fact computed from episodes, in words."""

    id: str
    label: str
    fact: EpisodeFact
    said: str


def computed_record(fact: ComputedFact) -> dict[str, Any]:
    """A computed fact as plain texts, ready for JSON; what is not known is said so."""
    return {
        "id": fact.computed.id,
        "label": fact.computed.label,
        "fact": fact.computed.fact.value,
        "said": computed_text(fact),
    }
