"""The rules of a printed grid, in words, and the lists of questions that they count."""

from __future__ import annotations

from itertools import groupby

from attrs import frozen

from signals.rule import Rule
from signals.wording.condition_words import condition_lines, condition_parts
from signals.wording.filling import POPULATIONS
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.printed_numbers import PrintedNumbers
from signals.wording.typography import spaced


@frozen
class PaperList:
    """Questions counted together, under a name; a line for each section that counts once."""

    name: str
    by_line: bool
    lines: tuple[str, ...]


@frozen
class PaperCondition:
    """A condition that rules name, told once, line by line."""

    name: str
    when: tuple[str, ...]


@frozen
class PaperRule:
    """A rule with its number: for whom, when, why, and what it gives."""

    number: str
    population: str
    when: tuple[str, ...]
    reason: str
    gives: str
    classification: str
    actions: str


@frozen
class PaperGroup:
    """The rules that lead to one orientation."""

    label: str
    rules: tuple[PaperRule, ...]


def paper_lists(numbers: PrintedNumbers) -> tuple[PaperList, ...]:
    """The lists that rules count, in the order in which the rules name them."""
    return tuple(
        PaperList(each.name, each.by_line, tuple(numbers.named(line) for line in each.lines))
        for each in numbers.lists.values()
    )


def paper_conditions(numbers: PrintedNumbers) -> tuple[PaperCondition, ...]:
    """The conditions that rules name, each after those that it names itself."""
    return tuple(
        PaperCondition(name, condition_parts(condition, numbers))
        for condition, name in numbers.conditions.items()
    )


def paper_groups(numbers: PrintedNumbers) -> tuple[PaperGroup, ...]:
    """Every rule in words by orientation, the highest and the most urgent first."""
    rules = ((f"R{place}", rule) for place, rule in enumerate(numbers.rules, start=1))
    return tuple(
        PaperGroup(
            level_label(orientation, numbers.checklist),
            tuple(_rule(number, rule, numbers) for number, rule in group),
        )
        for orientation, group in groupby(rules, lambda each: each[1].orientation)
    )


def _rule(number: str, rule: Rule, numbers: PrintedNumbers) -> PaperRule:
    checklist = numbers.checklist
    classified = rule.classification
    return PaperRule(
        number,
        POPULATIONS[rule.population],
        condition_lines(rule.when, numbers),
        spaced(rule.reason),
        spaced(f"{level_label(rule.orientation, checklist)}, {URGENCIES[rule.urgency]}"),
        "" if classified is None else classification_label(checklist, classified),
        numbers.done(rule.actions),
    )
