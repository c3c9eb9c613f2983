"""The PDF of a document, typeset by typst: tagged for screen readers, and fit to be archived."""

from __future__ import annotations

import json
from importlib.resources import as_file, files

import typst

from signals.documents.page import Page
from signals.documents.pandoc import failed, from_html, midnight
from signals.documents.plain import one_line
from signals.documents.vocabulary import written_again

_STANDARDS = ["ua-1", "a-3a"]


def pdf(page: Page) -> bytes:
    """A document as PDF/UA-1 and PDF/A-3a, in our own fonts."""
    here = files("signals.documents")
    body = from_html(written_again(page.html, page.title), "typst", page.date)
    source = (here / "layout" / "pdf.typ").read_bytes() + b"\n" + body
    with as_file(here / "fonts") as fonts:
        try:
            made: bytes = typst.compile(
                source,
                root=str(fonts),
                font_paths=[str(fonts)],
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=_STANDARDS,
                timestamp=midnight(page.date),
                sys_inputs=_inputs(page),
            )
        except typst.TypstError:
            raise failed() from None
    return made


def _inputs(page: Page) -> dict[str, str]:
    return {
        "title": one_line(page.title),
        "running": json.dumps([one_line(line) for line in page.running]),
    }
