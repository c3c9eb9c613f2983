"""How texts are written for those who read them: plain, exact, and never reassuring by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from signals.errors import Problem
from signals.language.accents import accent_problems
from signals.language.figures import figure_problems
from signals.language.naming import naming_problems
from signals.language.numbers import number_problems
from signals.language.reassurance import reassurance_problems
from signals.language.sentences import sentence_problems
from signals.language.spaces import space_problems


@frozen
class Allowed:
    """What a text may hold, by where it stands.

    ``figures`` where a report is cited beside it, ``numbers`` where numbers and articles live,
    ``length`` where it is a title or a name and no sentence.
    """

    figures: bool = False
    numbers: bool = False
    length: bool = False


@cache
def text_problems(text: str, allowed: Allowed) -> tuple[Problem, ...]:
    """Everything that is wrong in the words of a text; what several checklists say is read once."""
    return tuple(_problems(text, allowed))


def _problems(text: str, allowed: Allowed) -> Iterator[Problem]:
    yield from naming_problems(text)
    yield from reassurance_problems(text)
    if not allowed.figures:
        yield from figure_problems(text)
    if not allowed.numbers:
        yield from number_problems(text)
    if not allowed.length:
        yield from sentence_problems(text)
    yield from accent_problems(text)
    yield from space_problems(text)
