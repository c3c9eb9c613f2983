"""Problems with the file and line where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from signals.errors import InvalidInput, Problem
from signals.loading.strict_yaml import Document, InvalidYaml, Place


@frozen
class Located:
    """A problem in a file: ``file:line: path: what (how to mend it)``."""

    file: str
    place: Place
    problem: Problem

    def __str__(self) -> str:
        return f"{self.file}:{self.place.line}: {self.problem}"


class InvalidFile(InvalidInput):
    """A file was refused, with every problem found and the line of each.

    ``readable`` is its document without what was refused, where the rest could be read.
    """

    def __init__(self, located: Iterable[Located], readable: Document | None = None) -> None:
        self.located: tuple[Located, ...] = tuple(located)
        self.readable = readable
        super().__init__(each.problem for each in self.located)

    def __str__(self) -> str:
        return "\n".join(str(each) for each in self.located)


def in_file(file: str, problems: Iterable[Problem], document: Document | None) -> list[Located]:
    """Problems with the lines of a document; without one they stand at its first line."""
    nowhere = Place(1, 1)
    return [
        Located(file, nowhere if document is None else document.place(each.path), each)
        for each in problems
    ]


def beside(
    located: Iterable[Located], problems: Iterable[Problem], file: str, document: Document
) -> list[Located]:
    """Problems of form with those of meaning, by line; one place is told once."""
    former = list(located)
    told = {each.problem.path for each in former}
    found = in_file(file, (each for each in problems if each.path not in told), document)
    return sorted((*former, *found), key=lambda each: each.place.line)


def unreadable(file: str, error: InvalidYaml) -> list[Located]:
    """The problems that kept a file from being read at all."""
    return [
        Located(file, place, problem)
        for place, problem in zip(error.places, error.problems, strict=True)
    ]
