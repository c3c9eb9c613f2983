"""What was read is told in full before it counts, and what is told reads back as itself."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import AGE, AT, DAY, EPISODES, INSTANT, ON, RUNAWAYS, echoed

from signals import Answer, Episode
from signals.interview.entry import read_entry
from signals.interview.spoken.present import in_full
from signals.interview.told import told_in_full
from signals.wording.labels import moment_text


@pytest.mark.parametrize(
    ("item", "typed", "told"),
    [
        (INSTANT, "hier 22h", "samedi 28/11/2026 à 22 h 00, il y a 5 heures"),
        (INSTANT, "22h30", "samedi 28/11/2026 à 22 h 30, il y a 4 heures 30"),
        (INSTANT, "2:59", "dimanche 29/11/2026 à 2 h 59 du matin, il y a 1 minute"),
        (INSTANT, "3h", "dimanche 29/11/2026 à 3 h 00 du matin, à l'instant"),
        (INSTANT, "48h", "vendredi 27/11/2026 à 3 h 00 du matin, il y a 2 jours"),
        (INSTANT, "lundi 22h", "lundi 23/11/2026 à 22 h 00, il y a 5 jours et 5 heures"),
        (INSTANT, "hier 8h", "samedi 28/11/2026 à 8 h 00 du matin, il y a 19 heures"),
        (INSTANT, "hier 8h du soir", "samedi 28/11/2026 à 20 h 00, il y a 7 heures"),
        (INSTANT, "?", "ne sait pas"),
        (DAY, "hier", "samedi 28/11/2026, hier"),
        (DAY, "aujourd'hui", "dimanche 29/11/2026, aujourd'hui"),
        (DAY, "3 jours", "jeudi 26/11/2026, il y a 3 jours"),
        (EPISODES, "du 1er au 3 octobre", "du jeudi 01/10/2026 au samedi 03/10/2026 (2 jours)"),
        (EPISODES, "du 12 au 12", "du jeudi 12/11/2026 au jeudi 12/11/2026 (le même jour)"),
        (
            EPISODES,
            "hier 22h à 2h",
            "du samedi 28/11/2026 à 22 h 00 au dimanche 29/11/2026 à 2 h 00 du matin (4 heures)",
        ),
        (
            EPISODES,
            "hier 22h au ?",
            "du samedi 28/11/2026 à 22 h 00, il y a 5 heures, fin inconnue",
        ),
        (EPISODES, "? au 03/10", "début inconnu, au samedi 03/10/2026"),
        (EPISODES, "15/11 22h, 2 nuits", "du dimanche 15/11/2026 à 22 h 00 au mardi 17/11/2026"),
        (
            EPISODES,
            "? au ?, depuis hier",
            "2 fois : début inconnu, fin inconnue ; du samedi 28/11/2026, hier, fin inconnue",
        ),
        (EPISODES, "aucune", "aucun"),
        (AGE, "seize ans", "16 ans"),
        (RUNAWAYS, "trois fois", "3 fugues"),
    ],
)
def test_what_is_read_is_told_in_full(item, typed, told):
    """With the weekday, the whole date, the hour, and how long ago it was."""
    assert echoed(item, typed).replace("\N{NO-BREAK SPACE}", " ") == told


@pytest.mark.parametrize(
    ("typed", "ago"),
    [("aujourd'hui 2h", "aujourd'hui"), ("hier 22h", "hier"), ("lundi 22h", "il y a 6 jours")],
)
def test_without_the_present_hour_how_long_ago_is_told_in_days(typed, ago):
    """No number of hours is made up."""
    assert echoed(INSTANT, typed, at=None).endswith(f", {ago}")


_INSTANTS = st.datetimes(dt.datetime(1901, 1, 1), dt.datetime(2150, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
_MOMENTS = _INSTANTS | _INSTANTS.map(dt.datetime.date)
_LATER = st.timedeltas(dt.timedelta(), dt.timedelta(days=4000))
_PLAIN = (in_full, moment_text, lambda moment: moment.isoformat().removesuffix(":00"))


@given(_MOMENTS, _LATER, st.sampled_from(_PLAIN))
def test_a_moment_told_in_any_form_reads_back_as_itself(moment, later, written):
    """In full, in figures as documents have it, and as files have it."""
    item = INSTANT if isinstance(moment, dt.datetime) else DAY
    earlier = moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, AT)
    now = earlier + later
    assert read_entry(item, written(moment), now.date(), now.time()) == moment


@given(st.lists(st.tuples(_MOMENTS, _LATER, st.booleans()), min_size=1, max_size=4))
def test_episodes_told_in_full_read_back_as_themselves(drawn):
    """Their bounds, whatever is known of them."""
    episodes = tuple(
        Episode(start, start + later if ended else None) for start, later, ended in drawn
    )
    typed = " ; ".join(
        f"du {in_full(each.start)} au {'?' if each.end is None else in_full(each.end)}"
        for each in episodes
    )
    assert read_entry(EPISODES, typed, dt.date(2200, 1, 1), AT) == tuple(
        Episode(each.start, each.end if each.end is None else _whole_minutes(each.end))
        for each in episodes
    )


def _whole_minutes(moment):
    """A moment as far as an hour tells it."""
    return moment.replace(second=0, microsecond=0) if isinstance(moment, dt.datetime) else moment


def test_unknown_is_told_as_such():
    """Never as none."""
    assert told_in_full(EPISODES, Answer.UNKNOWN, ON, AT) == "ne sait pas"
