"""Advice on talking that says nothing: each of its lists holds a sentence at least."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.consistency.places import TALK
from signals.errors import Problem


def talk_problems(checklist: Checklist) -> Iterator[Problem]:
    """The empty lists of the advice of a checklist, where it has any."""
    talk = checklist.talk
    if talk is None:
        return
    advice = {
        "opening": talk.opening,
        "never_ask": talk.never_ask,
        "receiving": talk.receiving,
        "writing": talk.writing,
        "telling": talk.telling,
    }
    for name, sentences in advice.items():
        if not sentences:
            yield Problem((TALK, name), "aucune phrase", "écrivez-en au moins une")
