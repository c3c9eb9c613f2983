"""Statements as files write them: a word, a value, or a value with its date and provenance."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from signals.answer import Answer, Episode, Moment, Provenance, Statement, Value
from signals.errors import InvalidInput, Problem
from signals.interchange.converter import structured
from signals.interchange.leaves import told
from signals.item import Item
from signals.kind import ItemType

_FRENCH = {"oui": "yes", "non": "no", "inconnu": "unknown", "true": "yes", "false": "no"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}")
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")


@frozen
class WrittenStatement:
    """A statement as it is written with its circumstances."""

    value: object
    date: dt.date | None = None
    provenance: Provenance | None = None
    by: str | None = None
    note: str | None = None
    place: str | None = None
    carried_from: dt.date | None = None


def read_statements(item: Item, raw: object) -> tuple[Statement, ...]:
    """The statements that raw content makes of an item; raises ``InvalidInput`` with every problem.

    Whether they fit the date and the bounds is the screening's to say.
    """
    if isinstance(raw, list) and raw and all(_has_value(each) for each in raw):
        found: list[Statement] = []
        problems: list[Problem] = []
        for place, each in enumerate(raw):
            try:
                found.append(_statement(item, each))
            except InvalidInput as error:
                problems += error.under(place)
        if problems:
            raise InvalidInput(problems)
        return tuple(found)
    return (_statement(item, raw),)


def _has_value(raw: object) -> bool:
    return isinstance(raw, dict) and "value" in raw


def _statement(item: Item, raw: object) -> Statement:
    if not isinstance(raw, dict):
        return Statement(_value(item, raw))
    written = structured(raw, WrittenStatement)
    try:
        value = _value(item, written.value)
    except InvalidInput as error:
        raise InvalidInput(error.under("value")) from None
    return Statement(
        value,
        written.date,
        written.provenance,
        written.by,
        written.note,
        written.place,
        written.carried_from,
    )


def _value(item: Item, raw: object) -> Value:
    if raw == Answer.UNKNOWN.value:
        return Answer.UNKNOWN
    match item.type:
        case ItemType.YES_NO:
            return _answer(raw)
        case ItemType.NUMBER if isinstance(raw, int) and not isinstance(raw, bool):
            return raw
        case ItemType.DATE | ItemType.DATETIME:
            return read_moment(raw, with_hour=item.type is ItemType.DATETIME)
        case ItemType.EPISODES:
            return _episodes(raw)
        case ItemType.CHOICE | ItemType.TEXT if isinstance(raw, str):
            return raw
    expected = "un nombre entier" if item.type is ItemType.NUMBER else "un mot, ou un texte"
    raise InvalidInput.one(
        f"{told(raw)} ne répond pas à « {item.label} »", f"{expected}, ou unknown"
    )


def _answer(raw: object) -> Answer:
    if isinstance(raw, str) and raw in ("yes", "no"):
        return Answer(raw)
    meant = _FRENCH.get(str(raw).lower())
    remedy = f"vouliez-vous dire « {meant} » ?" if meant else "yes, no ou unknown"
    raise InvalidInput.one(f"{told(raw)} n'est pas une réponse", remedy)


def read_moment(raw: object, *, with_hour: bool | None = None) -> Moment:
    """The date, or date with hour, that a text writes; raises ``InvalidInput``."""
    try:
        if isinstance(raw, str) and with_hour is not True and _DAY.fullmatch(raw):
            return dt.date.fromisoformat(raw)
        if isinstance(raw, str) and with_hour is not False and _HOUR.fullmatch(raw):
            return dt.datetime.fromisoformat(raw)
    except ValueError:
        raise InvalidInput.one(f"{told(raw)} n'existe pas au calendrier", "corrigez-la") from None
    day, hour = "2026-11-21", "2026-11-21T22:30"
    example = {True: hour, False: day, None: f"{day} ou {hour}"}[with_hour]
    raise InvalidInput.one(f"{told(raw)} n'est pas une date", f"écrivez-la comme {example}")


def read_time(text: str | None) -> dt.time | None:
    """The hour that a text writes, as ``22:30``; raises ``InvalidInput``."""
    if text is None:
        return None
    try:
        if _TIME.fullmatch(text):
            return dt.time.fromisoformat(text)
    except ValueError:
        pass
    raise InvalidInput([Problem(("time",), f"« {text} » n'est pas une heure", "comme 22:30")])


@frozen
class WrittenEpisode:
    """An episode as it is written: each end is a date, a date with hour, or « unknown »."""

    start: str = "unknown"
    end: str = "unknown"


def _episodes(raw: object) -> tuple[Episode, ...]:
    if not isinstance(raw, list):
        remedy = "une liste de {start, end}, [] s'il n'y en a aucun, ou unknown"
        raise InvalidInput.one(f"{told(raw)} n'est pas une liste d'épisodes", remedy)
    found: list[Episode] = []
    problems: list[Problem] = []
    for place, each in enumerate(raw):
        try:
            written = structured(each, WrittenEpisode)
            found.append(Episode(_end(written.start), _end(written.end)))
        except InvalidInput as error:
            problems += error.under(place)
    if problems:
        raise InvalidInput(problems)
    return tuple(found)


def _end(text: str) -> Moment | None:
    return None if text == Answer.UNKNOWN.value else read_moment(text)


def written_statement(statement: Statement) -> object:
    """A statement as files write it: its value alone when nothing else is said of it."""
    carried = statement.carried_from
    circumstances = {
        "date": None if statement.date is None else statement.date.isoformat(),
        "provenance": None if statement.provenance is None else statement.provenance.value,
        "by": statement.by,
        "note": statement.note,
        "place": statement.place,
        "carried_from": carried.isoformat() if carried is not None else None,
    }
    # A text of blanks says nothing, and would be refused.
    given = {key: value for key, value in circumstances.items() if value and value.strip()}
    value = written_value(statement.value)
    return {"value": value, **given} if given else value


def written_value(value: Value) -> object:
    """A value as files write it."""
    if isinstance(value, Answer):
        return value.value
    if isinstance(value, tuple):
        return [
            {"start": _written_moment(each.start), "end": _written_moment(each.end)}
            for each in value
        ]
    if isinstance(value, dt.date):
        return _written_moment(value)
    return value


def _written_moment(moment: Moment | None) -> str:
    if moment is None:
        return Answer.UNKNOWN.value
    if isinstance(moment, dt.datetime):
        return moment.isoformat(timespec="seconds" if moment.second else "minutes")
    return moment.isoformat()
