"""Anything may be typed or pasted: it is read, or refused, at once."""

from __future__ import annotations

import datetime as dt

import pytest
import spoken
from hypothesis import given
from hypothesis import strategies as st
from spoken import AT, ITEMS, ON

from signals import InvalidAnswer
from signals.interview.entry import read_entry
from signals.interview.spoken.plain import LONGEST
from signals.interview.told import told_in_full

_WORDS = st.sampled_from(
    [
        *("hier", "lundi", "le", "12", "2", "22h", "22", "h", ":", "/", "-", "30", "au", "à", "du"),
        *(
            "depuis",
            "il y a",
            "jours",
            "heures",
            "minuit",
            "et demi",
            "octobre",
            "1er",
            "sept",
            "?",
        ),
        *("pendant", "soir", "matin", "nuit", "cette", "de", ",", ";", "puis", "et", "dernier"),
        *("jusqu'au", "semaine", "mois", "ans", "9999", "trente", "vingt et", "un", "'", ".", "T"),
        *("moins le quart", "l'", "vers", "quart d'heure", "maintenant", "aucune", "fois", "-12"),
    ]
)
_TYPED = st.one_of(
    st.text(max_size=40),
    st.lists(_WORDS, max_size=9).map(" ".join),
    st.lists(_WORDS, max_size=9).map("".join),
)
_DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2200, 12, 31))


@given(st.sampled_from(ITEMS), _TYPED, _DAYS, st.none() | st.times())
def test_a_text_is_read_and_told_or_refused_in_words(item, typed, on, at):
    """No text makes any other error, and what is read is told in a sentence."""
    try:
        value = read_entry(item, typed, on, at)
        told = told_in_full(item, value, on, at)
    except InvalidAnswer as error:
        told = str(error)
    assert told.strip()


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "a", " ", "'", ",", "h", "é", "\u0301", "\u202e", "1 ", "1h", "22h ", "a a ", "le "),
        *("hier ", "hier au ", "1/1/1 ", "2h, ", "à 2h ", " au ", " et ", "du ", "et demi ", "12,"),
        *("pendant ", "depuis ", "il y a ", "environ ", "un ", "vingt et ", "quatre-", "1 jour, "),
        *("lundi ", "nuit de ", "moins le quart ", "minuit ", "? au ?, ", "; ", ". "),
    ],
)
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_a_hundred_thousand_characters_are_refused(item, piece):
    """In one sentence that does not give them back; no pattern goes over them twice."""
    with pytest.raises(InvalidAnswer) as refused:
        read_entry(item, piece * (100_000 // len(piece)), ON, AT)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1h ",
        "a ",
        "a a ",
        "hier ",
        " au ",
        "à 2h ",
        "minuit ",
        "12 ",
        "environ ",
        "- ",
        "vers ",
    ],
)
def test_the_longest_text_that_is_read_at_all_is_refused_too(item, piece):
    """The patterns meet what could make them go back and forth, as long as it may be."""
    text = ("x " + piece * LONGEST)[:LONGEST]
    with pytest.raises(InvalidAnswer):
        read_entry(item, text, ON, AT)


def test_a_long_list_of_episodes_is_read_whole():
    """Fifty absences, each with its hours."""
    typed = ", ".join(
        f"{day:02}/{month:02} 22h au {day:02}/{month:02} 23h"
        for month in range(1, 6)
        for day in range(1, 11)
    )
    assert len(read_entry(spoken.EPISODES, typed, ON, AT)) == 50
