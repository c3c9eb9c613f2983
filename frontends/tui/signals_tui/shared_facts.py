"""The facts that all the minors of one declaration share, taken up from one to another."""

from __future__ import annotations

import datetime as dt

from signals.answer import Statement
from signals.interview import Interview
from signals.outcome import evaluate
from signals.screening import Screening
from signals_tui.minors import Minor


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
    """What is stated of each shared fact, as the first of them that has it says."""
    found = []
    for id in ids:
        said = (each.interview.screening.statements.get(id) for each in minors)
        first = next((statements for statements in said if statements), None)
        if first is not None:
            found.append((id, first))
    return tuple(found)
