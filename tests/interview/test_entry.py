"""What is typed for a number, a date, an hour or episodes, and how it is read."""

from __future__ import annotations

import datetime as dt

import pytest

from signals import Answer, Episode, InvalidAnswer, ItemType, open_library
from signals.interview.entry import read_entry

ON = dt.date(2026, 11, 22)
ITEMS = {item.type: item for item in open_library().checklist("fugue").items.values()}
NIGHT = dt.datetime(2026, 11, 15, 22, 30)


@pytest.mark.parametrize(
    ("type", "typed", "value"),
    [
        (ItemType.NUMBER, "16", 16),
        (ItemType.NUMBER, " 16 ", 16),
        (ItemType.NUMBER, "?", Answer.UNKNOWN),
        (ItemType.DATETIME, "15/11/2026 22:30", NIGHT),
        (ItemType.DATETIME, "2026-11-15 22:30", NIGHT),
        (ItemType.DATETIME, "15/11 à 22h30", NIGHT),
        (ItemType.DATETIME, "15/11/26 22 h 30", NIGHT),
        (ItemType.DATETIME, "22/11 8h", dt.datetime(2026, 11, 22, 8)),
        (ItemType.EPISODES, "aucune", ()),
        (ItemType.EPISODES, "0", ()),
        (
            ItemType.EPISODES,
            "01/10 au 03/10, 15/11 22:30 au ?",
            (Episode(dt.date(2026, 10, 1), dt.date(2026, 10, 3)), Episode(NIGHT, None)),
        ),
        (
            ItemType.EPISODES,
            "du 28/12 au 02/01",
            (Episode(dt.date(2025, 12, 28), dt.date(2026, 1, 2)),),
        ),
        (ItemType.EPISODES, "? au 03/10", (Episode(None, dt.date(2026, 10, 3)),)),
        (ItemType.TEXT, " Gare ? <3 ans ", " Gare ? <3 ans "),
    ],
)
def test_an_entry_is_read(type, typed, value):
    """In the French and in the ISO order, the year left out or not."""
    assert read_entry(ITEMS[type], typed, ON) == value


@pytest.mark.parametrize(
    ("type", "typed", "said"),
    [
        (ItemType.NUMBER, "presque seize", "n'est pas un nombre entier"),
        (ItemType.NUMBER, "1" * 5000, "n'est pas un nombre entier"),
        (ItemType.NUMBER, "²", "n'est pas un nombre entier"),
        (ItemType.DATETIME, "15/11/2026", "il manque l'heure"),
        (ItemType.DATETIME, "15/11/2026 25:00", "n'est pas une heure"),
        (ItemType.DATETIME, "31/02/2026 22:30", "n'est pas un jour du calendrier"),
        (ItemType.DATETIME, "jamais", "n'est pas une date"),
        (ItemType.EPISODES, "01/10", "ne donne pas un début et une fin"),
        (ItemType.EPISODES, "01/10 au jamais", "n'est pas une date"),
    ],
)
def test_a_wrong_entry_is_refused_in_french(type, typed, said):
    """Nothing is guessed: what does not read says why."""
    with pytest.raises(InvalidAnswer, match=said):
        read_entry(ITEMS[type], typed, ON)
