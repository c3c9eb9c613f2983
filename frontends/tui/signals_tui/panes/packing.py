"""A question in a room too low for it: closer together, so that it can still be answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve
from rich.cells import cell_len

from signals_tui.typesetting import Line, cut

_APART = "  "
_JOINED = ("[", "Écrivez", "Réponse")
"""How the lines begin that may stand beside one another: keys, and the answer."""


def packed(top: Sequence[Line], answering: Sequence[Line], columns: int, rows: int) -> list[Line]:
    """The place and the question, then how to answer, in so many rows as far as they can.

    What goes first are blank lines, then the line of each answer to itself, then the end of long
    answers, then the place, then the end of the question: never how to answer it, nor that it is
    not to be asked.
    """
    place, *asked = [line for line in top if line.text]
    ways = [line for line in answering if line.text]
    if len(asked) + len(ways) >= rows:
        ways = _beside(ways, columns)
    if len(asked) + len(ways) >= rows:
        half = (columns - len(_APART)) // 2
        ways = _beside((_halved(line, half) for line in ways), columns)
    if len(asked) + len(ways) < rows:
        return [place, *asked, *ways]
    warned = [line for line in asked if line.text.startswith("!")]
    question = asked[: len(asked) - len(warned)]
    kept = question[: max(1, rows - len(ways) - len(warned))]
    if len(kept) < len(question):
        kept[-1] = evolve(kept[-1], text=cut(kept[-1].text + " " * columns, columns))
    return [*kept, *warned, *ways]


def _beside(lines: Iterable[Line], columns: int) -> list[Line]:
    """Lines beside one another where both begin as keys do, and fit."""
    found: list[Line] = []
    for line in lines:
        former = found[-1] if found else Line()
        both = former.text + _APART + line.text
        joins = former.text.startswith(_JOINED) and line.text.startswith(_JOINED)
        if joins and cell_len(both) <= columns:
            found[-1] = evolve(former, text=both)
        else:
            found.append(line)
    return found


def _halved(line: Line, half: int) -> Line:
    """An answer of a list cut to half a line; its help tells it whole."""
    is_option = line.text.startswith("[") and line.text[1:2].isdigit() and _APART not in line.text
    return evolve(line, text=cut(line.text, half)) if is_option else line
