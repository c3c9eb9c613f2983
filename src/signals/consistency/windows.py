"""How far back a condition may look, and how long it may wait: beyond a life, it is a slip."""

from __future__ import annotations

from collections.abc import Iterator

from signals.condition import EpisodeFact
from signals.errors import Path, Problem

_LONGEST_DAYS = 36_500
"""A hundred years: nobody's childhood is further away."""
_LONGEST_HOURS = _LONGEST_DAYS * 24


def window_problems(path: Path, days: int) -> Iterator[Problem]:
    """What is wrong in a window of so many days before the screening."""
    if not 1 <= days <= _LONGEST_DAYS:
        yield _impossible((*path, "days"), f"{days} jours", _LONGEST_DAYS)


def episode_window_problems(path: Path, fact: EpisodeFact, days: int | None) -> Iterator[Problem]:
    """What is wrong in the window of a fact derived from episodes: a count alone has one."""
    if days is None:
        return
    if fact is not EpisodeFact.COUNT:
        yield Problem((*path, "days"), "réservé à count", "retirez cette clé")
    else:
        yield from window_problems(path, days)


def hours_problems(path: Path, hours: int) -> Iterator[Problem]:
    """What is wrong in a bound of so many hours."""
    if not 1 <= hours <= _LONGEST_HOURS:
        yield _impossible((*path, "at_least"), f"{hours} heures", _LONGEST_HOURS)


def _impossible(path: Path, told: str, longest: int) -> Problem:
    return Problem(path, f"une durée de {told} ne peut pas être", f"un nombre de 1 à {longest}")
