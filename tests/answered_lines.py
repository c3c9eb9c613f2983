"""What somebody types for ``signals ask`` to state what a screening states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals import Answer, Episode, Item, ItemType, Screening
from signals.answer import Moment, Statement, Value
from signals.interview.telling import HOW_KNOWN

_WORDS = {Answer.YES: "o", Answer.NO: "n", Answer.UNKNOWN: "?"}


def answered_lines(screening: Screening) -> str:
    """Every question in its order, the empty line where it was not asked."""
    lines: list[str] = []
    for id, item in screening.checklist.items.items():
        said = screening.statements.get(id, ())
        assert len(said) <= 1, "one line gives one statement"
        lines += [line for each in said for line in _lines(item, each)] or [""]
    return "".join(f"{line}\n" for line in lines)


def _lines(item: Item, said: Statement) -> Iterator[str]:
    """What is said around an answer comes before it, as the answer leads to the next question."""
    if said.note is not None:
        yield f":note {said.note}"
    if said.provenance is not None:
        yield f":source {HOW_KNOWN.index(said.provenance) + 1} {said.by or ''}"
    yield typed(item, said.value)


def typed(item: Item, value: Value) -> str:
    """A value as it is typed; two marks begin a text that begins with the mark of an order."""
    if isinstance(value, Answer):
        return _WORDS[value]
    if isinstance(value, tuple):
        return ", ".join(map(_episode, value)) or "aucune"
    if item.type is ItemType.CHOICE:
        return str(item.option_ids.index(str(value)) + 1)
    if isinstance(value, dt.date):
        return _moment(value)
    text = str(value)
    return f":{text}" if text.startswith(":") else text


def _episode(episode: Episode) -> str:
    return f"{_moment(episode.start)} au {_moment(episode.end)}"


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return "?"
    form = "%d/%m/%Y %H:%M" if isinstance(moment, dt.datetime) else "%d/%m/%Y"
    return moment.strftime(form)
