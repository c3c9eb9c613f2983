"""Episodes as a parent tells them, at three in the morning: starts, ends, lengths."""

from __future__ import annotations

import datetime as dt

import pytest
from spoken import AT, EPISODES, NOW, ON

from signals import Episode, InvalidAnswer
from signals.answer import Moment
from signals.interview.entry import read_entry

_YESTERDAY = dt.datetime(2026, 11, 28, 22)


def _day(day: int, month: int = 11) -> dt.date:
    return dt.date(2026, month, day)


def _at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, minute)


def _read(typed: str, at: dt.time | None = AT) -> object:
    return read_entry(EPISODES, typed, ON, at)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        # A start and an end.
        ("01/10 au 03/10", _day(1, 10), _day(3, 10)),
        ("Du 1er au 3 octobre", _day(1, 10), _day(3, 10)),
        ("du 1 au 3 octobre", _day(1, 10), _day(3, 10)),
        ("1er octobre au 3", _day(1, 10), _day(3, 10)),
        ("du 28 au 3 octobre", _day(28, 9), _day(3, 10)),
        ("du 12 au 14", _day(12), _day(14)),
        ("lundi à mercredi", _day(23), _day(25)),
        ("du lundi au mercredi", _day(23), _day(25)),
        ("vendredi au mardi", _day(20), _day(24)),
        ("du 15/11 au mercredi", _day(15), _day(18)),
        ("du 15/11 22h jusqu'au 17/11 à 8h", _at(15, 22), _at(17, 8)),
        ("12 22h au 13 8h", _at(12, 22), _at(13, 8)),
        ("vendredi soir 20h à dimanche 2h", _at(27, 20), _at(29, 2)),
        ("lundi 8h au lundi 20h", _at(23, 8), _at(23, 20)),
        ("lundi 20h au lundi 8h", _at(16, 20), _at(23, 8)),
        ("hier 22h à 2h", _YESTERDAY, _at(29, 2)),
        ("hier à 22h jusqu'à 2h du matin", _YESTERDAY, _at(29, 2)),
        ("lundi 22h à 2h", _at(23, 22), _at(24, 2)),
        ("le 12 à 22h jusqu'à minuit", _at(12, 22), _at(13, 0)),
        ("lundi au 17", _day(16), _day(17)),
        ("le 12 au mercredi", _day(12), _day(18)),
        ("22h à 2h", _YESTERDAY, _at(29, 2)),
        ("15/11 au matin au 16/11 au soir", _day(15), _day(16)),
        ("avant-hier 20h -> maintenant", _at(27, 20), NOW),
        # An end, or a start, that is not known.
        ("hier 22h au ?", _YESTERDAY, None),
        ("hier, 22h au ?", _YESTERDAY, None),
        ("depuis hier 22h", _YESTERDAY, None),
        ("depuis hier, 22h", _YESTERDAY, None),
        ("depuis 3 jours", _day(26), None),
        ("depuis 48h", _at(27, 3), None),
        ("depuis ce matin", _day(29), None),
        ("depuis le 12", _day(12), None),
        ("? au 03/10", None, _day(3, 10)),
        ("? au ?", None, None),
        # A start and a length.
        ("le 12 pour 2 jours", _day(12), _day(14)),
        ("le 12 pendant deux jours", _day(12), _day(14)),
        ("le 12, deux nuits", _day(12), _day(14)),
        ("15/11 2 jours", _day(15), _day(17)),
        ("15/11, une semaine", _day(15), _day(22)),
        ("15/11 22h, 2 jours", _at(15, 22), _at(17, 22)),
        ("15/11 22h, 48h", _at(15, 22), _at(17, 22)),
        ("15/11 22h pendant 4h", _at(15, 22), _at(16, 2)),
        ("15/11 22h, deux nuits", _at(15, 22), _day(17)),
        ("il y a 3 jours pendant 2 jours", _day(26), _day(28)),
        ("1er octobre pendant un mois", _day(1, 10), _day(1)),
    ],
)
def test_an_episode_is_read_as_it_is_told(
    typed: str, start: Moment | None, end: Moment | None
) -> None:
    """The end is the first after the start; two weekdays are the last that follow each other."""
    assert _read(typed) == (Episode(start, end),)


