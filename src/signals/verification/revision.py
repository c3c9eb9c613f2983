"""For whom a new version of a checklist orients otherwise: the smallest screenings, both ways."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.migration import brought_to
from signals.outcome import Outcome, evaluate
from signals.screening import Screening
from signals.verification.carried import both_read, told_apart
from signals.verification.conclusion import ASSESSED, Conclusion, Part, less, rules_giving
from signals.verification.concrete import smallest_screenings
from signals.verification.replay import Disagreement, parts_established
from signals.verification.smallest import Search

FEW = 5
"""How many screenings are given each way, unless more are asked for."""


@frozen
class Shift:
    """A screening that two versions orient otherwise, as each reads it.

    ``parts`` are what the one that gives more gives alone; ``rules`` are its rules that do.
    """

    before: Screening
    after: Screening
    parts: tuple[Part, ...]
    rules: tuple[str, ...]


def lowerings(
    old: Checklist, new: Checklist, named: frozenset[str] = frozenset(), most: int = FEW
) -> Iterator[Shift]:
    """The smallest screenings whose orientation is lowered, each by other rules of the old version.

    What the rules ``named`` gave is left out. Level, urgency, classification and orientations are
    compared; ``Undecided`` is raised when the solver gives up.
    """
    yield from _shifts(old, new, named, most, is_lowered=True)


def raisings(old: Checklist, new: Checklist, most: int = FEW) -> Iterator[Shift]:
    """The smallest screenings whose orientation is raised, each by other rules of the new one."""
    yield from _shifts(old, new, frozenset(), most, is_lowered=False)


def _shifts(
    old: Checklist, new: Checklist, named: frozenset[str], most: int, *, is_lowered: bool
) -> Iterator[Shift]:
    one, other = both_read(old, new)
    search = Search(one.rules, told_apart(new, one))
    left_out = set(named)
    for _ in range(most):
        versions = _without(old if is_lowered else new, frozenset(left_out))
        higher = Conclusion.established(one if is_lowered else other, versions.rulebook.rules)
        lower = Conclusion.established(other if is_lowered else one)
        parts = {part: held for part, held in higher.finding.items() if part not in ASSESSED}
        found = smallest_screenings(
            search, less(parts, lower.finding), answers=(one,), date=old.law_as_of
        )
        if found is None:
            return
        shift = _replayed(found[0], new, frozenset(left_out), is_lowered)
        yield shift
        left_out.update(shift.rules)


def _without(checklist: Checklist, rules: frozenset[str]) -> Checklist:
    kept = tuple(rule for rule in checklist.rulebook.rules if rule.id not in rules)
    return evolve(checklist, rulebook=evolve(checklist.rulebook, rules=kept))


def _replayed(told: Screening, new: Checklist, left_out: frozenset[str], is_lowered: bool) -> Shift:
    """What the evaluator finds of a screening under both versions; raises ``Disagreement``."""
    brought, _ = brought_to(told, new)
    first, second = (told, brought) if is_lowered else (brought, told)
    higher = evaluate(evolve(first, checklist=_without(first.checklist, left_out)))
    parts = _finding(higher) - _finding(evaluate(second)) - ASSESSED
    if not parts:
        raise Disagreement((told, brought))
    return Shift(told, brought, tuple(sorted(parts)), _giving(parts, higher))


def _finding(outcome: Outcome) -> frozenset[Part]:
    return frozenset(part for part in parts_established(outcome) if part[0] != "action")


def _giving(parts: frozenset[Part], outcome: Outcome) -> tuple[str, ...]:
    """The rules that hold and give one of some parts."""
    giving = {rule for part in parts for rule in rules_giving(part, outcome.checklist)}
    return tuple(rule.id for rule, held in outcome.rules.items() if held and rule in giving)
