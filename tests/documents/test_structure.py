"""What a screen reader and an archive ask: titles, language, heads of tables, tags."""

from __future__ import annotations

import datetime as dt
import html
import io
import re

import pypdf
import pytest
from extracted import docx_text, odt_text, part

from signals import Record, Screening, open_library
from signals.documents import Format, converted, page_of
from signals.handover import dossier_of

LIBRARY = open_library()
ON = dt.date(2026, 11, 16)
TITLE = "Signalement au procureur de la République"


def _page(exercise=False):
    screening = Screening(LIBRARY.checklist("school"), ON).answered(
        "hotel_stays", "yes", provenance="observed", note="x"
    )
    dossier = dossier_of(Record(screening), LIBRARY, exercise=exercise)
    return page_of(LIBRARY.documents.kind("signalement"), dossier)


@pytest.fixture(scope="module")
def docx():
    """A letter as a DOCX."""
    return converted(_page(), Format.DOCX)


@pytest.fixture(scope="module")
def odt():
    """The same letter as an ODT."""
    return converted(_page(), Format.ODT)


@pytest.fixture(scope="module")
def pdf():
    """The same letter as a PDF."""
    return converted(_page(), Format.PDF)


def test_a_docx_has_titles_language_and_heads_of_tables(docx):
    """One title, real headings, French, a header row in each table, nothing to repair."""
    document = part(docx, "word/document.xml").decode()
    assert document.count('w:val="Title"') == 1
    assert docx_text(docx, "word/document.xml").count(TITLE) == 1
    assert document.count('w:val="Heading1"') >= 8
    assert document.count("<w:tblHeader") == document.count("<w:tbl>") >= 3
    assert 'w:val="fr-FR"' in part(docx, "word/styles.xml").decode()
    assert f"<dc:title>{TITLE}</dc:title>" in part(docx, "docProps/core.xml").decode()
    assert 'w:w="11906"' in document


def test_an_odt_has_titles_language_and_heads_of_tables(odt):
    """The same, in the words of the other format."""
    content = part(odt, "content.xml").decode()
    assert content.count('text:style-name="Title"') == 1
    assert odt_text(odt, "content.xml").count(TITLE) == 1
    assert content.count('text:outline-level="1"') >= 8
    assert content.count("<table:table-header-rows>") == content.count("<table:table ") >= 3
    styles = part(odt, "styles.xml").decode()
    assert 'fo:language="fr"' in styles
    assert 'fo:page-width="210mm"' in styles
    assert f"<dc:title>{TITLE}</dc:title>" in part(odt, "meta.xml").decode()
    assert 'fo:border="none"' not in content.partition("<office:body>")[0].partition("TableHea")[2]


def test_a_pdf_is_tagged_and_archived(pdf):
    """PDF/UA-1 and PDF/A-3a, in French, with a structure, a title shown, and heads of tables."""
    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/Lang"] == "fr-FR"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", xmp)
    assert re.search(r"<pdfaid:part>3</pdfaid:part>", xmp)
    assert re.search(r"<pdfaid:conformance>A</pdfaid:conformance>", xmp)
    tags = _tags(root["/StructTreeRoot"])
    assert tags.count("/Table") >= 3
    assert tags.count("/TH") >= 8
    assert tags.count("/H1") + tags.count("/H2") >= 8
    assert "/L" in tags


def _tags(node) -> list[str]:
    node = node.get_object()
    if isinstance(node, list):
        return [tag for child in node for tag in _tags(child)]
    if not isinstance(node, dict):
        return []
    kids = node.get("/K")
    return [str(node.get("/S"))] + ([] if kids is None else _tags(kids))


def test_no_empty_frame_stands_where_there_is_no_mark(docx, odt):
    """Without an exercise, nothing is said at the head of the pages."""
    assert docx_text(docx, "word/header1.xml").strip() == ""
    assert "w:pStyle" not in part(docx, "word/header1.xml").decode()
    head = part(odt, "styles.xml").decode().partition("<style:header>")[2]
    assert "text:style-name" not in head.partition("</style:header>")[0]


def test_a_checklist_that_is_not_the_published_one_is_told_on_every_page(tmp_path):
    """C06: an unreleased version, and one that was edited since the screening."""
    from attrs import evolve

    released = LIBRARY.checklist("school")
    draft = released.identified("sha256:0", False)
    record = Record(Screening(draft, ON))
    page = page_of(LIBRARY.documents.kind("signalement"), dossier_of(record, LIBRARY))
    assert "non publiée ou modifiée" in page.running[0]
    assert page.running[0] in html.unescape(page.html)
    same = dossier_of(Record(Screening(released, ON)), LIBRARY)
    changed = page_of(LIBRARY.documents.kind("signalement"), evolve(same, changed=True))
    assert "modifiée depuis ce repérage" in changed.running[0]
    assert page_of(LIBRARY.documents.kind("signalement"), same).running == ()
