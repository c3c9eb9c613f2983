"""What is typed on what is already written is added to it: nothing heard is written over."""

from __future__ import annotations

import datetime as dt

from signals.answer import Answer, Episode, Moment, Statement
from signals.interview.aim import Aim
from signals.item import Item
from signals.kind import ItemType

_BETWEEN = " ; "


def begun(typed: str | None, aim: Aim, item: Item, said: tuple[Statement, ...]) -> str:
    """What the next character is added to: the text, the absences or the note there already.

    A note, or what was typed, that has been touched since is added to as it stands.
    """
    if typed is not None:
        is_whole = aim is Aim.NOTE and said and typed == said[-1].note
        return f"{typed}{_BETWEEN}" if is_whole else typed
    value = said[-1].value if said else Answer.UNKNOWN
    if isinstance(value, tuple):
        return "".join(f"{_stretch(each)}{_BETWEEN}" for each in value)
    return f"{value}{_BETWEEN}" if isinstance(value, str) and item.type is ItemType.TEXT else ""


def unparted(text: str) -> str:
    """A text as typed, without a separator that nothing came after."""
    return text.strip().removesuffix(_BETWEEN.rstrip()).rstrip()


def _stretch(episode: Episode) -> str:
    return f"{_moment(episode.start)} au {_moment(episode.end)}"


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return "?"
    has_hour = isinstance(moment, dt.datetime)
    return f"{moment:%d/%m/%Y %Hh%M}" if has_hour else f"{moment:%d/%m/%Y}"
