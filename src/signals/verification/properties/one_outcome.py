"""One outcome for every set of answers: each sum in one band, each pair of values in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from signals.checklist import Checklist
from signals.evaluation import facts_of
from signals.instrument import Axis, Score, Table
from signals.scoring import points_span
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.formula import any_of, at_least, none_of
from signals.verification.properties.completion import completed
from signals.verification.properties.proof import Proof, Property, refuted
from signals.verification.scores import in_band
from signals.verification.smallest import Search


def one_outcome(checklist: Checklist) -> Iterator[Proof]:
    """Whether complete answers always fall in exactly one band of a score, one cell of a table."""
    part = Answers.any(checklist, "part")
    whole, fits = completed(part, "whole")
    search = Search(part.rules, whole.rules, fits)
    for score in checklist.rulebook.scores:
        inside = [in_band(score, band, whole) for band in score.bands]
        wrong = any_of((none_of(any_of(inside)), at_least(2, inside)))
        found = refuted(
            search,
            wrong,
            (whole,),
            checklist.law_as_of,
            partial(_is_torn, score),
        )
        yield Proof(Property.ONE_OUTCOME, score.id, found)
    for table in checklist.rulebook.tables:
        yield Proof(Property.ONE_OUTCOME, table.id, fault=_hole(table, checklist))
    if not checklist.rulebook.scores and not checklist.rulebook.tables:
        yield Proof(Property.ONE_OUTCOME)


def _is_torn(score: Score, screenings: tuple[Screening, ...]) -> bool:
    """Whether the points of a screening fall in no band, or in several."""
    return _bands(score, screenings[0]) != 1


def _bands(score: Score, screening: Screening) -> int:
    points = points_span(score, facts_of(screening)).low
    return sum(
        band.from_ <= points and (band.to is None or points <= band.to) for band in score.bands
    )


def _hole(table: Table, checklist: Checklist) -> str:
    cells = {row: dict(columns) for row, columns in table.cells}
    for row in _values(table.rows, checklist):
        for column in _values(table.columns, checklist):
            if cells.get(row, {}).get(column) not in table.results:
                return f"aucun résultat pour {row} et {column}"
    return ""


def _values(axis: Axis, checklist: Checklist) -> tuple[str, ...]:
    if axis.item is not None:
        return checklist.items[axis.item].option_ids
    return tuple(band.id for band in checklist.scores[str(axis.score)].bands)
