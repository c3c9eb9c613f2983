"""One document in the format that was asked for, all made from the same HTML."""

from __future__ import annotations

from signals.documents.format import Format
from signals.documents.page import Page
from signals.documents.pandoc import missing


def converted(page: Page, to: Format) -> bytes:
    """The document in that format: same words, same order, whatever the format.

    Nothing is written on disk or fetched, and the file carries no author, no place and no other
    date than the page's. Without the extra « documents », HTML alone can be made.
    """
    if to is Format.HTML:
        return page.html.encode()
    try:
        return _maker(page, to)
    except ImportError:
        raise missing(to) from None


def _maker(page: Page, to: Format) -> bytes:
    # Imported here: both packages are optional, and slow to load.
    if to is Format.PDF:
        from signals.documents.pdf import pdf

        return pdf(page)
    from signals.documents.word_processor import word_processed

    return word_processed(page, to)
