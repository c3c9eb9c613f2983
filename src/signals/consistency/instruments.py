"""Scores with gaps or overlaps between bands, and tables with missing or decreasing cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from signals.checklist import Checklist
from signals.consistency.places import RULES
from signals.errors import Path, Problem, nearest
from signals.instrument import Axis, Maximum, Score, Table, Weight
from signals.kind import ItemType


def instrument_problems(checklist: Checklist) -> Iterator[Problem]:
    """Every score or table that does not give one result for every value."""
    for rank, score in enumerate(checklist.rulebook.scores):
        path: Path = (RULES, "scores", rank)
        found = list(_term_problems(path, score, checklist))
        yield from found
        if not found:
            yield from _band_problems((*path, "bands"), score, checklist)
    for rank, table in enumerate(checklist.rulebook.tables):
        yield from _table_problems((RULES, "tables", rank), table, checklist)


def _term_problems(path: Path, score: Score, checklist: Checklist) -> Iterator[Problem]:
    for place, term in enumerate(score.terms):
        if not isinstance(term, Maximum):
            yield from _weight_problems((*path, "terms", place), term, checklist)
            continue
        for rank, weight in enumerate(term.maximum):
            here = (*path, "terms", place, "maximum", rank)
            yield from _weight_problems(here, weight, checklist)


def _weight_problems(path: Path, weight: Weight, checklist: Checklist) -> Iterator[Problem]:
    item = checklist.items.get(weight.item)
    if item is None:
        remedy = nearest(weight.item, checklist.items)
        yield Problem((*path, "item"), f"question inconnue « {weight.item} »", remedy)
        return
    if isinstance(weight.points, int):
        if item.type not in (ItemType.YES_NO, ItemType.NUMBER, ItemType.EPISODES):
            yield Problem((*path, "points"), "un nombre ne suffit pas", "donnez-en un par option")
        elif weight.points < 0 and item.monotone:
            yield Problem((*path, "points"), "un signe ne retire pas de points", "au moins 0")
        return
    points = dict(weight.points)
    missing = [id for id in item.option_ids if id not in points]
    unknown = [id for id in points if id not in item.option_ids]
    for id in missing:
        yield Problem((*path, "points"), f"aucun point pour l'option « {id} »", "ajoutez-la")
    for id in unknown:
        remedy = nearest(id, item.option_ids)
        yield Problem((*path, "points", id), f"option inconnue « {id} »", remedy)
    values = [points[id] for id in item.option_ids if id in points]
    if item.monotone and any(second < first for first, second in pairwise(values)):
        remedy = "donnez des points qui ne diminuent jamais"
        yield Problem((*path, "points"), "plus de ce signe retire des points", remedy)


def _band_problems(path: Path, score: Score, checklist: Checklist) -> Iterator[Problem]:
    sums = sorted(_sums(score))
    bands = [
        (band.from_, max(sums[-1], band.from_) if band.to is None else band.to)
        for band in score.bands
    ]
    for rank, (low, high) in enumerate(bands):
        if high < low:
            yield Problem((*path, rank), "bande vide", "from doit être au plus to")
        elif not any(low <= points <= high for points in sums):
            yield Problem((*path, rank), "aucune somme n'y tombe", "retirez-la, ou élargissez-la")
    for rank, ((_, first_high), (low, _)) in enumerate(pairwise(bands), start=1):
        if low <= first_high:
            yield Problem((*path, rank, "from"), "chevauche la bande précédente", "séparez-les")
    for points in sums:
        if not any(low <= points <= high for low, high in bands):
            remedy = "prolongez une bande, sans trou"
            yield Problem(path, f"aucune bande ne contient la somme {points}", remedy)


def _sums(score: Score) -> set[int]:
    sums = {0}
    for term in score.terms:
        values = {0}
        if isinstance(term, Maximum):
            values = {value for weight in term.maximum for value in _values(weight)}
        else:
            values = _values(term)
        sums = {total + value for total in sums for value in values}
    return sums


def _values(weight: Weight) -> set[int]:
    if isinstance(weight.points, int):
        return {0, weight.points}
    return {points for _, points in weight.points}


def _table_problems(path: Path, table: Table, checklist: Checklist) -> Iterator[Problem]:
    axes = []
    for name, axis in (("rows", table.rows), ("columns", table.columns)):
        ids = _axis_ids(axis, checklist)
        axes.append(ids)
        if not ids:
            remedy = "item: un choix ordonné, ou score: une somme"
            yield Problem((*path, name), "cet axe n'a pas de valeurs ordonnées", remedy)
    rows, columns = axes
    if not rows or not columns:
        return
    cells = {row: dict(cells) for row, cells in table.cells}
    complete = True
    for row in rows:
        for column in columns:
            here = (*path, "cells", row, column)
            result = cells.get(row, {}).get(column)
            if result is None:
                yield Problem(here, "case absente", f"un résultat parmi {', '.join(table.results)}")
            elif result not in table.results:
                what = f"résultat inconnu « {result} »"
                yield Problem(here, what, nearest(result, table.results))
            complete = complete and result in table.results
    if complete:
        yield from _decreasing(path, table, rows, columns, checklist)


def _decreasing(
    path: Path, table: Table, rows: list[str], columns: list[str], checklist: Checklist
) -> Iterator[Problem]:
    for first, second in pairwise(rows) if _rises(table.rows, checklist) else ():
        for column in columns:
            if table.result(second, column) < table.result(first, column):
                yield _lower((*path, "cells", second, column))
    for first, second in pairwise(columns) if _rises(table.columns, checklist) else ():
        for row in rows:
            if table.result(row, second) < table.result(row, first):
                yield _lower((*path, "cells", row, second))


def _lower(path: Path) -> Problem:
    return Problem(path, "plus d'un signe y donne moins", "ne diminuez jamais d'une case")


def _rises(axis: Axis, checklist: Checklist) -> bool:
    return axis.item is None or checklist.items[axis.item].monotone


def _axis_ids(axis: Axis, checklist: Checklist) -> list[str]:
    if axis.item is not None and axis.score is None:
        item = checklist.items.get(axis.item)
        return list(item.option_ids) if item is not None and item.ordered else []
    score = checklist.scores.get(axis.score or "")
    return [band.id for band in score.bands] if score is not None and axis.item is None else []
