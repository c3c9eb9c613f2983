"""The smallest changes of answers that would raise an outcome, open or given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from attrs import evolve, frozen

from signals.adding import adds
from signals.answer import Answer, Statement, Value
from signals.candidate import candidates, items_read, leaf_items
from signals.checklist import Checklist
from signals.condition import Condition, Not, walk
from signals.evaluation import assume, facts_of
from signals.facts import Facts
from signals.finding import Finding, Height, established_by, height, rule_truth, standing_of
from signals.inquiry import inquire
from signals.kind import ItemType
from signals.kleene import Truth
from signals.orientation import Orientation
from signals.outcome import Outcome
from signals.rule import Rule
from signals.screening import Screening
from signals.settling import is_open

_T = TypeVar("_T")

Answered = tuple[tuple[str, Value], ...]
"""Some items, each with an answer."""


@frozen
class Listed(Generic[_T]):
    """The first of some sets, the smallest first, with how many there are.

    ``counted`` is false where they were not all looked for: there are at least so many.
    """

    first: tuple[_T, ...]
    count: int
    counted: bool = True

    @property
    def others(self) -> int:
        """How many there are beside the first."""
        return self.count - len(self.first)


@frozen
class Change:
    """Some answers, each to an open question or in place of one given, and what they reach."""

    answers: Answered
    reaches: Finding


def raising_changes(outcome: Outcome, kept: frozenset[str], most: int) -> Listed[Change]:
    """The smallest changes that raise what is established, the highest reached first.

    The answers ``kept`` are not changed. Where no change of one answer raises, sets of answers to
    open questions, and to signs that were answered no, are looked for.
    """
    found = list(_single(outcome, kept))
    counted = True
    if not found:
        found, counted = _several(outcome), False
    order = outcome.checklist.position
    found.sort(key=lambda each: [order[id] for id, _ in each.answers])
    found.sort(key=lambda each: _never_asked(each, outcome))
    found.sort(key=lambda each: height(each.reaches, outcome.checklist), reverse=True)
    return Listed(tuple(found[:most]), len(found), counted or not found)


def _never_asked(change: Change, outcome: Outcome) -> int:
    return sum(outcome.checklist.items[id].never_asked for id, _ in change.answers)


def _single(outcome: Outcome, kept: frozenset[str]) -> Iterator[Change]:
    held = [rule for rule, is_held in outcome.rules.items() if is_held]
    open_ = [rule for rule, is_held in outcome.rules.items() if not is_held]
    adding = {rule for rule in open_ if adds(rule, held, outcome.facts)}
    reading = {rule: items_read(rule.when, outcome.facts) for rule in outcome.rules}
    everywhere = _read_everywhere(outcome.checklist)
    for id in outcome.checklist.items:
        if id in kept:
            continue
        turned = [rule for rule in outcome.rules if id in everywhere or id in reading[rule]]
        asked = [rule.when for rule in turned if rule in adding]
        found = (_changed(id, value, turned, outcome) for value in _values(id, asked, outcome))
        raising = [each for each in found if each is not None]
        if raising:
            # The first of the highest: its values stand in the order in which they are tried.
            yield max(raising, key=lambda each: height(each.reaches, outcome.checklist))


def _read_everywhere(checklist: Checklist) -> frozenset[str]:
    """The items that any rule turns on: who the person is, and what shows or hides others."""
    shown = (each.shown_when for each in checklist.conditional)
    conditions = [each for each in shown if each is not None]
    leaves = (leaf for each in conditions for _, leaf, _ in walk(each))
    hiding = (id for leaf in leaves for id in leaf_items(leaf, checklist))
    return frozenset((checklist.age, *checklist.age_doubt, *hiding))


def _values(id: str, asked: list[Condition], outcome: Outcome) -> tuple[Value, ...]:
    """The answers to an item that may make a condition hold, or show or hide what it reads."""
    checklist = outcome.checklist
    if asked and checklist.items[id].monotone and checklist.items[id].type is ItemType.YES_NO:
        return (Answer.YES,)  # a no to it raises nothing
    shown = [each.shown_when for each in checklist.conditional if each.shown_when is not None]
    found: dict[Value, None] = {}
    if outcome.adult and id in checklist.age_doubt:
        found[Answer.YES] = None
    for condition in (*asked, *shown, *map(Not, shown)):
        found.update(dict.fromkeys(candidates(checklist.items[id], condition, outcome.facts)))
    return tuple(found)


def _changed(id: str, value: Value, turned: list[Rule], outcome: Outcome) -> Change | None:
    """A change of one answer, where it raises."""
    answer = (id, value)
    open_ = is_open(id, outcome.facts)
    step = assume(outcome.facts, *answer) if open_ else facts_with(outcome.screening, (answer,))
    truths = {rule: rule_truth(rule, step) for rule in turned}
    if not any(held and not outcome.rules[rule] for rule, held in truths.items()):
        return None
    return _raised((answer,), {**outcome.rules, **truths}, step, outcome)


def facts_with(screening: Screening, answers: Answered) -> Facts:
    """The facts as they would be with some answers in place of what was stated."""
    told = {id: (Statement(value, screening.date),) for id, value in answers}
    stated = tuple({**screening.statements, **told}.items())
    return facts_of(evolve(screening, stated=stated))


def _raised(
    answers: Answered, truths: dict[Rule, Truth], step: Facts, outcome: Outcome
) -> Change | None:
    """Some answers as a change, where they raise a part of the finding and lower none."""
    change = Change(answers, established_by(standing_of(truths, step.checklist), step))
    now = outcome.established
    former = _standing(now, outcome.rules, outcome.checklist)
    latter = _standing(change.reaches, truths, outcome.checklist)
    new = set(change.reaches.orientations) - set(now.orientations)
    lower = any(one > other for one, other in zip(former, latter, strict=True))
    return None if lower or not (new or latter > former) else change


def _standing(finding: Finding, truths: dict[Rule, Truth], checklist: Checklist) -> Height:
    """How high its rules have a finding: an answer alone assesses, and settles, without raising."""
    level, urgency, classification = height(finding, checklist)
    level = max(level, Orientation.VIGILANCE.rank)
    if finding.classification is not None:
        ranks = list(checklist.classifications)
        named = [rule.classification for rule, held in truths.items() if held]
        classification = max((ranks.index(each) for each in named if each), default=0)
    return level, urgency, classification


def _several(outcome: Outcome) -> list[Change]:
    """The smallest sets of several answers, where a sign that is not present is open again."""
    signs, facts = outcome.checklist.signs, outcome.facts
    kept = tuple(
        pair for pair in outcome.screening.stated if pair[0] not in signs or facts.presence(pair[0])
    )
    opened = facts_of(evolve(outcome.screening, stated=kept))
    order = outcome.checklist.position
    sets = dict.fromkeys(
        tuple(sorted(each.answers, key=lambda pair: order[pair[0]]))
        for each in inquire(opened).raisings
    )
    found = [_together(answers, outcome) for answers in sets]
    raising = [each for each in found if each is not None]
    size = min((len(each.answers) for each in raising), default=0)
    return [each for each in raising if len(each.answers) == size]


def _together(answers: Answered, outcome: Outcome) -> Change | None:
    """Several changes at once, where they raise."""
    step = facts_with(outcome.screening, answers)
    truths = {rule: rule_truth(rule, step) for rule in outcome.rules}
    return _raised(answers, truths, step, outcome)
