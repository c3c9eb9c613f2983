"""What a person concludes from a filled grid: rules, orientations, urgency, actions."""

from __future__ import annotations

from attrs import frozen
from paper_grid import PrintedGrid, PrintedRule
from paper_pen import Sheet, Truth, at_least
from paper_sentences import holds, laid_out

NOT_SETTLED = "non déterminée"


@frozen
class Conclusion:
    """What is ticked at the end: the rules that hold whole, and what they add up to."""

    reached: frozenset[PrintedRule]
    possible: frozenset[str]
    assessed: bool
    orientations: frozenset[str]
    urgency: str | None
    classification: str | None
    actions: frozenset[str]


def concluded(sheet: Sheet) -> Conclusion:
    """What the printed rules give, applied one by one with a pen."""
    sheet = laid_out(sheet)
    grid = sheet.grid
    truths = {
        number: at_least(2, (_for(rule.population, sheet), holds(rule.when, sheet)))
        for number, rule in grid.rules.items()
    }
    rules = [grid.rules[number] for number, held in truths.items() if held]
    levels = {rule.level for rule in rules}
    aside = grid.context | sheet.hidden | sheet.veiled
    known = any(sheet.yes(number) is not None for number in sheet.written.keys() - aside)
    assessed = known or bool(levels - {grid.levels[0]})
    urgencies = {rule.urgency for rule in rules} or ({grid.urgencies[0]} if assessed else set())
    ranked = [each for each in grid.urgencies if each in urgencies]
    classification = _classification(truths, sheet)
    actions = {action for rule in rules for action in rule.actions}
    actions.update(grid.classifications.get(classification or "", ()))
    actions.update(number for number, floor in grid.actions.items() if floor and _for(floor, sheet))
    return Conclusion(
        frozenset(rules),
        frozenset(number for number, held in truths.items() if held is None),
        assessed,
        frozenset(levels),
        ranked[-1] if ranked else None,
        classification,
        frozenset(actions),
    )


def _for(population: str, sheet: Sheet) -> Truth:
    if population == "À tout âge":
        return True
    minor = sheet.minor()
    return minor if population in ("", "Mineur") else None if minor is None else not minor


def _classification(truths: dict[str, Truth], sheet: Sheet) -> str | None:
    labels = list(sheet.grid.classifications)
    if not labels or sheet.minor() is False:
        return None
    known = _highest(labels, [number for number, held in truths.items() if held], sheet.grid)
    may = _highest(labels, [number for number, held in truths.items() if held is None], sheet.grid)
    return NOT_SETTLED if may > known else labels[known]


def _highest(labels: list[str], rules: list[str], grid: PrintedGrid) -> int:
    named = [grid.rules[number].classification for number in rules]
    return max((labels.index(each) for each in named if each), default=0)
