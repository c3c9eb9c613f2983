"""A performance card as JSON, with what published instruments mean at a base rate."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from signals.checklist import Checklist
from signals.interchange.about_record import citation_records
from signals.interchange.identity import identity_record
from signals.performance import Card, Instrument, Meaning

FORMAT = "signals.card"
VERSION = 1


def card_record(
    checklist: Checklist,
    card: Card,
    instruments: tuple[Instrument, ...],
    base_rate: Fraction | None,
) -> dict[str, Any]:
    """A card as plain dictionaries, lists and texts; percentages are texts, and exact."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "checklist": identity_record(checklist),
        "card": {
            "version": card.version,
            "as_of": card.as_of.isoformat(),
            "population": card.population,
            "evidence": [
                {"says": each.says, "sources": citation_records(each.sources)}
                for each in card.evidence
            ],
            "positive": card.positive,
            "negative": card.negative,
            "banner": card.banner,
        },
        "instruments": [_instrument(each, base_rate) for each in instruments],
    }


def _instrument(instrument: Instrument, base_rate: Fraction | None) -> dict[str, Any]:
    meaning = instrument.meaning(base_rate)
    return {
        "id": instrument.id,
        "name": instrument.name,
        "about": instrument.about,
        "population": instrument.population,
        "limits": instrument.limits,
        "grade": instrument.grade.value,
        "sensitivity": _percentage(instrument.sensitivity),
        "specificity": _percentage(instrument.specificity),
        "prevalence": _percentage(instrument.prevalence),
        "meaning": None if meaning is None else _meaning(meaning),
        "sources": citation_records(instrument.sources),
    }


def _meaning(meaning: Meaning) -> dict[str, Any]:
    return {
        "base_rate": _percentage(meaning.base_rate),
        "positive_value": _percentage(meaning.positive_value),
        "negative_value": _percentage(meaning.negative_value),
        "people": meaning.people,
        "true_positives": meaning.true_positives,
        "false_negatives": meaning.false_negatives,
        "false_positives": meaning.false_positives,
        "true_negatives": meaning.true_negatives,
    }


def _percentage(part: Fraction | None) -> str | None:
    """A percentage to four decimals, without those that say nothing."""
    return None if part is None else f"{float(part * 100):.4f}".rstrip("0").rstrip(".")
