"""What a template may say: a page is written again with the elements that every format draws."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from signals.documents.element import Element, read

_KEPT = {
    "h2": "h1",  # the page's own title is not a heading of its text: the rest moves up
    "h3": "h2",
    "h4": "h3",
    "b": "strong",
    "i": "em",
} | {
    name: name
    for name in (
        "p", "br", "strong", "em", "sub", "sup", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    )
}  # fmt: skip
_DROPPED = frozenset(
    {"head", "script", "style", "template", "title", "iframe", "object", "svg", "math", "audio"}
    | {"video", "canvas", "noscript", "img", "link", "meta", "embed", "base"}
)
_ATTRIBUTES = frozenset({"start", "type", "colspan", "rowspan", "scope"})
# What pandoc reads of a class: a style for the word processors, arguments for typst.
_CLASSES = {
    "box": (
        'data-custom-style="Encadré" data-typst:stroke="0.8pt" data-typst:inset="(x: 7pt, y: 6pt)"'
        ' data-typst:width="100%"'
    ),
    "minor": (
        'data-custom-style="Mention" data-typst:text:size="8.5pt"'
        ' data-typst:text:fill="luma(85)" data-typst:width="100%"'
    ),
    "fill": (
        'data-custom-style="À remplir" data-typst:stroke="(bottom: 0.6pt)"'
        ' data-typst:inset="(top: 8pt, bottom: 3pt)" data-typst:width="100%"'
    ),
}
# Above this many characters, a row of a table may go on over the page.
_SHORT_ROW = 600


def written_again(html: str, title: str, shown: Callable[[str], str] = str) -> str:
    """The page in the few elements that every format draws, with its title said once.

    Links become their words and images nothing, so that nothing is fetched or read. ``shown``
    is how a text is drawn.
    """
    page = read(html)
    body = next((each for each in page.inside() if each.name == "body"), page)
    first = next((each for each in body.inside() if each.name == "h1"), None)
    writer = _Writer(first, shown)
    text = writer.all(body)
    return (
        f'<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">'
        f"<title>{escape(shown(title))}</title></head><body>{text}</body></html>"
    )


class _Writer:
    """How each element is written again."""

    def __init__(self, title: Element | None, shown: Callable[[str], str]) -> None:
        self._title = title
        self._shown = shown

    def all(self, element: Element) -> str:
        """All that an element holds."""
        return "".join(
            escape(self._shown(each), quote=False) if isinstance(each, str) else self._one(each)
            for each in element.content
        )

    def _one(self, element: Element) -> str:
        if element is self._title or element.name in _DROPPED:
            return ""
        written = self._plain(element)
        for name in sorted(element.classes & _CLASSES.keys()):
            if element.name in ("p", "div"):
                written = f"<div {_CLASSES[name]}>{written}</div>"
        return written

    def _plain(self, element: Element) -> str:
        name = _KEPT.get(element.name)
        inside = self.all(element)
        if name is None:
            return inside
        if name in ("br", "col"):
            return f"<{name}{_attributes(element)}>"
        if name == "p" and "fill" in element.classes and not inside.strip():
            inside = "\u00a0"
        if name == "th":
            inside = f"<strong>{inside}</strong>"
        if name == "tr" and element.length <= _SHORT_ROW:
            for cell in ("<td", "<th"):
                inside = inside.replace(cell, f'{cell} data-typst:breakable="false"')
        if name == "table":
            inside = _columns(element) + inside
        return f"<{name}{_attributes(element)}>{inside}</{name}>"


def _attributes(element: Element) -> str:
    kept = {k: v for k, v in element.attributes.items() if k in _ATTRIBUTES}
    if element.name == "col":
        kept["style"] = element.attributes.get("style", "")
    return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())


def _columns(table: Element) -> str:
    """Columns of the same width, where the template gives no width: a table fills the page."""
    if any(each.name == "col" for each in table.inside()):
        return ""
    rows = [each for each in table.inside() if each.name == "tr"]
    widest = max((sum(isinstance(c, Element) for c in row.content) for row in rows), default=1)
    column = f'<col style="width:{100 / max(widest, 1):.3f}%">'
    return f"<colgroup>{column * widest}</colgroup>"
