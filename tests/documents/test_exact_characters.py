"""D01 to D06: a document says exactly what was typed, in every format."""

from __future__ import annotations

import datetime as dt
import io
import re
import time
import zipfile
from unicodedata import normalize

import pypdf
import pytest
from extracted import part, pdf_pages, squeezed, text_of

from signals import InvalidAnswer, InvalidInput, Measure, Notice, Record, Screening, open_library
from signals.documents import Dossier, Format, converted, page_of

LIBRARY = open_library()
SCHOOL = LIBRARY.checklist("school")
ON = dt.date(2026, 11, 16)
OFFICE = (Format.DOCX, Format.ODT)
HOSTILE = "<script>alert(1)</script> </w:t></text:p> {{7*7}} {% raise %} \x1b[2J\x00\u202efin\ud800"
TYPED = [
    "Dupont & fils <3 ans",
    "« l'hôtel » \"ici\" ‘là’ “bas” l’été",
    "a -- b --- c ... d … e",
    "#titre $x$ @ref *gras* _it_ `code` \\n // /* */ ~ [u](v) <u>",
    "{{7*7}} {% raise %} #let x = 1; #image(\"/etc/passwd\")",
    "=SUM(A1) +1 -1 @x",
    "été e\u0301te\u0301 Ÿ œ ß ı İ ﬁ ﬂ office affluent",
    "😀 👩‍👧 ❤️ 🇫🇷 👍🏽",
    "العربية עברית 日本語 中文 ไทย Ελλάδα кириллица",
    "http://exemple.test/a?b=c&d www.exemple.test a@exemple.test",
    "a\u00a0b\u202fc\u2011d",
    "mot" * 80,
]  # fmt: skip


def _page(note, kind="fiche_reperage", **record):
    screening = Screening(SCHOOL, ON).answered(
        "hotel_stays", "yes", provenance="reported", by=note, note=note, place=note
    )
    dossier = Dossier(Record(screening, **record), LIBRARY.references, LIBRARY.documents)
    return page_of(LIBRARY.documents.kind(kind, "school"), dossier)


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("typed", TYPED)
def test_d01_every_character_typed_is_read_back(form, typed):
    """D01, D02: in HTML, PDF, DOCX and ODT, for a note, a place and an author; accents as typed."""
    page = _page(typed, "signalement")
    text = text_of(converted(page, form), form, page)
    times = 3
    if form is Format.PDF:
        # A PDF draws an accent and its letter as one: the same word, written as one character.
        assert squeezed(text).count(squeezed(normalize("NFC", typed))) >= times, typed
    else:
        assert text.count(typed) >= times, typed


@pytest.mark.parametrize("form", [Format.HTML, *OFFICE])
def test_d01_lines_and_spaces_are_kept(form):
    """A line typed stays one, and no space is lost; those that would be do not break."""
    typed = "un\n  deux  espaces \n\n- trois"
    text = text_of(converted(_page(typed), form), form)
    if form is Format.HTML:
        assert "un<br>\n\xa0\xa0deux \xa0espaces\xa0<br>\n<br>\n- trois" in _page(typed).html
    else:
        assert "un\n  deux  espaces \n\n- trois" in text.replace("\xa0", " ")


@pytest.mark.parametrize("form", Format)
def test_d01_what_was_done_and_who_is_informed_too(form):
    """D01: the record's own texts are as exact as the answers'."""
    typed = "Dupont & fils <3 ans -- « ici »"
    record = {
        "measures": (Measure(typed, ON, typed),),
        "notices": (Notice(typed, False, ON, typed),),
        "concerns": typed,
    }
    page = _page("x", "signalement", **record)
    text = squeezed(text_of(converted(page, form), form, page))
    assert text.count(squeezed(typed)) == 5


@pytest.mark.parametrize("form", Format)
def test_d02_what_would_act_on_the_reader_is_shown(form):
    """D02: markup stays text; NUL, escapes, lone surrogates and bidi marks are shown as �."""
    page = _page(HOSTILE, "signalement")
    text = squeezed(text_of(converted(page, form), form, page))
    shown = "<script>alert(1)</script></w:t></text:p>{{7*7}}{%raise%}�[2J��fin�"
    assert shown in text
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\u202e]", text)


