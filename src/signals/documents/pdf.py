"""A page as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from signals.documents.coverage import drawable
from signals.documents.page import Page
from signals.documents.pandoc import HERE, pandoc_of
from signals.errors import Unavailable


def pdf_of(page: Page) -> bytes:
    """The bytes of a PDF; the compiler refuses one that is not PDF/UA-1 and PDF/A-3a.

    What none of our fonts draws is shown as �, and said. Raises ``Unavailable``.
    """
    source = pandoc_of(drawable(page), "typst", f"--template={HERE / 'document.typ'}")
    try:
        import typst
    except ImportError:
        remedy = "pip install 'signals-reperage[documents]', ou choisissez HTML"
        raise Unavailable("le PDF demande l'extra « documents »", remedy) from None
    fonts: list[str | Path | bytes] = [str(HERE / "fonts")]
    midnight = dt.datetime.combine(page.date, dt.time.min, dt.UTC)
    try:
        made = typst.compile(
            source,
            format="pdf",
            ignore_system_fonts=True,
            font_paths=fonts,
            pdf_standards=["ua-1", "a-3a"],
            timestamp=int(midnight.timestamp()),
        )
    except Exception as error:
        if not isinstance(error, (typst.TypstError, RuntimeError)):
            raise
        what = "la mise en page du PDF a échoué"
        raise Unavailable(what, "préparez le document en DOCX, en ODT ou en HTML") from None
    return bytes(made)
