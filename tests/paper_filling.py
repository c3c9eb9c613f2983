"""A grid filled by hand with what a screening states, and what the library makes of the same."""

from __future__ import annotations

from paper_conclusion import Conclusion
from paper_grid import PrintedGrid, PrintedRule
from paper_pen import UNKNOWN, Sheet, Written

from signals import Outcome, Screening
from signals.answer import Answer, Statement
from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType
from signals.orientation import Orientation, Population
from signals.rule import Rule
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.printed_numbers import printed_order

_POPULATIONS = {
    Population.MINORS: "",
    Population.ADULTS: "Majeur",
    Population.EVERYONE: "À tout âge",
}
_TICKED = {Answer.YES: "oui", Answer.NO: "non", Answer.UNKNOWN: UNKNOWN}


def filled(grid: PrintedGrid, screening: Screening) -> Sheet:
    """The printed grid, with what a screening states written beside each question."""
    number = dict(zip(screening.checklist.items, grid.questions, strict=True))
    items = screening.checklist.items
    return Sheet(
        grid,
        {
            number[id]: tuple(_written(items[id], each) for each in said)
            for id, said in screening.stated
        },
        screening.date,
        screening.time,
    )


def _written(item: Item, said: Statement) -> Written:
    value: object = said.value
    if isinstance(said.value, Answer):
        value = _TICKED[said.value]
    elif isinstance(said.value, tuple):
        value = tuple((each.start, each.end) for each in said.value)
    elif item.type is ItemType.CHOICE:
        value = next(option.label for option in item.options if option.id == said.value)
    return Written(plain(value) if isinstance(value, str) else value, said.date)


def plain(text: str) -> str:
    """A text of ours as it is read: its spaces are one, and plain."""
    return " ".join(text.replace("\u00a0", " ").split())


def expected(outcome: Outcome) -> Conclusion:
    """What the library establishes, in the words and numbers that are printed."""
    checklist = outcome.checklist
    numbered = {rule: f"R{place}" for place, rule in enumerate(printed_order(checklist), start=1)}
    actions = {id: f"A{place}" for place, id in enumerate(checklist.actions, start=1)}
    found = outcome.established
    named = found.classification
    return Conclusion(
        frozenset(
            _printed(numbered[rule], rule, actions, checklist)
            for rule, held in outcome.rules.items()
            if held
        ),
        frozenset(numbered[rule] for rule, held in outcome.rules.items() if held is None),
        found.level is not Orientation.NOT_ASSESSED,
        frozenset(_level(each, checklist) for each in found.orientations),
        None if found.urgency is None else URGENCIES[found.urgency],
        None if named is None else plain(classification_label(checklist, named)),
        frozenset(actions[action.id] for action in outcome.actions),
    )


def _printed(number: str, rule: Rule, actions: dict[str, str], checklist: Checklist) -> PrintedRule:
    """What must be printed of a rule, whatever the sentence of its condition."""
    named = rule.classification
    return PrintedRule(
        number,
        _POPULATIONS[rule.population],
        "",
        plain(rule.reason),
        _level(rule.orientation, checklist),
        URGENCIES[rule.urgency],
        "" if named is None else plain(classification_label(checklist, named)),
        tuple(number for id, number in actions.items() if id in rule.actions),
    )


def _level(orientation: Orientation, checklist: Checklist) -> str:
    return plain(level_label(orientation, checklist))
