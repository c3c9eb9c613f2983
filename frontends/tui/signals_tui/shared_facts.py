"""The facts that all the minors of one declaration share, taken up from one to another."""

from __future__ import annotations

import datetime as dt

from signals.answer import Answer, Statement
from signals.interview import Interview
from signals.outcome import evaluate
from signals.screening import Screening
from signals_tui.minors import Minor

_UNKNOWN = Statement(Answer.UNKNOWN)


def beginning(date: dt.date, known: tuple[Minor, ...]) -> Interview:
    """An interview where only the facts that all share are answered, at the first one left."""
    checklist = known[0].interview.checklist
    screening = Screening(checklist, date, latest(known))
    for id, statements in shared(known, checklist.shared_facts):
        screening = screening.stating(id, statements)
    begun = Interview(evaluate(screening))
    first = next((each for each in begun.items if not begun.statements(each)), begun.item)
    return begun.at_item(first)


def latest(minors: tuple[Minor, ...]) -> dt.time | None:
    """The hour up to which anything stated of one of them has passed; none for the whole day."""
    times = [each.interview.screening.time for each in minors]
    known = [each for each in times if each is not None]
    return max(known) if len(known) == len(times) else None


def shared(
    minors: tuple[Minor, ...], ids: tuple[str, ...]
) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """What is stated of each shared fact, as the first of them who knows it says.

    Where none does, as the first of them who was asked says.
    """
    found = []
    for id in ids:
        screenings = [each.interview.screening for each in minors]
        stated = [each for each in screenings if id in each.statements]
        known = [each for each in stated if each.knows(id)]
        if first := (known or stated)[:1]:
            found.append((id, first[0].statements[id]))
    return tuple(found)


def lacking(
    screening: Screening, minors: tuple[Minor, ...], ids: tuple[str, ...]
) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """What the others say of each shared fact that has no answer there, or « ne sait pas » alone.

    What was noted around an unknown answer is said there: it is not replaced.
    """
    return tuple(
        (id, statements)
        for id, statements in shared(minors, ids)
        if statements != screening.statements.get(id)
        and all(each == _UNKNOWN for each in screening.statements.get(id, ()))
    )
