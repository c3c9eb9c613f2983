"""What the terminal's form is compared to: a Textual app with one text, or with one list.

python benchmarks/bare_terminal.py [ROWS]
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import OptionList, Static

READY = "prêt"


class Empty(Screen[None]):
    """One text."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(READY)


class Listed(Screen[None]):
    """One list of some rows, each with its number."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        """The list, which the arrows move in."""
        yield OptionList(*(f"ligne {place}." for place in range(self.rows)))


class Bare(App[None]):
    """Shows one screen."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows

    def on_mount(self) -> None:
        """The text, or the list where it has rows."""
        self.push_screen(Listed(self.rows) if self.rows else Empty())


if __name__ == "__main__":
    Bare(int(sys.argv[1]) if sys.argv[1:] else 0).run(mouse=False)
