"""Whether a statement fits its item: the one strictness every way in goes through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.answer import Answer, Episode, Moment, Statement, Value, earliest
from signals.errors import Path, Problem, nearest
from signals.item import Item
from signals.kind import ItemType

MAXIMUM_TEXT = 20_000
EARLIEST = dt.date(1900, 1, 1)
"""The first day that anything may be dated of: before it is a slip of the hand."""

_EXPECTED = {
    ItemType.YES_NO: "répondez yes, no ou unknown",
    ItemType.NUMBER: "donnez un nombre entier, ou unknown",
    ItemType.DATE: "donnez une date comme 2026-11-21, ou unknown",
    ItemType.DATETIME: "donnez une date avec l'heure comme 2026-11-21T22:30, ou unknown",
    ItemType.EPISODES: "donnez une liste de {start, end}, [] s'il n'y en a aucun, ou unknown",
    ItemType.TEXT: "donnez un texte, ou unknown",
}


def statement_problems(
    item: Item, statement: Statement, on: dt.date, time: dt.time | None = None
) -> Iterator[Problem]:
    """Everything that keeps a statement from being recorded for an item at a screening date.

    Without the hour of the screening (``time``), its whole day has passed.
    """
    now = dt.datetime.combine(on, dt.time.max if time is None else time)
    yield from _value_problems(item, statement.value, now)
    if isinstance(statement.date, dt.datetime):
        yield Problem(("date",), "la date porte une heure", "donnez le jour seul")
    elif statement.date is not None:
        yield from _date_problems(("date",), statement.date, now)
    if statement.carried_from is not None:
        yield from _date_problems(("carried_from",), statement.carried_from, now)
    for name in ("by", "note", "place"):
        yield from text_problems((name,), getattr(statement, name))


def _value_problems(item: Item, value: Value, now: dt.datetime) -> Iterator[Problem]:
    if value is Answer.UNKNOWN:
        return
    if item.type is ItemType.CHOICE:
        yield from _choice_problems(item, value)
    elif not _has_type(item.type, value):
        yield Problem((), f"{_told(value)} ne répond pas à « {item.label} »", _EXPECTED[item.type])
    elif isinstance(value, int):
        if not item.minimum <= value <= item.top:
            bounds = f"donnez un nombre de {item.minimum} à {item.top}"
            yield Problem((), f"{_told(value)} est hors des bornes", bounds)
    elif isinstance(value, tuple):
        for position, episode in enumerate(value):
            yield from _episode_problems((position,), episode, now)
    elif isinstance(value, dt.date):
        yield from _date_problems((), value, now)
    elif isinstance(value, str):
        yield from text_problems((), value)


def _has_type(type: ItemType, value: Value) -> bool:
    match type:
        case ItemType.YES_NO:
            return isinstance(value, Answer)
        case ItemType.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ItemType.DATE:
            return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        case ItemType.DATETIME:
            return isinstance(value, dt.datetime)
        case ItemType.EPISODES:
            return isinstance(value, tuple) and all(isinstance(each, Episode) for each in value)
        case _:
            return isinstance(value, str)


def _choice_problems(item: Item, value: Value) -> Iterator[Problem]:
    if not isinstance(value, str) or value not in item.option_ids:
        near = nearest(value, item.option_ids) if isinstance(value, str) else None
        remedy = near or f"choisissez parmi {', '.join(item.option_ids)}, ou unknown"
        yield Problem((), f"{_told(value)} n'est pas une réponse de « {item.label} »", remedy)


def _episode_problems(path: Path, episode: Episode, now: dt.datetime) -> Iterator[Problem]:
    for name in ("start", "end"):
        moment: Moment | None = getattr(episode, name)
        if moment is not None:
            yield from _date_problems((*path, name), moment, now)
    if (
        episode.start is not None
        and episode.end is not None
        and _comes_before(episode.end, episode.start)
    ):
        yield Problem(path, "la fin précède le début", "échangez-les, ou écrivez unknown")


def _comes_before(end: Moment, start: Moment) -> bool:
    if isinstance(end, dt.datetime) and isinstance(start, dt.datetime):
        return end.replace(tzinfo=None) < start.replace(tzinfo=None)
    return earliest(end).date() < earliest(start).date()


def _date_problems(path: Path, moment: Moment, now: dt.datetime) -> Iterator[Problem]:
    if moment.year < EARLIEST.year:
        yield Problem(path, "cette date est trop ancienne", f"au plus tôt {EARLIEST.year}")
    elif isinstance(moment, dt.datetime) and moment.tzinfo is not None:
        yield Problem(path, "l'heure porte un fuseau", "donnez l'heure locale, sans fuseau")
    elif earliest(moment) > now:
        what = "cette date vient après celle du repérage"
        until = now.isoformat(sep=" ", timespec="minutes")
        yield Problem(path, what, f"au plus tard {until}, ou unknown")


def text_problems(path: Path, text: str | None) -> Iterator[Problem]:
    """That a text typed by a person is too long to be kept or printed, where it is."""
    if text is not None and len(text) > MAXIMUM_TEXT:
        yield Problem(
            path,
            f"le texte compte {len(text)} caractères",
            f"gardez-en {MAXIMUM_TEXT} au plus",
        )


def _told(value: object) -> str:
    if isinstance(value, Answer):
        return f"« {value.value} »"
    if isinstance(value, tuple):
        return "une liste d'épisodes"
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    return f"« {text if len(text) <= 40 else text[:39] + '…'} »"
