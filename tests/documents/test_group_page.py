"""The sheet of a group: marked as an exercise, counted, with nobody's name, in every format."""

import datetime as dt
import io
import re

import pypdf
import pytest
from attrs import evolve
from played import result

from signals import open_library
from signals.documents import Format, converted, group_page
from signals.group import GroupSheet

LIBRARY = open_library()
GRID = LIBRARY.checklist("school@1.1.0")
SCENARIO = next(each for each in LIBRARY.scenarios(GRID) if each.id == "cluster_14_boy")
DAY = dt.date(2026, 11, 29)
OTHERWISE = (
    {},
    {"sleepiness": "no"},
    {"sleepiness": "no", "distress": "unknown"},
    {"sleepiness": None},
)


def _sheet(scenario=SCENARIO, number=4):
    results = tuple(
        result(scenario, GRID, run, otherwise) for run, otherwise in enumerate(OTHERWISE)
    )
    return GroupSheet(scenario, GRID, results[:number])


def _text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html).replace("\xa0", " "))


def test_the_sheet_counts_answers_and_says_it_is_an_exercise():
    """How many reached what, what was answered, what was expected, what to discuss."""
    page = group_page(_sheet(), LIBRARY.references, DAY)
    text = _text(page.html)
    assert page.running[0].startswith("EXERCICE")
    assert "EXERCICE : situation inventée, document sans valeur" in text
    assert "Ont joué : 4 personnes" in text
    assert "Somnolence, épuisement oui oui : 1 ; non : 2 ; non demandé : 1" in text
    assert "À discuter" in text
    assert "school@1.1.0" in text
    for run in range(4):
        assert f"{run:08x}" not in text


def test_a_sheet_of_two_is_never_printed():
    """It would say what somebody answered."""
    with pytest.raises(ValueError, match="so few"):
        group_page(_sheet(number=2), LIBRARY.references, DAY)


def test_the_words_of_a_trainers_own_file_run_nothing():
    """They are escaped, and what would act on the reader is shown."""
    step = evolve(SCENARIO.steps[0], told="<script>alert(1)</script> \u202e {{ 7*7 }}")
    scenario = evolve(SCENARIO, steps=(step, *SCENARIO.steps[1:]), title="<b>x</b>")
    html = group_page(_sheet(scenario), LIBRARY.references, DAY).html
    assert "<script>" not in html
    assert "<b>" not in html
    assert "\u202e" not in html
    assert "{{ 7*7 }}" in html


def test_the_sheet_is_printed_as_a_pdf():
    """Accessible as every other document, with its mark on every page."""
    page = group_page(_sheet(), LIBRARY.references, DAY)
    read = pypdf.PdfReader(io.BytesIO(converted(page, Format.PDF)))
    for each in read.pages:
        assert "EXERCICE" in each.extract_text()
