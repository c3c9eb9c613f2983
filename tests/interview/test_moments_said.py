"""Days and hours as a parent says them and an officer types them, at three in the morning."""

from __future__ import annotations

import datetime as dt

import pytest
import spoken
from hypothesis import given
from hypothesis import strategies as st
from spoken import AT, DAY, NOW, ON, seen

from signals import Answer, InvalidAnswer
from signals.interview.entry import read_entry
from signals.interview.spoken.plain import Unread


def _at(day: int, hour: int, minute: int = 0, month: int = 11) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, minute)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        # Yesterday, and the days before it.
        ("hier 22h", _at(28, 22)),
        ("hier, 22h", _at(28, 22)),
        ("  HIER   À 22 H 30 ", _at(28, 22, 30)),
        ("hier 22 heures", _at(28, 22)),
        ("hier vingt-deux heures", _at(28, 22)),
        ("depuis hier 22h", _at(28, 22)),
        ("hier soir vers 22h", _at(28, 22)),
        ("hier soir 8h", _at(28, 20)),
        ("hier au soir 20h", _at(28, 20)),
        ("hier 10h du soir", _at(28, 22)),
        ("hier à 2h du matin", _at(28, 2)),
        ("hier matin 8h", _at(28, 8)),
        ("hier midi", _at(28, 12)),
        ("hier midi et demi", _at(28, 12, 30)),
        ("hier après-midi 3h", _at(28, 15)),
        ("hier apres midi à trois heures", _at(28, 15)),
        ("hier soir minuit", _at(29, 0)),
        ("avant-hier soir 22h", _at(27, 22)),
        ("avant hier 8h", _at(27, 8)),
        ("vers 22h30 hier soir", _at(28, 22, 30)),
        ("8h lundi", _at(23, 8)),
        ("22:30 le 28/11", _at(28, 22, 30)),
        ("2h cette nuit", _at(29, 2)),
        # The day itself, and the night that is passing.
        ("aujourd'hui 2h", _at(29, 2)),
        ("aujourd’hui 2h", _at(29, 2)),
        ("ce matin 2h", _at(29, 2)),
        ("cette nuit 2h", _at(29, 2)),
        ("cette nuit à 23h", _at(28, 23)),
        ("cette nuit vers minuit", _at(29, 0)),
        ("la nuit de samedi à dimanche 2h", _at(29, 2)),
        ("dans la nuit du 14 au 15 vers 23h", _at(14, 23)),
        ("maintenant", NOW),
        # An hour alone is the last one.
        ("22h30", _at(28, 22, 30)),
        ("22h", _at(28, 22)),
        ("à 22h", _at(28, 22)),
        ("vers 22 h", _at(28, 22)),
        ("2:45", _at(29, 2, 45)),
        ("3h", NOW),
        ("minuit", _at(29, 0)),
        ("depuis minuit", _at(29, 0)),
        ("minuit et demi", _at(29, 0, 30)),
        ("minuit moins le quart", _at(28, 23, 45)),
        ("midi", _at(28, 12)),
        ("neuf heures du soir", _at(28, 21)),
        ("sept heures et quart du matin", _at(28, 7, 15)),
        # A weekday is the last one; the day's own name with an hour to come, a week before.
        ("lundi 22h", _at(23, 22)),
        ("Lundi à 8h30", _at(23, 8, 30)),
        ("lun. 8h", _at(23, 8)),
        ("lundi dernier 8h", _at(23, 8)),
        ("dimanche dernier 8h", _at(22, 8)),
        ("lundi de la semaine dernière 8h", _at(16, 8)),
        ("dimanche 2h", _at(29, 2)),
        ("dimanche 8h", _at(22, 8)),
        ("samedi soir minuit", _at(29, 0)),
        # Dates.
        ("le 15 à 22h", _at(15, 22)),
        ("le 31 8h", _at(31, 8, month=10)),
        ("samedi 28 22h", _at(28, 22)),
        ("samedi 28 novembre 2026 à 22h30", _at(28, 22, 30)),
        ("15 novembre 22h30", _at(15, 22, 30)),
        ("15 nov. 22h", _at(15, 22)),
        ("1er octobre 8h", _at(1, 8, month=10)),
        ("le premier octobre 8h", _at(1, 8, month=10)),
        ("15 sept 22h", _at(15, 22, month=9)),
        ("le sept septembre à sept heures", _at(7, 7, month=9)),
        ("10 août 22h", _at(10, 22, month=8)),
        ("28/11 22:30", _at(28, 22, 30)),
        ("28.11.26 22h30", _at(28, 22, 30)),
        ("2026-11-28T22:30", _at(28, 22, 30)),
        ("samedi 28/11/2026 à 22 h 30", _at(28, 22, 30)),
        # So long ago.
        ("il y a 2 heures", _at(29, 1)),
        ("il y a deux heures", _at(29, 1)),
        ("il y a 2h30", _at(29, 0, 30)),
        ("il y a une heure et demie", _at(29, 1, 30)),
        ("il y a trois quarts d'heure", _at(29, 2, 15)),
        ("une demi-heure", _at(29, 2, 30)),
        ("20 min", _at(29, 2, 40)),
        ("depuis 24h", _at(28, 3)),
        ("ça fait 22h", _at(28, 5)),
        ("48h", _at(27, 3)),
        ("depuis 48 heures", _at(27, 3)),
        ("quarante-huit heures", _at(27, 3)),
        ("3 jours 22h", _at(26, 22)),
        ("il y a trois jours, vers 22h", _at(26, 22)),
        ("il y a une semaine à 8h", _at(22, 8)),
        ("un mois 8h", _at(29, 8, month=10)),
    ],
)
def test_a_moment_is_read_as_it_is_said(typed, moment):
    """With accents or without, any case, stray spaces and commas."""
    assert seen(typed) == moment


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("aujourd'hui", ON),
        ("hier", dt.date(2026, 11, 28)),
        ("hier soir", dt.date(2026, 11, 28)),
        ("lundi", dt.date(2026, 11, 23)),
        ("le 12", dt.date(2026, 11, 12)),
        ("15 novembre", dt.date(2026, 11, 15)),
        ("1er octobre", dt.date(2026, 10, 1)),
        ("30/11", dt.date(2025, 11, 30)),
        ("29/02", dt.date(2024, 2, 29)),
        ("3 jours", dt.date(2026, 11, 26)),
        ("il y a 3 jours", dt.date(2026, 11, 26)),
        ("depuis 3 jours", dt.date(2026, 11, 26)),
        ("il y a une semaine", dt.date(2026, 11, 22)),
        ("un an", dt.date(2025, 11, 29)),
    ],
)
def test_a_day_is_read_as_it_is_said(typed, day):
    """Where no hour is asked, and whether the present one is known or not."""
    assert read_entry(DAY, typed, ON, AT) == day
    assert read_entry(DAY, typed, ON) == day


