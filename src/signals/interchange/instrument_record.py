"""The sums and tables of a checklist as JSON."""

from __future__ import annotations

from typing import Any

from signals.instrument import Axis, Maximum, Score, Table, Weight


def score_record(score: Score) -> dict[str, Any]:
    """A sum with its terms and its bands."""
    return {
        "id": score.id,
        "terms": [_term(each) for each in score.terms],
        "bands": [{"id": band.id, "from": band.from_, "to": band.to} for band in score.bands],
    }


def _term(term: Weight | Maximum) -> dict[str, Any]:
    if isinstance(term, Maximum):
        return {"maximum": [_term(each) for each in term.maximum]}
    points = term.points if isinstance(term.points, int) else dict(term.points)
    return {"item": term.item, "points": points}


def table_record(table: Table) -> dict[str, Any]:
    """A total table over two ordered values."""
    return {
        "id": table.id,
        "rows": _axis(table.rows),
        "columns": _axis(table.columns),
        "results": list(table.results),
        "cells": {row: dict(cells) for row, cells in table.cells},
    }


def _axis(axis: Axis) -> dict[str, str]:
    told = {"item": axis.item, "score": axis.score}
    return {key: id for key, id in told.items() if id is not None}
