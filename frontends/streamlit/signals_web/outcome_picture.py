"""An outcome drawn: where each orientation stands, what was answered and what remains open.

Only words of ours are drawn, escaped. Each drawing says in its title and its description all that
it shows. It is put in the page as Markdown: Streamlit's own picture has no text in its place, and
its HTML shows nothing under our policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from attrs import frozen

from signals import Outcome
from signals.wording.glance import (
    MEANINGS,
    Answered,
    Given,
    Reached,
    Rung,
    answered,
    answered_lines,
    classification_says,
    orientations_lines,
    rungs,
)
from signals_web.svg_marks import LINE, WIDTH, Box, Mark, drawn_lines, drawn_mark, lines_of

ORIENTATIONS_TITLE = "Ce qui est établi, ce qui reste possible"
ANSWERS_TITLE = "Ce qui a été répondu, ce qui reste ouvert"
_RUNG = 48
_CELL, _APART, _ROW = 12, 4, 18
_GAP, _BETWEEN = 10, 36
_REACHED: Mapping[Reached, Mark] = {
    Reached.ESTABLISHED: Mark.FULL,
    Reached.POSSIBLE: Mark.HATCHED,
    Reached.NOT_MET: Mark.PLAIN,
    Reached.EXCEEDED: Mark.PLAIN,
    Reached.NOT_ASSESSED: Mark.HOLLOW,
}
_GIVEN: Mapping[Given, Mark] = {
    Given.YES: Mark.FULL,
    Given.TOLD: Mark.CORED,
    Given.NO: Mark.BARRED,
    Given.UNKNOWN: Mark.HATCHED,
    Given.NOT_ASKED: Mark.HOLLOW,
}


@frozen
class _Block:
    """A part of a drawing and how high it is; it is drawn from its upper left corner."""

    height: float
    drawn: str


def orientations_picture(outcome: Outcome) -> str:
    """The four orientations with where each stands, as one SVG text of one narrow column."""
    blocks = [_rung(each) for each in rungs(outcome)]
    classification = classification_says(outcome)
    if classification is not None:
        lines = lines_of(classification, WIDTH)
        drawn = drawn_lines(lines, "classification", 0, 0)
        blocks.append(_Block(LINE * len(lines) + _GAP, drawn))
    return _picture("orientations", ORIENTATIONS_TITLE, orientations_lines(outcome), [blocks])


def answers_picture(outcome: Outcome, columns: int = 1) -> str:
    """What was answered in each section and what remains open, as one SVG text."""
    blocks = [_legend(), *(_section(each) for each in answered(outcome) if each.says)]
    name = "answers narrow" if columns == 1 else "answers wide"
    return _picture(name, ANSWERS_TITLE, answered_lines(outcome), _spread(blocks, columns))


def _rung(rung: Rung) -> _Block:
    x = _RUNG + _GAP
    label = lines_of(rung.label, WIDTH - x, bold=True)
    says = lines_of(rung.says, WIDTH - x)
    under = LINE * len(label)
    mark = drawn_mark(_REACHED[rung.reached], rung.reached.value, Box(1, 3, _RUNG, 30))
    drawn = mark + drawn_lines(label, "label", x, 0, bold=True)
    return _Block(
        under + LINE * len(says) + _GAP,
        f'<g class="rung">{drawn}{drawn_lines(says, "says", x, under)}</g>',
    )


def _legend() -> _Block:
    """What each mark means: the same shapes, told in words."""
    x = _CELL + _GAP
    drawn = "".join(
        drawn_mark(_GIVEN[given], "key", Box(1, rank * LINE + 3, _CELL, _CELL))
        + drawn_lines([meaning], "meaning", x, rank * LINE)
        for rank, (given, meaning) in enumerate(MEANINGS.items())
    )
    return _Block(LINE * len(MEANINGS) + _GAP, f'<g class="legend">{drawn}</g>')


def _section(section: Answered) -> _Block:
    title = lines_of(section.title, WIDTH, bold=True)
    says = lines_of(section.says, WIDTH)
    y = LINE * len(title) + 4
    given = [each for each, count in section.counts for _ in range(count)]
    cells, rows = _cells(given, y)
    under = y + rows * _ROW
    drawn = drawn_lines(title, "label", 0, 0, bold=True) + cells
    return _Block(
        under + LINE * len(says) + _GAP,
        f'<g class="section">{drawn}{drawn_lines(says, "says", 0, under - 2)}</g>',
    )


def _cells(given: Sequence[Given], y: float) -> tuple[str, int]:
    """One mark a question, and how many rows they take."""
    by_row = int(WIDTH / (_CELL + _APART))
    drawn = "".join(
        drawn_mark(
            _GIVEN[each],
            each.value,
            Box(1 + rank % by_row * (_CELL + _APART), y + rank // by_row * _ROW, _CELL, _CELL),
        )
        for rank, each in enumerate(given)
    )
    return drawn, -(-len(given) // by_row)


def _spread(blocks: Sequence[_Block], columns: int) -> list[list[_Block]]:
    """The blocks in their order, in columns of about the same height."""
    limit = sum(block.height for block in blocks) / columns
    spread: list[list[_Block]] = [[]]
    for block in blocks:
        height = sum(each.height for each in spread[-1])
        if height + block.height / 2 > limit and len(spread) < columns:
            spread.append([])
        spread[-1].append(block)
    return spread


def _picture(
    name: str, title: str, told: Iterable[str], columns: Sequence[Sequence[_Block]]
) -> str:
    width = WIDTH * len(columns) + _BETWEEN * (len(columns) - 1)
    height = max(sum(block.height for block in column) for column in columns)
    drawn = "".join(
        _placed(column, rank * (WIDTH + _BETWEEN)) for rank, column in enumerate(columns)
    )
    return (
        f'<svg class="picture {name}" role="img" viewBox="0 0 {width:g} {height:g}" width="100%" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>'
        f"<desc>{escape(' '.join(told))}</desc>{drawn}</svg>"
    )


def _placed(blocks: Sequence[_Block], x: float) -> str:
    def places() -> Iterator[str]:
        y = 0.0
        for block in blocks:
            yield f'<g transform="translate({x:g} {y:g})">{block.drawn}</g>'
            y += block.height

    return "".join(places())
