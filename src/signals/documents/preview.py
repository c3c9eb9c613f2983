"""A document as lines of plain text, to be looked at before it is made."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import field, frozen

from signals.documents.page import Page

_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "caption", "tr"))
_CELLS = frozenset(("th", "td"))
_BETWEEN = " | "
_SAID = "\u00a0: "


@frozen
class PreviewLine:
    """One line of a document: a heading of some level, an item of a list, a row, or a paragraph.

    ``level`` is 1 to 4 for a heading, 0 for anything else. ``text`` may hold line breaks.
    """

    kind: str
    text: str = field(repr=False)
    level: int = 0


def preview(page: Page) -> tuple[PreviewLine, ...]:
    """The lines of a page, in its order; what every page repeats comes after the title."""
    reader = _Reader()
    reader.feed(page.html)
    reader.close()
    return tuple(reader.lines)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[PreviewLine] = []
        self._open: list[str] = []
        self._text = ""
        self._term = ""
        self._shown = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._shown = True
        if tag == "br":
            self._text += "\n"
        elif tag in _BLOCKS:
            self._end()
            self._open.append(tag)
        elif tag in _CELLS and self._text:
            self._text += _BETWEEN

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
            if tag in self._open:
                self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._shown:
            # The source breaks its lines where it likes; only <br> breaks a line.
            self._text += " ".join(data.split("\n")) if data.strip() else data.replace("\n", "")

    def _end(self) -> None:
        text = "\n".join(line.strip(" ") for line in self._text.split("\n")).strip("\n")
        self._text = ""
        if not text.strip() or not self._shown:
            return
        tag = self._open[-1] if self._open else "p"
        if tag == "dt":
            self._term = f"{text}{_SAID}"
            return
        text, self._term = self._term + text, ""
        if tag.startswith("h"):
            self.lines.append(PreviewLine("heading", text, int(tag[1])))
        else:
            # What is said of an item of a list is not one more item.
            inside = tag if tag == "dd" else next((e for e in ("li", "tr") if e in self._open), tag)
            self.lines.append(PreviewLine({"li": "item", "tr": "row"}.get(inside, "text"), text))
