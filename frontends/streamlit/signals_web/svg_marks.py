"""Marks and lines of text for our drawings: told apart by their shape, in the colour of the text.

A pattern of hatches would need a name in the page, where two drawings may stand: each mark draws
its own.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from enum import Enum
from html import escape

from attrs import frozen

WIDTH = 320
"""How wide a column is, in the drawing's own units: about the pixels of a narrow telephone."""

FONT = 14
LINE = 19
# What a letter takes at most on average, measured on the widest sentences of the grids.
_LETTER = 0.52
_STEP = 6


class Mark(Enum):
    """The shapes: what is settled has a whole outline, what is open a dashed one."""

    FULL = "full"
    CORED = "cored"
    BARRED = "barred"
    PLAIN = "plain"
    HATCHED = "hatched"
    HOLLOW = "hollow"


_DASHED = (Mark.HATCHED, Mark.HOLLOW)


@frozen
class Box:
    """A place in a drawing."""

    x: float
    y: float
    width: float
    height: float


def drawn_mark(mark: Mark, name: str, box: Box) -> str:
    """A mark in its box, under the name of what it stands for."""
    inside = "".join(_inside(mark, box))
    dashes = ' stroke-dasharray="3 3"' if mark in _DASHED else ""
    fill = "currentColor" if mark is Mark.FULL else "none"
    outline = _rectangle(box, f'fill="{fill}" stroke="currentColor" stroke-width="1.5"{dashes}')
    return f'<g class="mark {mark.value} {escape(name)}">{outline}{inside}</g>'


def _inside(mark: Mark, box: Box) -> Iterator[str]:
    if mark is Mark.CORED:
        core = Box(box.x + 4, box.y + 4, box.width - 8, box.height - 8)
        yield _rectangle(core, 'fill="currentColor"')
    elif mark is Mark.BARRED:
        yield _stroke(f"M{box.x + 3:g} {box.y + box.height / 2:g}h{box.width - 6:g}")
    elif mark is Mark.HATCHED:
        yield _stroke("".join(_hatches(box)))


def _hatches(box: Box) -> Iterator[str]:
    """Oblique lines from the left and lower edges to the upper and right ones."""
    for start in range(_STEP, int(box.width + box.height), _STEP):
        low, high = max(0.0, start - box.height), min(float(start), box.width)
        yield f"M{box.x + low:g} {box.y + start - low:g}L{box.x + high:g} {box.y + start - high:g}"


def _stroke(path: str) -> str:
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="1.5"/>'


def _rectangle(box: Box, paint: str) -> str:
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"'
    return f"<rect {place} {paint}/>"


def lines_of(text: str, width: float, bold: bool = False) -> list[str]:
    """A text cut at its spaces into lines that fit a width."""
    letter = FONT * _LETTER * (1.08 if bold else 1)
    return textwrap.wrap(text, int(width / letter))


def drawn_lines(lines: list[str], name: str, x: float, y: float, bold: bool = False) -> str:
    """Lines of text one under the other, from the top of the first one."""
    weight = ' font-weight="700"' if bold else ""
    told = (
        f'<text x="{x:g}" y="{y + rank * LINE + FONT:g}" font-size="{FONT}"{weight} '
        f'fill="currentColor">{escape(line)}</text>'
        for rank, line in enumerate(lines)
    )
    return f'<g class="{escape(name)}">{"".join(told)}</g>'
