"""A page in the format asked for: HTML as it is, the others made from it."""

from __future__ import annotations

from signals.documents.format import Format
from signals.documents.page import Page


def converted(page: Page, to: Format) -> bytes:
    """The bytes of a page in a format; the same for the same page, on any machine.

    Raises ``Unavailable`` when the extra ``documents`` is not installed, or a conversion fails.
    """
    match to:
        case Format.HTML:
            return page.html.encode()
        case Format.PDF:
            from signals.documents.pdf import pdf_of

            return pdf_of(page)
        case Format.DOCX | Format.ODT:
            from signals.documents.word_processor import text_document_of

            return text_document_of(page, to)
