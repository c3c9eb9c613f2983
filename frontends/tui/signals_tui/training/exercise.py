"""An invented situation under way at the desk, and where it stands."""

from __future__ import annotations

from attrs import evolve, field, frozen

from signals import Checklist, Scenario
from signals.attempt import Attempt
from signals.screening import Screening


@frozen
class Chosen:
    """A scenario, under the version of the checklist that it is played with."""

    checklist: Checklist = field(repr=False)
    scenario: Scenario = field(repr=False)


@frozen
class Exercise:
    """An attempt under way; ``run`` is drawn at random, so that its result counts once.

    ``shows_interval`` says that what is expected at the step in hand was asked for.
    """

    attempt: Attempt = field(repr=False)
    run: str
    shows_interval: bool = False

    @property
    def step_text(self) -> str:
        """The step in hand, among how many."""
        return f"étape {self.attempt.number} sur {len(self.attempt.scenario.steps)}"

    def leaving(self, screening: Screening) -> Exercise:
        """With the step in hand left; what is expected at the next one is folded."""
        return evolve(self, attempt=self.attempt.leaving(screening), shows_interval=False)

    def taking_up(self) -> Exercise:
        """With the last step that was left in hand again."""
        return evolve(self, attempt=self.attempt.taking_up(), shows_interval=False)

    def unfolding(self) -> Exercise:
        """With what is expected at the step in hand shown, or folded again."""
        return evolve(self, shows_interval=not self.shows_interval)
