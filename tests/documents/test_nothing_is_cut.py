"""D01, D02, D04: whatever texts and templates hold, a file is made and every word is in it."""

import datetime as dt
import io
import re

import pypdf
import pypdfium2
import pytest
from extracted import part, squeezed, text_of

from signals.documents import Format, converted
from signals.documents.coverage import is_drawn
from signals.documents.page import Page

OFFICE = (Format.DOCX, Format.ODT)
CONTENT = {Format.DOCX: "word/document.xml", Format.ODT: "content.xml"}


def _page(body):
    html = (
        '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Titre</title></head>'
        f"<body><h1>Titre</h1>{body}</body></html>"
    )
    return Page(html, "Titre", dt.date(2026, 3, 19))


def _table(cells, widths=()):
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    return (
        f"<table>{f'<colgroup>{columns}</colgroup>' if columns else ''}<thead><tr>"
        + "".join(f'<th scope="col">{number}</th>' for number, _ in enumerate(cells))
        + "</tr></thead><tbody><tr>"
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + "</tr></tbody></table>"
    )


def _boxes(data):
    """Every character drawn in a PDF with its box, and the size of its page."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            for number in range(text.count_chars()):
                yield text.get_text_range(number, 1), text.get_charbox(number), page.get_size()


@pytest.mark.parametrize(
    "cell", ["mot " * 5_000, "x" * 20_000, "a<br>" * 300, "<p>b</p>" * 120], ids=len
)
def test_d01_a_cell_taller_than_a_page_goes_on_over_the_next(cell):
    """D01: beside a short cell too, and in a narrow column; nothing is printed off the page."""
    bodies = [_table(["x", cell], widths) for widths in ((20, 80), (80, 20))]
    for body in (*bodies, f'<div class="whole"><p>{cell}</p></div>'):
        data = converted(_page(body), Format.PDF)
        for _, (left, bottom, right, top), (width, height) in _boxes(data):
            assert left >= 0
            assert bottom >= 0
            assert right <= width
            assert top <= height


def test_d01_no_word_is_printed_over_its_neighbour():
    """D01: a word wider than its column goes on over the next line, and is read back whole."""
    words = ("INTERCOMMUNALITÉS", "exceptionnellement", "y", "y")
    data = converted(_page(_table(words, (10, 10, 60, 20))), Format.PDF)
    assert _right_edge(data, "INTERCOMMUNALITÉS") < 18 + 17.4
    text = "".join(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    assert words[0] in text
    assert words[1] in text


def test_d01_words_held_by_non_breaking_spaces_give_way_at_a_space():
    """D01: together too wide for their column, they stay whole words, and the spaces stay too."""
    held = "\u2610\u00a0première\u00a0réponse\u00a0possible"
    data = converted(_page(_table((held, "y"), (15, 85))), Format.PDF)
    assert _right_edge(data, "première") < 18 + 26.1
    text = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "première" in text
    assert "possible" in text


def _right_edge(data, letters):
    found = [box[2] for character, box, _ in _boxes(data) if character in set(letters) - {"T"}]
    return max(found) / 72 * 25.4


@pytest.mark.parametrize("code", [0xEF00, 0xF0B7, 0xF6C5, 0xE000, 0xFE4E5, 0xFEFF])
def test_d02_a_private_character_never_loses_the_pdf(code):
    """D02: a bullet pasted from a word processor is shown as �, with a sentence that says so."""
    data = converted(_page(f"<p>a{chr(code)}b</p>"), Format.PDF)
    text = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert not is_drawn(chr(code))
    assert "a�b" in text
    assert "pas de dessin" in text


@pytest.mark.parametrize("form", [Format.PDF, *OFFICE])
@pytest.mark.parametrize(
    "body",
    ["<h2>Un</h2><h4>Trois</h4>", "<h4>Trois</h4>", "<h2></h2><p>Un</p>", "<h2> </h2>"],
)
def test_a_title_that_skips_a_level_or_is_empty_loses_no_document(form, body):
    """PDF/UA refuses both: the words are kept, one level down at most."""
    text = text_of(converted(_page(body), form), form)
    for word in re.findall(r"Un|Trois", body):
        assert word in text


@pytest.mark.parametrize("form", [Format.PDF, *OFFICE])
def test_d04_links_and_pictures_leave_their_words(form):
    """D04: no address is followed, kept or fetched, and no file is looked for."""
    body = '<p><a href="https://a.invalid/">lien</a> <img src="secret.png" alt="image"></p>'
    data = converted(_page(body), form)
    text = text_of(data, form)
    assert "lien" in text
    assert "image" in text
    if form is Format.PDF:
        assert b"a.invalid" not in data
    else:
        assert "a.invalid" not in part(data, CONTENT[form]).decode()


@pytest.mark.parametrize("form", [Format.PDF, *OFFICE])
@pytest.mark.parametrize("name", ["p", "div"])
def test_a_line_to_fill_in_keeps_its_label_and_its_rule(form, name):
    """With or without words, on a paragraph or a division."""
    labelled = converted(_page(f'<{name} class="fill">Nom :</{name}>'), form)
    empty = converted(_page(f'<{name} class="fill"></{name}>'), form)
    assert "Nom:" in squeezed(text_of(labelled, form))
    if form is not Format.PDF:
        for data in (labelled, empty):
            assert re.search(r'"À_?(20_)? ?compl', part(data, CONTENT[form]).decode())
    else:
        without = converted(_page("<p></p>"), form)
        assert _strokes(empty) == _strokes(labelled) == _strokes(without) + 1


def _strokes(data):
    content = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents().get_data()
    return len(re.findall(rb"\sf\s", content))


@pytest.mark.parametrize("form", OFFICE)
def test_a_list_stays_in_its_frame(form):
    """A frame that holds a list is a cell: paragraphs alone would leave the list outside."""
    content = part(
        converted(_page('<div class="box"><p>a</p><ul><li>b</li></ul></div>'), form), CONTENT[form]
    ).decode()
    cell = re.search(r"<(w:tc|table:table-cell)\b.*?</\1>", content, re.DOTALL)[0]
    assert ">a<" in cell
    assert ">b<" in cell


def test_a_table_without_widths_fills_the_page():
    """Its columns share the page, with room for their longest word."""
    document = part(converted(_page(_table(["x", "y"])), Format.DOCX), CONTENT[Format.DOCX])
    assert b'<w:tblW w:type="pct" w:w="5000" />' in document
    data = converted(_page(_table(["Réponse", "mot " * 30])), Format.PDF)
    assert "Réponse" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


@pytest.mark.parametrize("form", OFFICE)
def test_a_short_row_is_whole_and_a_long_one_goes_on(form):
    """In a word processor too; the row of titles is one of the short ones."""
    mark = "<w:cantSplit />" if form is Format.DOCX else 'table:style-name="WholeRow"'
    short = part(converted(_page(_table(["x", "y"])), form), CONTENT[form]).decode()
    long = part(converted(_page(_table(["x", "mot " * 500])), form), CONTENT[form]).decode()
    assert short.count(mark) == 2
    assert long.count(mark) == 1


def test_d06_a_docx_counts_no_words_of_another_text():
    """D06: neither the program, nor the minutes and the words of pandoc's own sample."""
    app = part(converted(_page("<p>x</p>"), Format.DOCX), "docProps/app.xml").decode()
    assert "Microsoft" not in app
    assert "<Words>" not in app
    assert "</Properties>" in app
