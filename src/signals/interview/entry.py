"""What is typed for a number, a date, episodes or a text, read as the value it stands for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from attrs import evolve

from signals.answer import Answer, Moment, Statement, Value
from signals.errors import InvalidAnswer
from signals.fitting import statement_problems
from signals.interview.spoken.counts import counted
from signals.interview.spoken.moments import last_moment
from signals.interview.spoken.plain import plain, quoted
from signals.interview.spoken.present import Present, in_full
from signals.interview.spoken.stretches import told_episodes
from signals.item import Item
from signals.kind import ItemType

_UNKNOWN = frozenset({"?", "ne sait pas", "sait pas", "inconnu", "inconnue"})

TYPED = frozenset(
    {ItemType.NUMBER, ItemType.DATE, ItemType.DATETIME, ItemType.EPISODES, ItemType.TEXT}
)

_EXPECTED: Mapping[ItemType, str] = {
    ItemType.NUMBER: "un nombre",
    ItemType.DATE: "un jour : hier, lundi, 22/11",
    ItemType.DATETIME: "hier 22h, lundi 8h30, 22/11 22:30",
    ItemType.EPISODES: "01/10 au 03/10 ; hier 22h au ? ; 15/11, 2 jours ; aucune",
    ItemType.TEXT: "un texte",
    ItemType.CHOICE: "le chiffre d'une réponse",
    ItemType.YES_NO: "o, n ou ?",
}


def expected(item: Item) -> str:
    """What may be typed for an item, in French words."""
    told = _EXPECTED[item.type]
    return f"{told} ({item.unit})" if item.unit else told


def read_entry(item: Item, typed: str, on: dt.date, at: dt.time | None = None) -> Value:
    """The value that a typed text stands for; raises ``InvalidAnswer`` in French.

    ``on`` and ``at`` are the date and the hour of the screening: what is said is relative to
    them, and a day without a year is the last such day. Nothing of it comes after them.
    """
    if item.type is ItemType.TEXT:
        return typed
    text = " ".join(typed.split())
    if text == "?" or (len(text) < 12 and plain(text) in _UNKNOWN):
        return Answer.UNKNOWN
    value = _read(item, text, Present(on, at))
    if problems := tuple(statement_problems(item, Statement(value), on, at)):
        raise InvalidAnswer(evolve(each, path=()) for each in problems)
    return value


def _read(item: Item, text: str, present: Present) -> Value:
    match item.type:
        case ItemType.NUMBER:
            return counted(item, text)
        case ItemType.DATE:
            return _day(text, present)
        case ItemType.DATETIME:
            return _instant(text, present)
        case ItemType.EPISODES:
            return told_episodes(text, present)
        case ItemType.CHOICE:
            return _option(item, text)
        case _:
            raise InvalidAnswer.one("cette question se répond par o, n ou ?")


def _option(item: Item, text: str) -> str:
    number = int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else 0
    if not 1 <= number <= len(item.options):
        raise InvalidAnswer.one(f"il y a {len(item.options)} réponses, numérotées depuis 1")
    return item.options[number - 1].id


def read_moment(text: str, on: dt.date, at: dt.time | None = None) -> Moment:
    """A day, with its hour where it is said; raises ``InvalidAnswer`` in French."""
    return _moment(text, Present(on, at))


def _moment(text: str, present: Present) -> Moment:
    words = plain(text.replace(",", " "))
    return present.passed(last_moment(words, text, present), text)


def _day(text: str, present: Present) -> dt.date:
    moment = _moment(text, present)
    if isinstance(moment, dt.datetime):
        raise InvalidAnswer.one(f"{quoted(text)} : le jour seul est demandé", "exemple : hier")
    return moment


def _instant(text: str, present: Present) -> dt.datetime:
    moment = _moment(text, present)
    if not isinstance(moment, dt.datetime):
        raise InvalidAnswer.one(
            f"{quoted(text)} : {in_full(moment)}, il manque l'heure",
            f"exemple : {text if len(text) < 30 else 'hier'} 22h, ou ?",
        )
    return moment