def test_d02_a_character_without_a_glyph_is_told():
    """A private character is kept where it may be drawn; the PDF says what it lacks."""
    page = _page("a\ue000b", "signalement")
    assert "a\ue000b" in text_of(converted(page, Format.DOCX), Format.DOCX)
    text = " ".join(" ".join(pdf_pages(converted(page, Format.PDF))).split())
    assert "a�b" in text
    assert "3 caractères n'ont pas de dessin" in text


@pytest.mark.parametrize("form", OFFICE)
@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@x", '=HYPERLINK("http://exemple.test")'])
def test_d03_a_formula_stays_text(form, typed):
    """D03: what a spreadsheet would run is a text, in a table as elsewhere; there is no CSV yet."""
    data = converted(_page(typed, "signalement"), form)
    assert text_of(data, form).count(typed) >= 3
    content = part(data, "word/document.xml" if form is Format.DOCX else "content.xml")
    for acting in (b"w:instrText", b"w:fldSimple", b"w:hyperlink", b"text:a ", b"formula"):
        assert acting not in content


@pytest.mark.parametrize("form", Format)
def test_d04_nothing_is_fetched_nor_attached(form, tmp_path):
    """D04: an image, a link or a local file that is typed is text, in every format."""
    secret = tmp_path / "secret.txt"
    secret.write_text("CANARI")
    typed = f'<img src="{secret}"> ![x]({secret}) #read("{secret}") <a href="file://{secret}">'
    page = _page(typed)
    data = converted(page, form)
    assert "CANARI" not in text_of(data, form, page)
    if form is Format.PDF:
        reader = pypdf.PdfReader(io.BytesIO(data))
        assert not reader.attachments
        assert not any("/Annots" in page for page in reader.pages)
    elif form in OFFICE:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            assert not [each for each in names if b"CANARI" in archive.read(each)]
            assert not [each for each in names if "media" in each or "Pictures" in each]
            assert not [each for each in names if b'TargetMode="External"' in archive.read(each)]


def test_d05_a_text_too_long_is_refused_at_once():
    """D05: 20,001 and 100,000,000 characters, wherever they are; 20,000 are printed."""
    for length in (20_001, 100_000_000):
        long = "x" * length
        start = time.process_time()
        with pytest.raises(InvalidAnswer, match="caractères"):
            Screening(SCHOOL, ON).answered("hotel_stays", "yes", note=long)
        for record in (
            {"measures": (Measure(long),)},
            {"notices": (Notice("x", True, why=long),)},
            {"concerns": long},
        ):
            with pytest.raises(InvalidInput, match="caractères"):
                _page("x", **record)
        assert time.process_time() - start < 1
    text = "mot " * 5_000
    page = _page(text[:20_000], "signalement")
    for form in Format:
        assert squeezed(text_of(converted(page, form), form, page)).count("mot") >= 15_000


def test_d06_no_author_no_machine_no_other_date_in_metadata(monkeypatch):
    """D06: only the title, the language and the day of the document."""
    monkeypatch.setenv("USER", "canari-user")
    monkeypatch.setenv("HOME", "/canari-home")
    page = _page("x", "signalement")
    pdf = pypdf.PdfReader(io.BytesIO(converted(page, Format.PDF)))
    assert pdf.metadata.title == "Signalement au procureur de la République"
    assert pdf.metadata.author is None
    assert pdf.metadata.creation_date.date() == ON
    core = part(converted(page, Format.DOCX), "docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}", core)) == {"2026-11-16"}
    meta = part(converted(page, Format.ODT), "meta.xml").decode()
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}", meta)) == {"2026-11-16"}
    assert "<dc:creator></dc:creator>" in meta
    for form in Format:
        data = converted(page, form)
        whole = data
        if form in OFFICE:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                whole = b"".join(archive.read(each) for each in archive.namelist())
                assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"canari" not in whole
        assert b"site-packages" not in whole