def test_a_month_ago_is_no_later_than_its_last_day():
    """There was no 31 February."""
    assert read_entry(DAY, "il y a un mois", dt.date(2026, 3, 31)) == dt.date(2026, 2, 28)


@pytest.mark.parametrize(
    ("at", "typed", "moment"),
    [
        (dt.time(1, 0), "hier 22h", _at(28, 22)),
        (dt.time(1, 0), "hier soir 22h", _at(28, 22)),
        (dt.time(1, 0), "cette nuit 23h", _at(28, 23)),
        (dt.time(1, 0), "cette nuit à 2h", _at(28, 2)),
        (dt.time(0, 0), "minuit", _at(29, 0)),
        (dt.time(23, 30), "cette nuit 23h", _at(29, 23)),
        (dt.time(14, 0), "cette nuit 23h", _at(28, 23)),
        (dt.time(14, 0), "cette nuit 2h", _at(29, 2)),
        (dt.time(14, 0), "la nuit dernière 2h", _at(29, 2)),
        (dt.time(20, 0), "ce soir 6h", _at(29, 18)),
        (dt.time(20, 0), "ce soir 18h", _at(29, 18)),
        (dt.time(20, 0), "ce midi", _at(29, 12)),
        (dt.time(20, 0), "cet après-midi 5h", _at(29, 17)),
        (dt.time(20, 0), "cette après-midi à 15 h", _at(29, 15)),
        (dt.time(20, 0), "dimanche 8h", _at(29, 8)),
        (None, "hier 22h", _at(28, 22)),
        (None, "aujourd'hui 8h30", _at(29, 8, 30)),
        (None, "ce soir 18h", _at(29, 18)),
        (None, "cette nuit 2h", _at(29, 2)),
        (None, "minuit", _at(29, 0)),
        (None, "lundi 22h", _at(23, 22)),
        (None, "3 jours 22h", _at(26, 22)),
    ],
)
def test_the_hour_of_the_screening_decides(at, typed, moment):
    """« Cette nuit » at three in the morning began the day before."""
    assert seen(typed, at) == moment


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        # A day without its hour: the day is told, and what to add.
        ("il y a 3 jours", "jeudi 26/11/2026, il manque l'heure (exemple : il y a 3 jours 22h, ou"),
        ("3 jours", "jeudi 26/11/2026, il manque l'heure"),
        ("hier", "samedi 28/11/2026, il manque l'heure"),
        ("hier soir", "il manque l'heure (exemple : hier soir 22h"),
        ("cette nuit", "il manque l'heure (exemple : cette nuit 2h"),
        ("15/11", "dimanche 15/11/2026, il manque l'heure"),
        # Two things could be meant.
        ("2 heures", "une heure ou une durée ? (exemples : à 2h, il y a 2h"),
        ("depuis 22h", "une heure ou une durée ? (exemples : à 22h, il y a 22h"),
        ("depuis 2 heures", "une heure ou une durée"),
        ("depuis 2h environ", "une heure ou une durée"),
        ("il y a 2 jours 3 heures", "une heure ou une durée"),
        ("24h", "une heure ou une durée ? (exemples : minuit, il y a 24h)"),
        ("dimanche", "ce jour même, ou une semaine plus tôt"),
        ("hier minuit", "au début de ce jour, ou à sa fin"),
        ("samedi minuit", "samedi 0h, samedi soir minuit"),
        ("hier nuit 2h", "au début de ce jour, ou à sa fin"),
        ("la nuit dernière 2h", "de quel jour"),
        ("22", "un jour ou une heure ? (exemples : le 22, 22h"),
        # It does not hold together.
        ("samedi 27 novembre 22h", "le 27/11/2026 est un vendredi"),
        ("hier soir 1h", "« 1h » et « soir » ne vont pas ensemble"),
        ("hier matin 22h", "« 22h » et « matin » ne vont pas ensemble"),
        ("cette nuit 12h", "« 12h » et « nuit » ne vont pas ensemble"),
        ("la nuit de lundi à jeudi 2h", "ces deux jours ne se suivent pas"),
        ("le 32 8h", "n'est pas un jour du calendrier"),
        ("31/02 8h", "n'est pas un jour du calendrier"),
        ("hier 25h", "« 25h » n'est pas une heure"),
        ("hier 22h75", "n'est pas une heure"),
        ("hier 0h moins le quart", "n'est pas une heure"),
        ("22h75", "n'est pas une heure"),
        ("01/10-03 8h", "n'est pas une date"),
        ("2er octobre 8h", "n'est pas une date"),
        # It does not say enough.
        ("la semaine dernière 8h", "ne dit pas quel jour (exemples : hier, lundi"),
        ("ce week-end", "ne dit pas quel jour"),
        ("il y a quelques jours", "ne dit pas quel jour"),
        ("longtemps", "ne dit pas quel jour"),
        ("trente-trois", "n'est pas une date"),
        ("hier vers", "n'est pas une date"),
        ("hier 22h ou 23h", "n'est pas une date"),
        ("hier entre 22h et 23h", "n'est pas une date"),
        ("22h hier 23h", "n'est pas une date"),
        ("pas hier 22h", "n'est pas une date"),
        # It has not come yet, or is too far.
        (
            "ce soir 18h",
            "18 h 00 n'est pas encore passé (au plus tard 3 h 00 ; la veille : hier 18h00",
        ),
        ("aujourd'hui 22h", "la veille : hier 22h00"),
        ("le 29 à 22h", "n'est pas encore passé"),
        ("29/11 3h01", "n'est pas encore passé"),
        ("25/12/2026 8h", "au plus tard dimanche 29/11/2026"),
        ("22/11/1850 8h", "trop ancienne"),
        ("il y a 9999 ans", "trop longue"),
        ("il y a 3000 ans 8h", "trop longue"),
    ],
)
def test_what_is_not_certain_is_refused_with_what_to_write(typed, said):
    """Nothing is guessed in silence."""
    with pytest.raises(InvalidAnswer) as refused:
        seen(typed)
    assert said in str(refused.value).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("il y a 2 heures", "compte depuis l'heure du repérage, qui n'est pas connue"),
        ("48h", "donnez le jour et l'heure, exemple : hier 22h"),
        ("22h30", "de quel jour"),
        ("maintenant", "compte depuis l'heure du repérage"),
        ("cette nuit 23h", "exemples : hier 23h, aujourd'hui 2h"),
        ("la nuit dernière 2h", "de quel jour"),
    ],
)
def test_what_needs_the_present_hour_is_refused_without_it(typed, said):
    """And the sentence says what to write in its place."""
    with pytest.raises(InvalidAnswer) as refused:
        seen(typed, at=None)
    assert said in str(refused.value)


