"""The first line of the window and its last ones, whatever stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from signals_tui.typesetting import Line, cut


def title_line(title: str, right: str, columns: int) -> Line:
    """A title on the left, and a word on the right where there is one."""
    left = cut(title, max(1, columns - (cell_len(right) + 1 if right else 0)))
    gap = " " * (columns - cell_len(left) - cell_len(right))
    return Line(cut(left + gap + right, columns), strong=True, reverse=True)


def key_lines(keys: tuple[str, str], columns: int, rows: int) -> Iterator[Line]:
    """The keys that matter, in two lines; the second alone where there is room for one."""
    first, second = keys
    if rows > 1:
        yield Line(cut(f" {first}", columns))
    yield Line(cut(f" {second}", columns), strong=True)
