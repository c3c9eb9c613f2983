"""Why the outcome in front is what it is: looked for once it is read, aside from the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals import Outcome
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.wording.explanation import Passage
    from signals_tui.desk import Desk


@frozen(eq=False)
class Explained:
    """What explains an outcome, in words; no passage where it could not be explained."""

    outcome: Outcome = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)


def to_explain(desk: Desk) -> Outcome | None:
    """The outcome whose explanation a desk waits for; nothing where none is read."""
    if desk.view is not View.EXPLANATION or desk.interview is None:
        return None
    outcome = desk.interview.outcome
    return None if desk.explained and desk.explained.outcome is outcome else outcome


def explained(outcome: Outcome) -> Explained:
    """What explains an outcome; whatever fails, the form goes on."""
    # Only whoever asks why waits for what finds it.
    from signals.explanation import explain
    from signals.wording.explanation import explanation_passages

    try:
        return Explained(outcome, explanation_passages(explain(outcome)))
    except Exception:
        return Explained(outcome, ())


def told_why(desk: Desk, found: Explained) -> Desk:
    """With an explanation to read, unless the answers have changed or are gone meanwhile."""
    if desk.interview is None or desk.interview.outcome is not found.outcome:
        return desk
    return evolve(desk, explained=found).scrolled(0)
