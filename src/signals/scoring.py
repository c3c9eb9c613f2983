"""What scores and tables can still give on the facts of a screening."""

from __future__ import annotations

from signals.facts import Facts
from signals.instrument import Axis, Maximum, Score, Table, Weight
from signals.kleene import Truth
from signals.span import Span


def points_span(score: Score, facts: Facts) -> Span:
    """The points a score can still give, as bounds; they are never shown."""
    low = high = 0.0
    for term in score.terms:
        weights = term.maximum if isinstance(term, Maximum) else (term,)
        spans = [_weight_span(weight, facts) for weight in weights]
        low += max((span.low for span in spans), default=0)
        high += max((span.high for span in spans), default=0)
    return Span(low, high)


def _weight_span(weight: Weight, facts: Facts) -> Span:
    if weight.item in facts.hidden:
        return Span(0, 0)
    if isinstance(weight.points, int):
        held = facts.presence(weight.item)
        reachable = {weight.points} if held else {0} if held is False else {0, weight.points}
    else:
        points = dict(weight.points)
        reachable = {points[id] for id in facts.options(facts.checklist.items[weight.item])}
    if weight.item in facts.veiled:
        reachable.add(0)
    return Span(min(reachable), max(reachable))


def score_truth(score: Score, band: str, facts: Facts) -> Truth:
    """Whether a score reaches a band, or a higher one."""
    return _band_span(score, facts).reaches([each.id for each in score.bands].index(band))


def _band_span(score: Score, facts: Facts) -> Span:
    span = points_span(score, facts)
    return Span(score.band_rank(int(span.low)), score.band_rank(int(span.high)))


def table_truth(table: Table, result: str, facts: Facts) -> Truth:
    """Whether a table gives a result, or a higher one, for every value its axes can still take."""
    bound = table.results.index(result)
    reached = {
        table.result(row, column) >= bound
        for row in _axis_ids(table.rows, facts)
        for column in _axis_ids(table.columns, facts)
    }
    return reached.pop() if len(reached) == 1 else None


def _axis_ids(axis: Axis, facts: Facts) -> tuple[str, ...]:
    if axis.item is not None:
        item = facts.checklist.items[axis.item]
        ids, span = item.option_ids, facts.span(item)
        if item.id in facts.hidden or item.id in facts.veiled:
            span = Span(0, 0 if item.id in facts.hidden else span.high)
    else:
        score = facts.checklist.scores[str(axis.score)]
        ids, span = tuple(band.id for band in score.bands), _band_span(score, facts)
    return tuple(id for place, id in enumerate(ids) if span.low <= place <= span.high)
