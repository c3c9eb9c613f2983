"""Screenings drawn at random for the walk of a printed grid, from a number that is told."""

from __future__ import annotations

import datetime as dt
import random

from signals.answer import Answer, Episode, Statement, Value
from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType, Kind
from signals.screening import Screening

_UNKNOWN = Answer.UNKNOWN


def drawn(checklist: Checklist, on: dt.date, chance: random.Random) -> Screening:
    """A screening with few or many questions answered, some of them twice."""
    screening = Screening(checklist, on, chance.choice([None, dt.time(14, 30)]))
    answered = chance.choice([0.05, 0.2, 0.4, 0.9])
    yes = chance.choice([0.2, 0.5, 0.9])
    # Without an age told, only a minor's rules would be walked.
    grown = chance.random() < 0.4
    for id, item in checklist.items.items():
        if grown and id == checklist.age:
            screening = screening.answered(id, chance.choice([18, 20]))
            continue
        if chance.random() > (0.7 if id == checklist.age else answered):
            continue
        times = 2 if chance.random() < 0.1 else 1
        said = tuple(_statement(item, on, chance, yes) for _ in range(times))
        screening = screening.stating(id, said)
    return screening


def _statement(item: Item, on: dt.date, chance: random.Random, yes: float) -> Statement:
    day = chance.choice([None, on, on - dt.timedelta(days=chance.randrange(60))])
    return Statement(_value(item, on, chance, yes), day)


def _value(item: Item, on: dt.date, chance: random.Random, yes: float) -> Value:
    if chance.random() < 0.15:
        return _UNKNOWN
    match item.type:
        case ItemType.YES_NO:
            # A danger told of every time would leave little else to walk.
            often = yes / 2 if item.kind is Kind.HARM_SIGN else yes
            return Answer.YES if chance.random() < often else Answer.NO
        case ItemType.CHOICE:
            return chance.choice(item.option_ids)
        case ItemType.NUMBER:
            top = 12 if item.presumed is None else 22
            return chance.randint(item.minimum, min(item.top, top))
        case ItemType.DATE:
            return on - dt.timedelta(days=chance.randrange(60))
        case ItemType.DATETIME:
            return _moment(on, chance)
        case ItemType.EPISODES:
            return tuple(_episode(on, chance) for _ in range(chance.randrange(5)))
        case ItemType.TEXT:
            return "Dit par un collègue."


def _moment(on: dt.date, chance: random.Random) -> dt.datetime:
    back = chance.choice([2, 24, 30, 72, 80, chance.randrange(24, 200)])
    return dt.datetime.combine(on, dt.time(12)) - dt.timedelta(hours=back)


def _episode(on: dt.date, chance: random.Random) -> Episode:
    start = dt.datetime.combine(on, dt.time(20)) - dt.timedelta(
        hours=chance.randrange(180, chance.choice([1000, 9600]))
    )
    end = start + dt.timedelta(hours=chance.randrange(1, 150))
    shape = chance.randrange(5)
    if shape == 0:
        return Episode(start.date(), end.date())
    if shape == 1:
        return Episode(start, None)
    if shape == 2:
        return Episode(None, end)
    return Episode(start, end)