@pytest.mark.parametrize(
    "typed",
    [
        "01/10 au 03/10, 15/11 22h au ?",
        "01/10 au 03/10 ; 15/11, 22h au ?",
        "du 1er au 3 octobre puis depuis le 15/11 22h",
        "du 1er au 3 octobre et du 15/11 22h au ?",
        "01/10, 2 jours, 15/11 22h au ?,",
    ],
)
def test_several_are_parted_by_a_sign_or_a_word(typed):
    """A comma before an hour or a length parts nothing."""
    second = Episode(dt.datetime(2026, 11, 15, 22), None)
    assert _read(typed) == (Episode(_day(1, 10), _day(3, 10)), second)


@pytest.mark.parametrize(
    "typed", ["aucune", "Aucune.", "0", "non", "jamais", "pas de fugue", "C’est la première fois"]
)
def test_none_is_said_in_words(typed):
    """Only words say that there was none."""
    assert _read(typed) == ()


@pytest.mark.parametrize("typed", [",", ";", " ; , ", ".", "puis"])
def test_nothing_told_is_never_none(typed):
    """A stray sign would otherwise reassure."""
    with pytest.raises(InvalidAnswer):
        _read(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("01/10", "ne donne pas un début et une fin (exemples : 01/10 au 03/10"),
        ("le 12 et le 17", "« le 12 » ne donne pas un début et une fin"),
        ("15/11 22h au 16/11 8h au 17/11", "ne donne pas un début et une fin"),
        ("3 jours en octobre", "quelles dates ? (même approchées"),
        ("3 fois", "quelles dates ?"),
        ("3 jours au ?", "quelles dates ?"),
        ("3 jours pendant 2 jours", "quelles dates ?"),
        ("48h au ?", "ne donne pas un début et une fin"),
        ("01/10-03/10", "ne donne pas un début et une fin"),
        ("deux fugues cet été", "quelles dates ?"),
        ("15/11 22h, 4h", "une heure ou une durée ?"),
        ("15/11 22h, 4 heures", "exemples : hier 22h au 2h, hier 22h pendant 2h"),
        ("depuis 2h", "exemples : à 2h, il y a 2h"),
        ("le 12 pendant 4 heures", "demande l'heure du début"),
        ("le 12 au 8h", "de quel jour ?"),
        ("lundi au 8h", "de quel jour ?"),
        ("samedi à dimanche", "« dimanche » : ce jour même, ou une semaine plus tôt"),
        ("lundi au lundi", "« lundi » : ce jour même, ou une semaine plus tôt"),
        ("du 1er au 3 et du 15 au 17 octobre", "« du 1er au 3 » : de quel mois ?"),
        ("15/11 au 14/11", "la fin précède le début (échangez-les, ou écrivez aussi l'année)"),
        ("hier 22h au hier 20h", "la fin précède le début"),
        ("01/10 au jamais", "n'est pas une date"),
        ("hier 22h au 8h", "8 h 00 du matin n'est pas encore passé"),
        ("hier, 2 jours", "lundi 30/11/2026 n'est pas encore passé"),
        ("hier 22h, 2 jours", "n'est pas encore passé"),
        ("la semaine dernière au ?", "ne dit pas quel jour"),
    ],
)
def test_what_is_not_certain_is_refused_with_what_to_write(typed, said):
    """An episode that is half read would be half lost."""
    with pytest.raises(InvalidAnswer) as refused:
        _read(typed)
    assert said in str(refused.value).replace("\N{NO-BREAK SPACE}", " ")


def test_one_that_nobody_can_date_stands_beside_one_that_is_dated():
    """« ? au ? » counts for one."""
    assert _read("? au ?, 01/10 au ?") == (Episode(), Episode(_day(1, 10), None))
