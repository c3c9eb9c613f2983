"""Plain text of 80 columns: headings, paragraphs and lists, safe for any terminal."""

from __future__ import annotations

import textwrap

from signals.wording.typography import spaced
from signals.wording.visible import visible

WIDTH = 80

_BREAKS = str.maketrans(dict.fromkeys("\n\u2028\u2029", " "))


def one_line(text: str) -> str:
    """A text on one line, with nothing in it that acts on a terminal."""
    return visible(text.replace("\r\n", "\n").translate(_BREAKS))


class Page:
    """A page that is written from its top; headings stand out where the terminal allows it."""

    def __init__(self, styled: bool = False, width: int = WIDTH) -> None:
        self._styled = styled
        self._width = width
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        """The whole page."""
        return "".join(f"{line}\n" for line in self._lines)

    def title(self, text: str) -> None:
        """A line that stands out."""
        for line in textwrap.wrap(one_line(spaced(text)), self._width, break_on_hyphens=False):
            self._lines.append(f"\x1b[1m{line}\x1b[0m" if self._styled else line)

    def heading(self, text: str) -> None:
        """The title of a part, after an empty line; in capitals, so that it stands out anyway."""
        if self._lines:
            self._lines.append("")
        self.title(spaced(text).upper())

    def blank(self) -> None:
        """An empty line."""
        self._lines.append("")

    def ours(self, text: str, indent: int = 0, mark: str = "") -> None:
        """A paragraph of our words or of a checklist's, with the spaces of French punctuation."""
        self.exact(spaced(text), indent, mark)

    def exact(self, text: str, indent: int = 0, mark: str = "") -> None:
        """A paragraph that holds somebody's words: they are only made safe and wrapped."""
        self._lines += textwrap.wrap(
            one_line(text),
            self._width,
            initial_indent=" " * indent + mark,
            subsequent_indent=" " * (indent + len(mark)),
            break_on_hyphens=False,
        )

    def line(self, text: str) -> None:
        """One line, however long, for other programs to read."""
        self._lines.append(one_line(spaced(text)))
