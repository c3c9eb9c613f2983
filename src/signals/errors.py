"""What can be wrong with what people hand to Signals, and how each problem is told."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Self

from attrs import evolve, frozen

Path = tuple[str | int, ...]


@frozen
class Problem:
    """One thing that is wrong: where it stands, what it is, and how to mend it.

    ``path`` holds the keys and positions that lead to the place, outermost first.
    ``what`` is a French sentence without its full stop; ``remedy`` says what to write instead.
    """

    path: Path
    what: str
    remedy: str | None = None

    def __str__(self) -> str:
        place = path_text(self.path)
        told = f"{place} : {self.what}" if place else self.what
        return f"{told} ({self.remedy})" if self.remedy else told


class SignalsError(Exception):
    """Any refusal that Signals words for its user."""


class InvalidInput(SignalsError):
    """Something given to Signals was refused, with every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def one(cls, what: str, remedy: str | None = None) -> Self:
        """A refusal for one problem, at the place itself."""
        return cls((Problem((), what, remedy),))

    def under(self, *steps: str | int) -> list[Problem]:
        """The problems as seen from further out: each path with these steps before it."""
        return [evolve(each, path=(*steps, *each.path)) for each in self.problems]


class InvalidAnswer(InvalidInput):
    """An answer does not fit its item."""


class InvalidDecision(InvalidInput):
    """A decision lacks what it needs: a reason, or an orientation."""


class NotFound(SignalsError):
    """A checklist, version or scenario that is not in the library was asked for."""


class Unavailable(SignalsError):
    """Something that this installation or this machine cannot make, and what to do instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} ({remedy})")


def path_text(path: Path) -> str:
    """A path as people read it: ``rules[3].when.all[0]``."""
    told = ""
    for step in path:
        if isinstance(step, int):
            told += f"[{step}]"
        else:
            told += f".{step}" if told else step
    return told


def nearest(word: str, known: Iterable[str]) -> str | None:
    """A « did you mean » remedy for an unknown word, or nothing when no known word is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"vouliez-vous dire « {near[0]} » ?" if near else None
