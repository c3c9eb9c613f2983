"""A night at the desk: on Sunday 29 November 2026, at three in the morning, a parent speaks."""

from __future__ import annotations

import datetime as dt

import builders as build

from signals import ItemType
from signals.answer import Value
from signals.interview.entry import read_entry
from signals.interview.told import told_in_full

ON = dt.date(2026, 11, 29)
AT = dt.time(3, 0)
NOW = dt.datetime.combine(ON, AT)

DAY = build.moment("born")
INSTANT = build.moment("last_seen", with_hour=True)
EPISODES = build.episodes("runaways")
AGE = build.item("age", ItemType.NUMBER, maximum=120, unit="ans")
RUNAWAYS = build.item("earlier_count", ItemType.NUMBER, maximum=99, unit="fugues")
NUMBER = build.item("number", ItemType.NUMBER, maximum=99)
ITEMS = (DAY, INSTANT, EPISODES, AGE, RUNAWAYS, NUMBER)


def seen(typed: str, at: dt.time | None = AT, on: dt.date = ON) -> Value:
    """What a text stands for where a day and an hour are asked."""
    return read_entry(INSTANT, typed, on, at)


def echoed(item: build.Item, typed: str, at: dt.time | None = AT) -> str:
    """What is told of a text before it counts."""
    return told_in_full(item, read_entry(item, typed, ON, at), ON, at)
