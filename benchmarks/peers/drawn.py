"""Screenings drawn from a seed: complete ones, that peers can read, and those of an interview."""

from __future__ import annotations

import datetime as dt
import random

from signals.answer import Answer, Episode, Value
from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType
from signals.screening import Screening

NOW = dt.datetime(2026, 11, 16, 3, 0)
_OLDEST = 25
"""No number is drawn above it: ages of minors, and of some adults."""


def complete(checklist: Checklist, seed: int) -> Screening:
    """A screening with an answer to every question, few or many of them « oui »."""
    draw = random.Random(f"{checklist.name} {seed}")
    return _drawn(checklist, draw, share=1, yes=draw.choice((0.01, 0.03, 0.1, 0.3)))


def interview(checklist: Checklist, seed: int) -> Screening:
    """A screening as far as an interview went: its first questions, some of them not known."""
    draw = random.Random(f"{checklist.name} interview {seed}")
    return _drawn(checklist, draw, share=draw.random(), yes=draw.choice((0.01, 0.03, 0.1)))


def _drawn(checklist: Checklist, draw: random.Random, share: float, yes: float) -> Screening:
    screening = Screening(checklist, NOW.date(), NOW.time())
    asked = [item for item in checklist.items.values() if item.type is not ItemType.TEXT]
    for item in asked[: round(share * len(asked))]:
        known = share == 1 or draw.random() > 0.2
        answer = _value(item, draw, yes) if known else Answer.UNKNOWN
        screening = screening.answered(item.id, answer)
    return screening


def _value(item: Item, draw: random.Random, yes: float) -> Value:
    match item.type:
        case ItemType.YES_NO:
            return Answer.YES if draw.random() < yes else Answer.NO
        case ItemType.CHOICE:
            return draw.choice(item.option_ids)
        case ItemType.NUMBER:
            return draw.randint(item.minimum, min(item.top, _OLDEST))
        case ItemType.DATE:
            return _before(draw).date()
        case ItemType.DATETIME:
            return _before(draw)
    ends = sorted((_before(draw) for _ in range(2 * draw.randint(0, 4))), reverse=True)
    return tuple(Episode(start, end) for end, start in zip(ends[::2], ends[1::2], strict=True))


def _before(draw: random.Random) -> dt.datetime:
    return NOW - dt.timedelta(hours=round(draw.paretovariate(0.4)) % 10_000)
