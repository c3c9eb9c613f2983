"""The points of a score over any answers, the bands they reach, and the cells of a table."""

from __future__ import annotations

from attrs import frozen

from signals.instrument import Axis, Band, Maximum, Score, Table, Weight
from signals.verification.answers import Answers
from signals.verification.formula import (
    Formula,
    Number,
    Truths,
    all_of,
    any_of,
    highest,
    none_of,
    whether,
)
from signals.verification.readings.choice import Choice


@frozen(eq=False)
class Points:
    """The points that a score can still give, between bounds; they are never shown."""

    low: Number
    high: Number


def points_of(score: Score, answers: Answers) -> Points:
    """The points that a score can still give."""
    low: Number = 0
    high: Number = 0
    for term in score.terms:
        weights = term.maximum if isinstance(term, Maximum) else (term,)
        points = [_weight(weight, answers) for weight in weights]
        low = low + highest([each.low for each in points])
        high = high + highest([each.high for each in points])
    return Points(low, high)


def _weight(weight: Weight, answers: Answers) -> Points:
    # What an item may give, each with whether it still may; nothing where it may be hidden.
    shown = answers.shown(weight.item)
    given: list[tuple[int, Formula]] = [(0, none_of(shown.must))]
    if isinstance(weight.points, int):
        held = answers.presence(weight.item)
        given += [(weight.points, held.may), (0, none_of(held.must))]
    else:
        reading = answers.readings[weight.item]
        assert isinstance(reading, Choice)
        points = dict(weight.points)
        given += [
            (points[id], all_of((reading.possible(rank), shown.may)))
            for rank, id in enumerate(reading.item.option_ids)
        ]
    return Points(_first(sorted(given, key=_value)), _first(sorted(given, key=_value)[::-1]))


def _value(pair: tuple[int, Formula]) -> int:
    return pair[0]


def _first(given: list[tuple[int, Formula]]) -> Number:
    """The first number that is possible, in an order; one of them always is."""
    found: Number = given[-1][0]
    for value, possible in reversed(given[:-1]):
        found = whether(possible, value, found)
    return found


def band_truth(score: Score, band: str, answers: Answers) -> Truths:
    """Whether a score reaches a band, or a higher one."""
    return _reaches(score, [each.id for each in score.bands].index(band), answers)


def _reaches(score: Score, rank: int, answers: Answers) -> Truths:
    points = points_of(score, answers)
    starts = [band.from_ for band in score.bands[max(0, rank) :]]
    if not starts:
        return Truths(False, False)
    return Truths(points.low >= min(starts), points.high >= min(starts))


def in_band(score: Score, band: Band, answers: Answers) -> Formula:
    """Whether the fewest points that a score can still give fall in a band."""
    low = points_of(score, answers).low
    under = True if band.to is None else low <= band.to
    return all_of((low >= band.from_, under))


def table_truth(table: Table, result: str, answers: Answers) -> Truths:
    """Whether a table gives a result, or a higher one, for every value its axes can still take."""
    bound = table.results.index(result)
    rows, columns = _axis(table.rows, answers), _axis(table.columns, answers)
    cells = [
        (table.result(row, column) >= bound, all_of((in_row, in_column)))
        for row, in_row in rows
        for column, in_column in columns
    ]
    good = any_of(possible for reached, possible in cells if reached)
    bad = any_of(possible for reached, possible in cells if not reached)
    return Truths(all_of((good, none_of(bad))), any_of((good, none_of(bad))))


def _axis(axis: Axis, answers: Answers) -> list[tuple[str, Formula]]:
    """The values of an axis, each with whether it can still be."""
    if axis.item is None:
        score = answers.checklist.scores[str(axis.score)]
        return [(band.id, _may_be(score, rank, answers)) for rank, band in enumerate(score.bands)]
    reading = answers.readings[axis.item]
    assert isinstance(reading, Choice)
    shown = answers.shown(axis.item)
    values = []
    for rank, id in enumerate(reading.item.option_ids):
        # Hidden, it is the first option; perhaps hidden, the lower ones stay possible.
        high = all_of((shown.may, reading.reaches(rank).may)) if rank else True
        low = any_of((none_of(shown.must), reading.stays_under(rank).may))
        values.append((id, all_of((low, high))))
    return values


def _may_be(score: Score, rank: int, answers: Answers) -> Formula:
    """Whether the band of a rank lies between the bands of the fewest and the most points."""
    reached, above = _reaches(score, rank, answers), _reaches(score, rank + 1, answers)
    return all_of((reached.may, none_of(above.must)))
