"""A line read as an answer to the question in front, and whether it is to be confirmed."""

from __future__ import annotations

from attrs import evolve

from signals.answer import Answer, Value
from signals.errors import InvalidAnswer
from signals.interview import Interview
from signals.interview.confirming import typed_value
from signals.item import Item
from signals.kind import ItemType

_YES = frozenset({"o", "oui"})
_NO = frozenset({"n", "non"})
_UNKNOWN = frozenset({"?", "ne sait pas", "nsp"})


def is_yes(line: str) -> bool:
    """Whether a line says yes."""
    return _bare(line) in _YES


def is_no(line: str) -> bool:
    """Whether a line says no."""
    return _bare(line) in _NO


def read_answer(interview: Interview, line: str) -> Value:
    """The answer that a line gives to the question in front; raises ``InvalidAnswer``."""
    item = interview.item
    if _bare(line) in _UNKNOWN:
        return Answer.UNKNOWN
    if item.type is ItemType.EPISODES and is_no(line):
        return ()
    if item.type is ItemType.CHOICE and not line.strip().isdecimal():
        count = len(item.options)
        raise InvalidAnswer.one(f"répondez par un numéro de 1 à {count}, ou nsp")
    if item.type is not ItemType.YES_NO:
        return typed_value(evolve(interview, typed=line))
    if not is_yes(line) and not is_no(line):
        raise InvalidAnswer.one("répondez o, n ou nsp")
    return Answer.YES if is_yes(line) else Answer.NO


def to_confirm(item: Item, value: Value, line: str) -> bool:
    """Whether what was understood may not be what was meant: it is told before it counts.

    A date is what somebody's words were taken for; a « n » typed for a text may be for another
    question.
    """
    match item.type:
        case _ if isinstance(value, Answer) or value == ():
            return False
        case ItemType.DATE | ItemType.DATETIME | ItemType.EPISODES:
            return True
        case ItemType.NUMBER:
            return str(value) != line.strip()
        case ItemType.TEXT:
            return is_yes(line) or is_no(line)
        case _:
            return False


def _bare(line: str) -> str:
    return " ".join(line.split()).casefold()