def test_an_hour_is_not_dropped_where_a_day_is_asked():
    """What was typed is never recorded in part."""
    with pytest.raises(InvalidAnswer, match="le jour seul est demandé"):
        read_entry(DAY, "hier 22h", ON, AT)


def test_what_may_still_become_a_date_is_told_apart():
    """While it is typed, a word begun is no mistake; an ambiguity is."""
    for begun in ("h", "hie", "hier 2", "22", "22/11 22:3", "1er oct 1"):
        with pytest.raises(Unread):
            seen(begun)
    with pytest.raises(InvalidAnswer) as refused:
        seen("2 heures")
    assert not isinstance(refused.value, Unread)


@pytest.mark.parametrize("typed", ["?", " ? ", "ne sait pas", "Inconnu"])
@pytest.mark.parametrize("item", spoken.ITEMS, ids=lambda item: item.id)
def test_not_known_may_be_typed_of_any_item(item, typed):
    """Unknown is never taken for no, nor for zero."""
    assert read_entry(item, typed, ON, AT) is Answer.UNKNOWN


_SPOKEN_DAYS = st.sampled_from(
    [
        *("hier", "avant-hier", "aujourd'hui", "lundi", "mardi dernier", "dimanche", "le 15"),
        *("le 31", "15 novembre", "1er octobre", "29 février", "il y a 3 jours", "une semaine"),
        *("ce matin", "ce soir", "cette nuit", "la nuit dernière", "hier soir", "hier midi", ""),
        *("la nuit de lundi à mardi", "depuis 2 jours", "samedi soir", "31/12", "il y a un mois"),
    ]
)
_SPOKEN_HOURS = st.sampled_from(
    ["", "22h", "8h30", "0h", "minuit", "midi", "vers 23 h", "à 2h du matin", "9h du soir"]
)
_PRESENTS = st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31))


@given(_SPOKEN_DAYS, _SPOKEN_HOURS, _PRESENTS, st.booleans())
def test_no_phrase_is_read_in_the_future(day, hour, now, known):
    """On any day, at any hour, known or not."""
    at = now.time() if known else None
    last = now if known else dt.datetime.combine(now.date(), dt.time.max)
    try:
        moment = seen(f"{day} {hour}", at, now.date())
    except InvalidAnswer:
        return
    assert isinstance(moment, dt.datetime)
    assert moment <= last


@given(_PRESENTS, st.integers(0, 23), st.integers(0, 59))
def test_an_hour_alone_is_within_the_last_day(now, hour, minute):
    """The last one, never the next."""
    moment = seen(f"{hour}h{minute:02}", now.time(), now.date())
    assert isinstance(moment, dt.datetime)
    assert dt.timedelta() <= now - moment < dt.timedelta(days=1)
    assert (moment.hour, moment.minute) == (hour, minute)
