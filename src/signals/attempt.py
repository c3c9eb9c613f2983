"""A scenario as somebody answers it, step by step, beside what it states and expects.

Nothing here is a mark: answers and orientations are put side by side, to be talked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve, field, frozen

from signals.answer import Answer, Statement, Value
from signals.item import Item
from signals.kind import ItemType
from signals.outcome import Outcome, evaluate
from signals.scenario import Scenario, Step, unmet
from signals.screening import Screening, Stated


class Agreement(Enum):
    """How an answer stands beside the one that the story tells; « unknown » is never wrong."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"
    IN_WORDS = "in_words"


@frozen
class ComparedAnswer:
    """One question with what the story tells, what was answered, and how the two stand."""

    item: Item
    told: tuple[Statement, ...] = field(repr=False)
    given: tuple[Statement, ...] = field(repr=False)
    agreement: Agreement


@frozen(eq=False)
class ComparedStep:
    """One step with the answers to what it tells, and what was reached beside what is expected.

    ``established`` and ``possible`` name the parts that are not those expected.
    """

    number: int
    step: Step
    outcome: Outcome = field(repr=False)
    answers: tuple[ComparedAnswer, ...] = field(repr=False)
    established: tuple[str, ...]
    possible: tuple[str, ...]


@frozen
class Attempt:
    """A scenario under way: ``left`` is the screening as it stood when each step was left."""

    scenario: Scenario
    left: tuple[Screening, ...] = field(default=(), repr=False)

    @property
    def number(self) -> int:
        """The number of the step in hand, from 1; after the last, that of the last."""
        return min(len(self.left) + 1, len(self.scenario.steps))

    @property
    def step(self) -> Step:
        """The step in hand."""
        return self.scenario.steps[self.number - 1]

    @property
    def finished(self) -> bool:
        """Whether every step was left."""
        return len(self.left) == len(self.scenario.steps)

    def leaving(self, screening: Screening) -> Attempt:
        """The attempt once the step in hand is left, with the answers as they stand."""
        return self if self.finished else evolve(self, left=(*self.left, screening))

    def taking_up(self) -> Attempt:
        """The attempt with the last step that was left in hand again; its answers may change."""
        return evolve(self, left=self.left[:-1])

    @property
    def compared(self) -> tuple[ComparedStep, ...]:
        """Every step that was left, beside what the scenario states and expects."""
        return tuple(
            compared_step(self.scenario, number, screening)
            for number, screening in enumerate(self.left, start=1)
        )


def compared_step(scenario: Scenario, number: int, screening: Screening) -> ComparedStep:
    """One step, from 1, beside the answers of a screening."""
    step = scenario.steps[number - 1]
    outcome = evaluate(screening)
    return ComparedStep(
        number,
        step,
        outcome,
        compared_answers(step.answers, screening),
        unmet(step.expect.established, outcome.established),
        unmet(step.expect.possible, outcome.possible),
    )


def compared_answers(told: Stated, screening: Screening) -> tuple[ComparedAnswer, ...]:
    """The answers of a screening to the questions that a step is about."""
    items = screening.checklist.items
    found = []
    for id, statements in told:
        given = screening.statements.get(id, ())
        agreement = agreement_of(items[id], _values(statements), _values(given))
        found.append(ComparedAnswer(items[id], statements, given, agreement))
    return tuple(found)


def beyond(
    scenario: Scenario, screening: Screening
) -> Iterator[tuple[Item, tuple[Statement, ...]]]:
    """What was answered although no step tells it: something assumed, or known from elsewhere."""
    told = {id for step in scenario.steps for id, _ in step.answers}
    for id, statements in screening.stated:
        if id not in told and any(each.known for each in statements):
            yield screening.checklist.items[id], statements


def agreement_of(item: Item, told: frozenset[Value], given: frozenset[Value]) -> Agreement:
    """How the values given for a question stand beside those that the story tells."""
    if not given:
        return Agreement.NOT_ASKED
    known, expected = given - {Answer.UNKNOWN}, told - {Answer.UNKNOWN}
    if not known:
        return Agreement.UNKNOWN if expected else Agreement.SAME
    if not expected:
        return Agreement.DIFFERENT
    if item.type is ItemType.TEXT:
        return Agreement.IN_WORDS
    # Where a story tells two things that contradict one another, either of them is one of its own.
    return Agreement.SAME if known <= expected else Agreement.DIFFERENT


def _values(statements: tuple[Statement, ...]) -> frozenset[Value]:
    return frozenset(each.value for each in statements)
