"""The HTML that a deployer's template may hold: sober, and whole between two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import nodes

from signals.errors import Problem

CLASSES = frozenset(("box", "minor", "whole", "dense", "kept", "fill"))
_WIDTH = re.compile(r"width:\s*\d{1,3}%;?")
_TAGS = frozenset(
    (
        *("h2", "h3", "h4", "p", "br", "hr", "strong", "em", "b", "i", "u", "sup", "sub"),
        *("span", "div", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"),
        *("table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
    )
)
_ATTRIBUTES = frozenset(("class", "lang", "scope", "style"))


def html_problems(tree: nodes.Template) -> Iterator[tuple[int, Problem]]:
    """Everything wrong in the HTML of a template, each with its line.

    Its values stand as words: they are escaped, and open no tag.
    """
    reader = _Html()
    for output in tree.find_all(nodes.Output):
        for child in output.nodes:
            reader.line = child.lineno
            if not isinstance(child, nodes.TemplateData):
                reader.feed("\ufffc")
                continue
            reader.feed(child.data)
            if reader.rawdata:
                # A tag that goes on in another branch could be read in two ways.
                yield child.lineno, Problem((), "une balise n'est pas fermée", "fermez-la avec >")
                return
    reader.close()
    yield from reader.found


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.line = 1
        self.found: list[tuple[int, Problem]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self._refuse(f"la balise « {tag} » n'est pas permise", "voir docs/documents.md")
        for name, value in attrs:
            told = value or ""
            styled = name != "style" or _WIDTH.fullmatch(told.strip())
            classed = name != "class" or told in CLASSES
            if name not in _ATTRIBUTES or not (styled and classed) or "\ufffc" in told + name:
                self._refuse(f"l'attribut « {name} » n'est pas permis ici", "retirez-le")

    def handle_comment(self, data: str) -> None:
        self._refuse("un commentaire HTML serait imprimé nulle part", "{# … #}")

    def handle_decl(self, decl: str) -> None:
        self._refuse("une déclaration n'est pas permise", "elle est dans notre page")

    def handle_pi(self, data: str) -> None:
        self._refuse("une instruction n'est pas permise", "retirez-la")

    def unknown_decl(self, data: str) -> None:
        self._refuse("une déclaration n'est pas permise", "retirez-la")

    def _refuse(self, what: str, remedy: str) -> None:
        self.found.append((self.line, Problem((), what.replace("\ufffc", "…"), remedy)))
