"""Weights and crossings on a filled grid, as the printed sentences say them."""

from __future__ import annotations

import re

from paper_pen import Sheet, Truth


def weighed(terms: str, bound: int, sheet: Sheet) -> Truth:
    """Whether what is weighed together reaches a bound."""
    low, high = _weights(terms, sheet)
    return True if low >= bound else None if high >= bound else False


def crossing(rows: str, columns: str, cells: str, sheet: Sheet) -> Truth:
    """Whether two answers cross in one of the cells named."""
    named = {tuple(cell.split(" avec ", 1)) for cell in cells.split(" / ")}
    every = sorted({row for row, _ in named}), sorted({column for _, column in named})
    reached = {
        (row, column) in named
        for row in _values(rows, every[0], sheet)
        for column in _values(columns, every[1], sheet)
    }
    return reached.pop() if len(reached) == 1 else None


def _weights(terms: str, sheet: Sheet) -> tuple[int, int]:
    low = high = 0
    for term in re.findall(r"le plus fort de \{[^}]*\}|\d+\.\d+ \([^)]*\)", terms):
        listed = re.findall(r"(\d+\.\d+) \(([^)]*)\)", term)
        spans = [_weight(number, told, sheet) for number, told in listed]
        low += max(span[0] for span in spans)
        high += max(span[1] for span in spans)
    return low, high


def _weight(number: str, told: str, sheet: Sheet) -> tuple[int, int]:
    if number in sheet.hidden:
        return 0, 0
    if told.startswith("oui "):
        points, yes = int(told.removeprefix("oui ")), sheet.yes(number)
        reachable = {points} if yes else {0} if yes is False else {0, points}
    else:
        points_of = {label: int(each) for label, each in re.findall(r"« (.*?) » (-?\d+)", told)}
        reachable = {points_of[option] for option in sheet.options(number)[0]}
    if number in sheet.veiled:
        reachable.add(0)
    return min(reachable), max(reachable)


def _values(axis: str, named: list[str], sheet: Sheet) -> list[str]:
    """The values that an axis can still take; a stretch of weights goes by its bounds."""
    if not axis.startswith("poids réunis de "):
        options = sheet.grid.questions[axis].options
        low, high = (int(each) for each in sheet.reach(axis))
        if axis in sheet.hidden or axis in sheet.veiled:
            low, high = 0, 0 if axis in sheet.hidden else high
        return [f"« {option} »" for option in options[low : high + 1]]
    low, high = _weights(axis, sheet)
    weights = set(range(low, high + 1))
    held = [(each, weights & set(_stretch(each, high))) for each in named]
    others = weights.difference(*(within for _, within in held))
    return [each for each, within in held if within] + (["autre"] if others else [])


def _stretch(told: str, high: int) -> range:
    bounds = [int(each) for each in re.findall(r"-?\d+", told)]
    return range(bounds[0], (bounds[1] if len(bounds) > 1 else high) + 1)
