"""The files that a word processor opens: DOCX and ODT, to be completed by hand."""

from __future__ import annotations

from signals.documents.format import Format
from signals.documents.page import Page
from signals.documents.pandoc import from_html
from signals.documents.vocabulary import written_again


def word_processed(page: Page, to: Format) -> bytes:
    """A document as DOCX or ODT."""
    return from_html(written_again(page.html, page.title), to.value, page.date)
