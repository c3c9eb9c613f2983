"""Each sector has its documents, made from one of its scenarios, the same in four formats."""

from __future__ import annotations

import re
from functools import cache

import pytest
from disclosures import LIBRARY, disclosed
from extracted import docx_text, odt_text, part, pdf_pages, squeezed, text_of

from signals.documents import Format, converted, page_of, preview

MADE = [(id, kind.id) for id in LIBRARY.ids for kind in LIBRARY.documents.kinds_from(id)]


@cache
def _page(id, kind):
    return page_of(LIBRARY.documents.kind(kind, id), disclosed(id))


@pytest.fixture(scope="module", params=MADE, ids="-".join)
def made(request):
    """A document of a sector with its bytes in each format: made once for all that reads them."""
    page = _page(*request.param)
    return page, {form: converted(page, form) for form in Format}


def test_the_eight_documents_are_made():
    """By one sector or by all."""
    assert {kind for _, kind in MADE} == {each.id for each in LIBRARY.documents.kinds}
    assert len(LIBRARY.documents.kinds) == 8


def test_the_four_formats_say_the_same(made):
    """Every line of the HTML is found in the text of the others, in the same order."""
    page, data = made
    lines = [squeezed(cell) for line in preview(page) for cell in line.text.split(" | ")]
    running = [squeezed(line) for line in page.running]
    lines = [line for line in lines if line and line not in running]
    assert len(lines) > 20
    for form in Format:
        text = squeezed(text_of(data[form], form, page))
        place = 0
        for line in lines:
            found = text.find(line, place)
            assert found >= 0, (form, line)
            place = found + len(line)


def test_an_exercise_says_so_on_every_page(made):
    """In the head of the pages, and in a web page that is printed."""
    page, data = made
    told = "EXERCICE\xa0: situation inventée, document sans valeur"
    assert page.running == (told,)
    for text in pdf_pages(data[Format.PDF]):
        assert text.startswith(told)
    docx = data[Format.DOCX]
    document = part(docx, "word/document.xml").decode()
    assert document.count("<w:headerReference") == 1
    assert told in docx_text(docx, "word/header1.xml")
    assert told in odt_text(data[Format.ODT], "styles.xml")
    assert re.search(r"\.running \{ position: fixed", page.html)
    assert page.html.count(told) == 1


@pytest.mark.parametrize("id", LIBRARY.ids)
def test_what_was_not_answered_is_said(id):
    """Every question without an answer is named, but those that a letter leaves out."""
    dossier = disclosed(id)
    outcome = dossier.outcome
    stated = outcome.screening.statements
    for kind in LIBRARY.documents.kinds_from(id):
        if kind.sheet is not None:
            continue
        withheld = LIBRARY.documents.withheld_from(id, kind.id) if kind.discreet else ()
        text = squeezed(text_of(_page(id, kind.id).html.encode(), Format.HTML))
        for item in outcome.checklist.items.values():
            if item.id not in (*stated, *withheld, *outcome.facts.hidden):
                assert squeezed(item.label) in text, (kind.id, item.id)
