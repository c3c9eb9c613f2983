"""How findings and outcomes compare in the tests: what it is to raise, and never to lower."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from strategies import is_open

from signals.answer import Answer, Statement
from signals.checklist import Checklist
from signals.finding import UNDETERMINED, Finding
from signals.orientation import Orientation
from signals.outcome import Outcome, evaluate
from signals.screening import Screening


def rank(finding: Finding, grid: Checklist) -> int:
    """The place of a finding's classification, the lowest until it is settled."""
    names = list(grid.classifications)
    return names.index(finding.classification) if finding.classification in names else 0


def lowered(before: Finding, after: Finding, grid: Checklist) -> list[str]:
    """Each part of a finding that stands lower after than before."""
    urgencies = [-1 if each.urgency is None else each.urgency.rank for each in (before, after)]
    parts = {
        "level": after.level < before.level,
        "urgency": urgencies[1] < urgencies[0],
        "orientations": not set(before.orientations) <= set(after.orientations),
        "classification": after.classification != UNDETERMINED
        and rank(after, grid) < rank(before, grid),
    }
    return [part for part, is_lower in parts.items() if is_lower]


def raises(before: Outcome, after: Outcome) -> bool:
    """Whether a rule brought something more; to have been assessed at last is not more."""
    former, latter = _brought(before), _brought(after)
    return not latter[0] <= former[0] or latter[1] > former[1] or latter[2] > former[2]


def _brought(outcome: Outcome) -> tuple[set[Orientation], int, int]:
    held = [rule for rule, is_held in outcome.rules.items() if is_held]
    names = list(outcome.checklist.classifications)
    classes = [names.index(rule.classification) for rule in held if rule.classification]
    return (
        {rule.orientation for rule in held},
        max((rule.urgency.rank for rule in held), default=0),
        0 if outcome.adult else max(classes, default=0),
    )


def said(outcome: Outcome) -> tuple[object, ...]:
    """Everything that an outcome says."""
    return (
        outcome.established,
        outcome.possible,
        tuple(outcome.rules.items()),
        outcome.orientations,
        outcome.floor,
        outcome.actions,
        outcome.pending,
        outcome.raisings,
        outcome.next,
        outcome.contradictions,
        outcome.presumed_minor,
        outcome.adult,
    )


def open_items(told: Screening) -> tuple[str, ...]:
    """The items that wait for an answer, the age apart."""
    return tuple(id for id in told.checklist.items if id != "age" and is_open(told, id))


OTHER = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
Answers = tuple[Answer | None, ...]


def answering(told: Screening, ids: tuple[str, ...]) -> Iterator[Screening]:
    """The screening with each possible yes or no to these items."""
    for answers in product(OTHER, repeat=len(ids)):
        yield _answered(told, ids, answers)


def partly_answered(told: Screening, ids: tuple[str, ...]) -> dict[Answers, Outcome]:
    """The outcome for each possible yes, no or nothing to these items."""
    possible = product((*OTHER, None), repeat=len(ids))
    return {answers: evaluate(_answered(told, ids, answers)) for answers in possible}


def _answered(told: Screening, ids: tuple[str, ...], answers: Answers) -> Screening:
    for id, answer in zip(ids, answers, strict=True):
        if answer is not None:
            known = tuple(each for each in told.statements.get(id, ()) if each.known)
            told = told.stating(id, (*known, Statement(answer, told.date)))
    return told


def gives_less(answers: Answers, outcomes: dict[Answers, Outcome]) -> bool:
    """Whether every completion of some answers brings more than the answers settle."""
    complete = [
        _brought(outcome)
        for full, outcome in outcomes.items()
        if None not in full
        and all(mine in (None, each) for mine, each in zip(answers, full, strict=True))
    ]
    together = (
        set.intersection(*(each[0] for each in complete)),
        min(each[1] for each in complete),
        min(each[2] for each in complete),
    )
    return _brought(outcomes[answers]) != together
