"""An answer given by one key: yes, no, one of the options, or the first figure of a value."""

from __future__ import annotations

from signals.answer import Answer
from signals.errors import InvalidAnswer
from signals.interview.entry import read_entry
from signals.interview.interview import Interview
from signals.kind import ItemType


def affirmed(interview: Interview) -> Interview:
    """With « yes »."""
    if interview.item.type is not ItemType.YES_NO:
        return interview.expecting()
    return interview.answered(Answer.YES)


def denied(interview: Interview) -> Interview:
    """With « no », or « none » for episodes."""
    if interview.item.type is ItemType.EPISODES:
        return interview.answered(())
    if interview.item.type is not ItemType.YES_NO:
        return interview.expecting()
    return interview.answered(Answer.NO)


def digit(interview: Interview, figure: str) -> Interview:
    """With an option chosen by its number, or with the first figure of what is typed."""
    if interview.takes_typing:
        return interview.typing(figure)
    if interview.item.type is not ItemType.CHOICE:
        return interview.expecting()
    try:
        return interview.answered(read_entry(interview.item, figure, interview.screening.date))
    except InvalidAnswer as error:
        return interview.refusing(error)
