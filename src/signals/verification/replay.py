"""What the evaluator concludes from a screening, in the same parts as the solver's formulas."""

from __future__ import annotations

from signals.finding import Finding
from signals.orientation import Urgency
from signals.outcome import Outcome
from signals.verification.conclusion import LEVELS, Part


class Disagreement(Exception):
    """The evaluator does not find what the solver found: one of the two is wrong."""


def parts_established(outcome: Outcome) -> frozenset[Part]:
    """Every part that a screening establishes: level, urgency, orientations, actions due."""
    held = [rule for rule, is_held in outcome.rules.items() if is_held]
    actions = {id for rule in held for id in rule.actions}
    actions.update(action.id for action in outcome.floor)
    ids = [rule.classification for rule in held]
    return frozenset(
        (
            *_finding(outcome.established, outcome, ids),
            *(("action", id) for id in actions),
        )
    )


def parts_possible(outcome: Outcome) -> frozenset[Part]:
    """Every part of what a screening may come to; actions are not told of it."""
    ids = [rule.classification for rule, held in outcome.rules.items() if held is not False]
    return frozenset(_finding(outcome.possible, outcome, ids))


def _finding(finding: Finding, outcome: Outcome, classes: list[str | None]) -> list[Part]:
    parts: list[Part] = [("level", each.value) for each in LEVELS if finding.level >= each]
    if finding.urgency is not None:
        parts += [("urgency", each.value) for each in Urgency if finding.urgency >= each]
    parts += [("orientation", each.value) for each in finding.orientations]
    if finding.classification is not None:
        ranks = {id: rank for rank, id in enumerate(outcome.checklist.classifications)}
        top = max((ranks.get(id or "", 0) for id in classes), default=0)
        parts += [("classification", id) for id, rank in ranks.items() if rank <= top]
    return parts
