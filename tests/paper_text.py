"""The text of a printed grid, taken out of its page or of its PDF, one space between its words."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.in_body = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.in_body = self.in_body or tag == "body"
        if tag not in ("strong", "em"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("strong", "em"):
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if self.in_body:
            self.parts.append(data)


def text_of_html(html: str) -> str:
    """The words of a page, one space between them."""
    parser = _Text()
    parser.feed(html)
    return _flat("".join(parser.parts))


def text_of_pdf(data: bytes, name: str) -> str:
    """The words of a PDF without what each page repeats: its head, its foot."""
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    text = _flat(" ".join(pages))
    for mark in re.findall(r"Grille [^ ]+ non publiée ou modifiée : [^.]*\.", text)[:1]:
        text = text.replace(mark, "")
    text = _flat(re.sub(rf"{re.escape(name)} \d+/{len(pages)}", "", text))
    # A word with a hyphen may go on in the next line.
    return re.sub(r"(?<=\w)- (?=\w)", "-", text)


def _flat(text: str) -> str:
    text = " ".join(text.replace("\u00a0", " ").replace("\u200b", "").split())
    return text
