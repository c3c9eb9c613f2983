"""A published instrument in words: what is weighed together, and where two answers cross."""

from __future__ import annotations

from signals.condition import InBand, InTable
from signals.instrument import Axis, Band, Maximum, Score, Weight
from signals.item import Item
from signals.wording.printed_numbers import PrintedNumbers


def band_words(condition: InBand, numbers: PrintedNumbers) -> str:
    """A band or a higher one in words: how much the answers weigh together, at least."""
    score = numbers.checklist.scores[condition.score]
    low = next(band.from_ for band in score.bands if band.id == condition.at_least)
    return f"{_weighed(score, numbers)} : au moins {low}"


def table_words(condition: InTable, numbers: PrintedNumbers) -> str:
    """A result of a table or a higher one in words: the crossings that give it."""
    table = numbers.checklist.tables[condition.table]
    bound = table.results.index(condition.at_least)
    rows, columns = _values(table.rows, numbers), _values(table.columns, numbers)
    cells = [
        f"{row_words} avec {column_words}"
        for row, row_words in rows
        for column, column_words in columns
        if table.result(row, column) >= bound
    ]
    axes = f"{_axis(table.rows, numbers)} croisé avec {_axis(table.columns, numbers)}"
    return f"{axes} : {' / '.join(cells)}"


def _weighed(score: Score, numbers: PrintedNumbers) -> str:
    return f"poids réunis de {' + '.join(term_words(term, numbers) for term in score.terms)}"


def term_words(term: Weight | Maximum, numbers: PrintedNumbers) -> str:
    """What an answer weighs: its points, or those of each option; of a group, the highest."""
    if isinstance(term, Maximum):
        return (
            f"le plus fort de {{{' ; '.join(term_words(each, numbers) for each in term.maximum)}}}"
        )
    number = numbers.of(term.item)
    if isinstance(term.points, int):
        return f"{number} (oui {term.points})"
    item, points = numbers.checklist.items[term.item], dict(term.points)
    told = ", ".join(f"« {option.label} » {points[option.id]}" for option in item.options)
    return f"{number} ({told})"


def _axis(axis: Axis, numbers: PrintedNumbers) -> str:
    if axis.item is not None:
        return numbers.of(axis.item)
    return _weighed(numbers.checklist.scores[str(axis.score)], numbers)


def _values(axis: Axis, numbers: PrintedNumbers) -> list[tuple[str, str]]:
    if axis.item is not None:
        item: Item = numbers.checklist.items[axis.item]
        return [(option.id, f"« {option.label} »") for option in item.options]
    bands = numbers.checklist.scores[str(axis.score)].bands
    return [(band.id, stretch_words(band)) for band in bands]


def stretch_words(band: Band) -> str:
    """The values of a sum that a band holds."""
    return f"dès {band.from_}" if band.to is None else f"de {band.from_} à {band.to}"
