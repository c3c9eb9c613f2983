"""A panel: lines of plain text in the room that the layout gives; it knows no markup (B04)."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
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
        """Show these lines in place of the former ones."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line, as wide as the panel."""
        line = self._lines[y] if y < len(self._lines) else BLANK
        text = self._charset.printable(line.text)
        style = _STYLES[line.strong + 2 * line.reverse]
        segments = [Segment(text, style)] if text else []
        return Strip(segments, cell_len(text)).adjust_cell_length(self.content_size.width)
