"""What surrounds a checklist as JSON: how to talk, what it does with attributes, its citations."""

from __future__ import annotations

from typing import Any

from signals.checklist import Computed
from signals.fairness import Reading
from signals.rule import Contest
from signals.source import Citation
from signals.talk import Talk


def reading_record(reading: Reading) -> dict[str, Any]:
    """What a checklist does with an attribute."""
    return {
        "attribute": reading.attribute.value,
        "items": list(reading.items),
        "rules": [rule.id for rule in reading.rules],
        "adding": [rule.id for rule in reading.adding],
        "majority": reading.majority,
    }


def definition_record(computed: Computed) -> dict[str, Any]:
    """A fact that a checklist computes."""
    return {
        "id": computed.id,
        "label": computed.label,
        "item": computed.item,
        "fact": computed.fact.value,
        "days": computed.days,
    }


def contest_record(contest: Contest) -> dict[str, Any]:
    """How a classification is contested, and what is said to whoever contests it."""
    return {"action": contest.action, "telling": list(contest.telling)}


def talk_record(talk: Talk) -> dict[str, Any]:
    """The advice on talking, each with its reason."""
    return {
        name: [{"say": each.say, "why": each.why} for each in getattr(talk, name)]
        for name in ("opening", "never_ask", "receiving", "writing", "telling")
    } | {"sources": citation_records(talk.sources)}


def citation_records(citations: tuple[Citation, ...]) -> list[dict[str, str]]:
    """Some citations, in their order."""
    return [{"source": each.source, "locator": each.locator} for each in citations]
