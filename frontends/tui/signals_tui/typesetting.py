"""Texts cut into lines of a given width: the one place that every shown text goes through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from signals.wording.visible import visible

# Where a line may break: French punctuation keeps its own spaces, which are not these.
_BREAK = re.compile(r"[ \u2028\u2029]+")
_KEPT_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
ELLIPSIS = "…"


@frozen
class Line:
    """One line as it is shown; its emphasis never tells anything that its text does not."""

    text: str = ""
    strong: bool = False
    reverse: bool = False


BLANK = Line()


@frozen
class Paragraph:
    """A text with how far it stands from the edge; ``lead`` is set before its first line."""

    text: str
    lead: str = ""
    indent: int = 0
    strong: bool = False
    heading: bool = False

    def lines(self, width: int) -> Iterator[Line]:
        """The lines of the paragraph, each at most so wide, aligned after the lead."""
        lead = " " * self.indent + one_line(self.lead)
        following = " " * min(cell_len(lead), width // 2)
        before = lead
        for text in wrapped(self.text, max(1, width - cell_len(lead))):
            yield Line(before + text, self.strong or self.heading)
            before = following


GAP = Paragraph("")


def heading(text: str) -> Paragraph:
    """The title of a part of a page; a reader may go from one to the next."""
    return Paragraph(text.upper(), heading=True)


def set_page(page: Iterable[Paragraph], width: int) -> tuple[tuple[Line, ...], tuple[int, ...]]:
    """The lines of a page, and the places of its headings among them."""
    lines: list[Line] = []
    headings: list[int] = []
    for paragraph in page:
        if paragraph.heading:
            headings.append(len(lines))
        lines += paragraph.lines(width)
    return tuple(lines), tuple(headings)


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines at most so wide, broken at its plain spaces; controls are shown as �."""
    shown = visible(text)
    return [line for part in shown.split("\n") for line in _broken(part, max(1, width))]


def one_line(text: str) -> str:
    """A text on one line, with what would act on the terminal shown as �."""
    return visible(text).replace("\n", " ").translate(_KEPT_SPACES)


def cut(text: str, width: int) -> str:
    """A text on one line, shortened with an ellipsis when it is too wide."""
    line = one_line(text)
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, max(0, width - 1)).rstrip() + ELLIPSIS


def shortened(lines: list[str], most: int, width: int) -> list[str]:
    """The first lines, the last of them ending with an ellipsis when some are left out."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(lines[most - 1] + " " * width, width)] if most > 0 else []


def _broken(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in _BREAK.split(text):
        joined = f"{line} {word}" if line else word
        if cell_len(joined) <= width:
            line = joined
            continue
        if line:
            yield line.translate(_KEPT_SPACES)
        line = word
        while cell_len(line) > width:
            piece = _fitting(line, width)
            yield piece.translate(_KEPT_SPACES)
            line = line[len(piece) :]
    yield line.translate(_KEPT_SPACES)


def _fitting(word: str, width: int) -> str:
    """The beginning of a word that is too wide: where it may, it breaks after a kept space."""
    used = 0
    for place, character in enumerate(word):
        used += cell_len(character)
        if used > width:
            spaces = [word.rfind(space, 0, place) + 1 for space in "\u00a0\u202f"]
            return word[: max(spaces) or max(1, place)]
    return word
