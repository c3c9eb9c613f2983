"""Computed facts in words: durations in days and hours, and the unknown said as such."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, inf

from signals.computed import ComputedFact, computed_facts
from signals.condition import EpisodeFact
from signals.outcome import Outcome
from signals.span import Span
from signals.wording.typography import spaced

COMPUTED_TITLE = "Ce que disent les dates"
UNKNOWN = "non connu"
_DAY = 24


def computed_lines(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """The label and the value of each computed fact, in the order of the checklist."""
    for fact in computed_facts(outcome.facts):
        yield spaced(fact.computed.label), computed_text(fact)


def computed_text(fact: ComputedFact) -> str:
    """What is known of a computed fact."""
    if fact.computed.fact is EpisodeFact.GROWTH:
        return {True: "oui", False: "non", None: UNKNOWN}[fact.holds]
    if fact.number is None:
        return UNKNOWN
    if fact.computed.fact is EpisodeFact.COUNT:
        return _count_text(fact.number)
    return duration_text(fact.number)


def _count_text(count: Span) -> str:
    low = floor(count.low)
    if count.high == inf:
        return f"au moins {low}" if low else UNKNOWN
    high = floor(count.high)
    return str(low) if low == high else f"entre {low} et {high}"


def duration_text(hours: Span) -> str:
    """A duration known between bounds; bounds in days go outwards, so that they stay true."""
    if hours.high == inf:
        return f"au moins {_exact(hours.low)}" if hours.low >= 1 else UNKNOWN
    if hours.low == hours.high:
        return _exact(hours.low)
    if hours.low == 0:
        return f"au plus {_exact(hours.high)}"
    if hours.high < 2 * _DAY:
        low, high, unit = floor(hours.low), ceil(hours.high), "heure"
    else:
        low, high, unit = floor(hours.low / _DAY), ceil(hours.high / _DAY), "jour"
    return f"entre {low} et {_counted(high, unit)}"


def _exact(hours: float) -> str:
    """A duration to the minute: it is copied into a file that reads it."""
    whole, minutes = divmod(round(hours * 60), 60)
    days, rest = divmod(whole, _DAY)
    counted = ((days, "jour"), (rest, "heure"), (minutes, "minute"))
    told = [_counted(number, word) for number, word in counted if number]
    if not told:
        return "moins d'une minute"
    return " et ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else told[0]


def _counted(number: int, word: str) -> str:
    return f"{number}\u00a0{word}" + ("s" if number > 1 else "")
