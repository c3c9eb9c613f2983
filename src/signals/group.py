"""What a group answered to one scenario: how many reached what, with no name and no rank."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from attrs import evolve, field, frozen

from signals.answer import Answer, Statement
from signals.attempt import Agreement, Attempt, agreement_of
from signals.checklist import Checklist
from signals.finding import Finding, height
from signals.item import Item
from signals.kind import ItemType
from signals.scenario import Scenario, Step
from signals.screening import Screening, as_value

SMALLEST_GROUP = 3
"""The sheet of one is a mark on somebody, and each of two would know what the other answered."""

Given = tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class StepResult:
    """What one person came to at one step, with the answers to the questions that have choices."""

    established: Finding
    possible: Finding
    answers: Given = field(repr=False)


@frozen
class Result:
    """What one person answered to a scenario; ``run`` is drawn at random and says nobody's name.

    ``played`` tells the words of the scenario apart from those of another that has its id.
    """

    run: str
    checklist: Checklist
    scenario: str
    played: str
    steps: tuple[StepResult, ...]


@frozen
class AnswerTally:
    """One question at one step: what the story tells, and how many gave each answer."""

    item: Item
    told: tuple[Statement, ...]
    given: tuple[tuple[str, int], ...]
    agreements: tuple[tuple[Agreement, int], ...]

    def count(self, agreement: Agreement) -> int:
        """How many answers stand so beside the one that the story tells."""
        return dict(self.agreements).get(agreement, 0)


@frozen
class StepTally:
    """One step: how many reached each finding, highest first, and the questions that it is about.

    The questions answered otherwise by most come first.
    """

    number: int
    step: Step
    established: tuple[tuple[Finding, int], ...]
    answers: tuple[AnswerTally, ...]


@frozen(eq=False)
class GroupSheet:
    """The results of a group for one scenario, all of the same version, each run once."""

    scenario: Scenario
    checklist: Checklist
    results: tuple[Result, ...] = field(repr=False)

    @property
    def size(self) -> int:
        """How many people played it."""
        return len(self.results)

    @property
    def large_enough(self) -> bool:
        """Whether there are enough results for a sheet to be a group's, and nobody's."""
        return self.size >= SMALLEST_GROUP

    @cached_property
    def steps(self) -> tuple[StepTally, ...]:
        """What the group came to at each step."""
        return tuple(self._tally(place, step) for place, step in enumerate(self.scenario.steps))

    def _tally(self, place: int, step: Step) -> StepTally:
        at = [result.steps[place] for result in self.results]
        # By the highest orientation alone: what lies below it would part people who agree.
        reached = Counter(
            evolve(each.established, orientations=each.established.orientations[:1]) for each in at
        )
        highest_first = sorted(
            reached.items(), key=lambda pair: height(pair[0], self.checklist)[:2], reverse=True
        )
        tallies = [
            _tallied(
                self.checklist.items[id], told, [dict(each.answers).get(id, ()) for each in at]
            )
            for id, told in step.answers
            if _has_choices(self.checklist.items[id])
        ]
        tallies.sort(key=_unlike, reverse=True)
        return StepTally(place + 1, step, tuple(highest_first), tuple(tallies))


def result_of(attempt: Attempt, played: str, run: str) -> Result:
    """What is kept of an attempt for a sheet: no text, no date and no number that was typed."""
    return Result(
        run,
        attempt.left[0].checklist,
        attempt.scenario.id,
        played,
        tuple(
            StepResult(each.outcome.established, each.outcome.possible, _given(screening))
            for each, screening in zip(attempt.compared, attempt.left, strict=True)
        ),
    )


def _given(screening: Screening) -> Given:
    items = screening.checklist.items
    return tuple(
        (id, tuple(sorted({_word(each) for each in statements})))
        for id, statements in screening.stated
        if _has_choices(items[id])
    )


def _has_choices(item: Item) -> bool:
    return item.type in (ItemType.YES_NO, ItemType.CHOICE)


def _word(statement: Statement) -> str:
    value = statement.value
    return value.value if isinstance(value, Answer) else str(value)


def _tallied(item: Item, told: tuple[Statement, ...], given: list[tuple[str, ...]]) -> AnswerTally:
    expected = frozenset(each.value for each in told)
    agreements = Counter(
        agreement_of(item, expected, frozenset(as_value(word) for word in words)) for words in given
    )
    words = Counter(word for each in given for word in each)
    known = (Answer.YES.value, Answer.NO.value, *item.option_ids, Answer.UNKNOWN.value)
    return AnswerTally(
        item,
        told,
        tuple((word, words[word]) for word in known if words[word]),
        tuple((each, agreements[each]) for each in Agreement if agreements[each]),
    )


def _unlike(tally: AnswerTally) -> tuple[int, int]:
    open_ = tally.count(Agreement.NOT_ASKED) + tally.count(Agreement.UNKNOWN)
    return tally.count(Agreement.DIFFERENT), open_
