"""A printed grid as somebody reads it: its numbers, its boxes, its sentences.

Nothing here knows how the library writes or evaluates a condition.
"""

from __future__ import annotations

from attrs import field, frozen

YES_NO, CHOICE, NUMBER, DATE, EPISODES, TEXT = (
    "yes_no",
    "choice",
    "number",
    "date",
    "episodes",
    "text",
)


@frozen
class Question:
    """A question with what it takes as an answer; options are the boxes before « ne sait pas »."""

    text: str
    shape: str
    options: tuple[str, ...]
    only_if: str | None


@frozen
class PrintedRule:
    """A rule as it is printed: for whom, when, why and what then.

    Two are the same when they say the same things follow for the same people and reason.
    """

    number: str
    population: str
    when: str = field(eq=False)
    reason: str
    level: str
    urgency: str
    classification: str
    actions: tuple[str, ...]


@frozen
class PrintedGrid:
    """Everything that a person needs to conclude, read from the printed text."""

    questions: dict[str, Question]
    lists: dict[str, tuple[tuple[str, ...], ...]]
    conditions: dict[str, str]
    rules: dict[str, PrintedRule]
    actions: dict[str, str]
    levels: tuple[str, ...]
    urgencies: tuple[str, ...]
    classifications: dict[str, tuple[str, ...]]
    age: str
    doubts: tuple[str, ...]
    oldest_presumed: int
    context: frozenset[str]
    plain: frozenset[str]


def numbers(text: str, order: tuple[str, ...]) -> tuple[str, ...]:
    """The question numbers that a text names; « 5.1 à 5.4 » names all that stand between."""
    found: list[str] = []
    for part in text.strip().rstrip(".").split(", "):
        first, _, last = part.partition(" à ")
        if last:
            assert first.split(".")[0] == last.split(".")[0], part
            found += order[order.index(first) : order.index(last) + 1]
        else:
            assert first in order, part
            found.append(first)
    return tuple(found)
