"""An invented situation under way in a sitting: whoever plays it is told, and so is every step."""

from __future__ import annotations

from attrs import field, frozen

from signals import Checklist, Scenario
from signals.attempt import Attempt

COMPARISON = "comparison"
"""The last step of an exercise."""


@frozen
class Training:
    """A scenario chosen, under the version of the checklist that it is played with."""

    checklist: Checklist = field(repr=False)
    scenario: Scenario


@frozen
class Exercise:
    """An attempt under way; ``run`` is drawn at random, so that its result counts once."""

    attempt: Attempt
    run: str
