"""A scenario played on the version it was written for and on another, step by step."""

from __future__ import annotations

from attrs import field, frozen

from signals.checklist import Checklist
from signals.migration import ChangeKind, ItemChange, brought_to, new_id
from signals.outcome import Outcome, evaluate
from signals.scenario import Scenario, Step, play


@frozen(eq=False)
class ReplayedStep:
    """One step with what it comes to on the version it was written for, then on the other."""

    step: Step
    before: Outcome = field(repr=False)
    after: Outcome = field(repr=False)

    @property
    def differs(self) -> bool:
        """Whether what is established or what is possible is not the same on both versions."""
        before, after = self.before, self.after
        return (before.established, before.possible) != (after.established, after.possible)


@frozen(eq=False)
class Replay:
    """A scenario on two versions of its checklist: its steps, and the questions that changed.

    ``told`` are the changes of the questions that it answers, ``added`` the questions that are new
    and that it says nothing of.
    """

    scenario: Scenario
    pinned: Checklist
    newer: Checklist
    steps: tuple[ReplayedStep, ...]
    told: tuple[ItemChange, ...]
    added: tuple[ItemChange, ...]

    @property
    def same(self) -> bool:
        """Whether every step comes to the same on both versions."""
        return not any(each.differs for each in self.steps)


def replay(scenario: Scenario, pinned: Checklist, newer: Checklist) -> Replay:
    """A scenario played on the version it was written for, and on another one.

    An answer that no longer fits is left out, which is never taken for « no », and is told. Raises
    ``InvalidAnswer`` when an answer does not fit the version it was written for.
    """
    steps: list[ReplayedStep] = []
    changes: dict[str, ItemChange] = {}
    for step, before in play(scenario, pinned):
        brought, found = brought_to(before.screening, newer)
        steps.append(ReplayedStep(step, before, evaluate(brought)))
        # An answer that is left at one step stays told, even where a later step answers otherwise.
        changes |= {
            each.item: each
            for each in found
            if each.item not in changes or not changes[each.item].answer_left
        }
    answered = {id for step in scenario.steps for id, _ in step.answers}
    told = tuple(each for each in changes.values() if each.item in answered)
    added = tuple(each for each in changes.values() if each.kind is ChangeKind.ADDED)
    return Replay(scenario, pinned, newer, tuple(steps), told, added)


def newer_item(change: ItemChange, newer: Checklist) -> str | None:
    """The id that a question has in the other version, nothing where it is gone."""
    id = new_id(change.item, newer)
    return id if id in newer.items else None
