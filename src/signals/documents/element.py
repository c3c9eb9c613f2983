"""The HTML of a document, read as a tree: elements, their attributes, and text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import field, frozen

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})


@frozen
class Element:
    """One element of a page, with what it holds in order."""

    name: str
    attributes: dict[str, str] = field(factory=dict)
    content: list[Element | str] = field(factory=list, repr=False)

    @property
    def classes(self) -> frozenset[str]:
        """The classes that the template gave it."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def length(self) -> int:
        """How many characters it holds, at any depth."""
        return sum(len(each) if isinstance(each, str) else each.length for each in self.content)

    def inside(self) -> Iterator[Element]:
        """Every element that it holds, at any depth, in the order of the page."""
        for each in self.content:
            if isinstance(each, Element):
                yield each
                yield from each.inside()


def read(html: str) -> Element:
    """The whole page as one element."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("page")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].content.append(made)
        if tag not in _VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        names = [each.name for each in self._open]
        if tag in names[1:]:
            last = len(names) - 1 - names[::-1].index(tag)
            del self._open[last:]

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)
