"""A page as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a)."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from signals.documents.coverage import drawable
from signals.documents.page import Page
from signals.documents.pandoc import HERE, MISSING, pandoc_of
from signals.errors import Unavailable

if TYPE_CHECKING:
    from typst import Fonts


def pdf_of(page: Page) -> bytes:
    """The bytes of a PDF; the compiler refuses one that is not PDF/UA-1 and PDF/A-3a.

    What none of our fonts draws is shown as �, and said. Raises ``Unavailable``.
    """
    source = pandoc_of(drawable(page), "typst", f"--template={HERE / 'document.typ'}")
    try:
        import typst
    except ImportError:
        raise Unavailable(*MISSING) from None
    midnight = dt.datetime.combine(page.date, dt.time.min, dt.UTC)
    try:
        return typst.compile(
            source,
            format="pdf",
            font_paths=_fonts(),
            pdf_standards=["ua-1", "a-3a"],
            timestamp=int(midnight.timestamp()),
        )
    except RuntimeError:
        what = "la mise en page du PDF a échoué"
        raise Unavailable(what, "préparez le document en DOCX, en ODT ou en HTML") from None


@cache
def _fonts() -> Fonts:
    """Our own fonts, and none of the machine's: the same bytes everywhere."""
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[HERE / "fonts"],
    )
