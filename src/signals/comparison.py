"""Two screenings of one file side by side: what is new, what has changed, what was established.

It reads the two that a person opens, and nothing else: nobody is looked up and nothing is ranked.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from attrs import evolve, field, frozen

from signals.answer import Statement
from signals.finding import height
from signals.item import Item
from signals.orientation import Orientation
from signals.outcome import Outcome, evaluate
from signals.reopening import Reopening
from signals.rule import Rule
from signals.screening import Screening


class Movement(Enum):
    """What became of a question between two screenings."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CARRIED = "carried"
    UNANSWERED = "unanswered"


@frozen
class Moved:
    """A question with what was stated of it then and now, and what became of it."""

    item: Item
    movement: Movement
    then: tuple[Statement, ...] = field(repr=False)
    now: tuple[Statement, ...] = field(repr=False)


@frozen(eq=False)
class Comparison:
    """A later outcome beside the former one, told with its own version and at its own date."""

    reopening: Reopening
    now: Outcome

    @cached_property
    def then(self) -> Outcome:
        """What the former screening led to: the same for ever, under the same checklist."""
        return evaluate(self.reopening.former.screening)

    @cached_property
    def kept(self) -> Outcome:
        """What today's answers lead to with the signs of then that nobody has asked about again."""
        return evaluate(self.reopening.kept(self.now.screening))

    @cached_property
    def moved(self) -> tuple[Moved, ...]:
        """Every question stated then or now, in the order of today's checklist."""
        then, now = self.reopening.brought.statements, self.now.screening.statements
        found = (
            (item, then.get(id, ()), now.get(id, ()))
            for id, item in self.now.checklist.items.items()
        )
        return tuple(
            Moved(item, movement(former, latter), former, latter)
            for item, former, latter in found
            if former or latter
        )

    def of(self, movement: Movement) -> tuple[Moved, ...]:
        """The questions of which this became."""
        return tuple(each for each in self.moved if each.movement is movement)

    @cached_property
    def lapsed(self) -> tuple[Rule, ...]:
        """The rules that the answers of then no longer fill at today's date, and that do not hold.

        A fact has left the days before the screening that they look at; it is no less true.
        """
        brought, screening = self.reopening.brought, self.now.screening
        later = evolve(brought, date=screening.date, time=screening.time)
        filled, still = evaluate(brought).rules, evaluate(later).rules
        return tuple(
            rule
            for rule, held in filled.items()
            if held and not still[rule] and not self.now.rules[rule]
        )

    @property
    def dropped(self) -> tuple[Orientation, ...]:
        """The orientations established then that are not now."""
        now = self.now.established.orientations
        return tuple(each for each in self.then.established.orientations if each not in now)

    @property
    def added(self) -> tuple[Orientation, ...]:
        """The orientations established now that were not then."""
        then = self.then.established.orientations
        return tuple(each for each in self.now.established.orientations if each not in then)

    @property
    def lower(self) -> bool:
        """Whether some part of what is established now stands lower than then."""
        return bool(self.dropped) or any(now < then for then, now in self._heights)

    @property
    def higher(self) -> bool:
        """Whether some part of what is established now stands higher than then."""
        return bool(self.added) or any(now > then for then, now in self._heights)

    @property
    def _heights(self) -> tuple[tuple[int, int], ...]:
        findings = (self.then.established, self.now.established)
        then, now = (height(each, self.now.checklist) for each in findings)
        pairs = tuple(zip(then, now, strict=True))
        known = self.now.checklist.classifications
        # One that is not settled, or that today's version lacks, is neither above nor below.
        return pairs if all(each.classification in known for each in findings) else pairs[:-1]


def movement(then: tuple[Statement, ...], now: tuple[Statement, ...]) -> Movement:
    """What became of a question between what was stated then and now; one of them is not empty."""
    if not now:
        return Movement.UNANSWERED
    if all(each.carried_from is not None for each in now):
        return Movement.CARRIED
    if not then:
        return Movement.NEW
    same = {each.value for each in then} == {each.value for each in now}
    return Movement.SAME if same else Movement.CHANGED


def compare(reopening: Reopening, screening: Screening) -> Comparison:
    """The comparison of a screening under way with the former one that it is made beside."""
    return Comparison(reopening, evaluate(screening))
