"""A panel: lines of plain text in the room that the layout gives; it knows no markup (B04)."""

from __future__ import annotations

from itertools import zip_longest

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from signals_tui.charset import Charset
from signals_tui.typesetting import BLANK, Line

_STYLES = (
    Style(),
    Style(bold=True),
    Style(reverse=True),
    Style(bold=True, reverse=True),
)


class Panel(Widget, can_focus=False, inherit_bindings=False):
    """Shows lines as they are, cut at its edge; it is painted again only when they change."""

    ALLOW_SELECT = False

    def __init__(self, charset: Charset, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._charset = charset
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these lines in place of the former ones; only those that differ are sent."""
        pairs = enumerate(zip_longest(lines, self._lines, fillvalue=BLANK))
        changed = [y for y, (line, former) in pairs if line != former]
        self._lines = lines
        if changed:
            # On a slow line, a whole panel for one answer would be waited for.
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """One line, as wide as the panel."""
        line = self._lines[y] if y < len(self._lines) else BLANK
        text = self._charset.printable(line.text)
        style = _STYLES[line.strong + 2 * line.reverse]
        segments = [Segment(text, style)] if text else []
        return Strip(segments, cell_len(text)).adjust_cell_length(self.content_size.width)
