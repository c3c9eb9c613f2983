"""What a printed blank grid says of itself, of its numbers, and of the day it was printed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import builders as build
from attrs import evolve
from paper_filling import plain
from paper_text import text_of_html

from signals import open_library
from signals.condition import Compared, Not, Present
from signals.documents.paper import paper_page
from signals.kind import Kind
from signals.loading.directory_file import open_directory

ROOT = Path(__file__).parents[2]
ON = dt.date(2026, 11, 22)
LIBRARY = open_library()


def test_an_unreleased_grid_says_so_on_every_page():
    """A checklist whose digest is not recorded is marked at the head of every page."""
    checklist = evolve(LIBRARY.checklist("school"), released=False)
    page = paper_page(checklist, LIBRARY.references, None, ON)
    assert "n'est pas reconnue" in page.running[0]
    released = paper_page(LIBRARY.checklist("school"), LIBRARY.references, None, ON)
    assert released.running == ()


def test_a_late_law_is_said_before_anything_else():
    """Printed after the day on which the law was to be read again, the first page says it."""
    late = paper_page(LIBRARY.checklist("school"), LIBRARY.references, None, dt.date(2030, 1, 1))
    text = text_of_html(late.html)
    assert text.index("la loi et les numéros ont pu changer") < text.index("Repère du dossier")


def test_the_local_directory_gives_its_numbers():
    """With a directory, the services of the département stand on the first page, with numbers."""
    given = open_directory(LIBRARY.references, str(ROOT / "directory" / "example.yaml"), ON)
    page = paper_page(LIBRARY.checklist("school"), LIBRARY.references, given, ON)
    text = text_of_html(page.html)
    listing = next(each for each in given.listings("crip"))
    assert plain(listing.phone) in text[: text.index("Récapitulatif")]
    assert plain(listing.phone) in text[text.rindex(" Les contacts ") :]


def test_national_numbers_stand_first():
    """Without any directory, the emergency numbers stand at the head of the first page."""
    page = paper_page(LIBRARY.checklist("fugue"), LIBRARY.references, None, ON)
    head = text_of_html(page.html).partition("Récapitulatif")[0]
    for number in ("15", "17", "112", "119"):
        assert f": {number}" in head


def test_nobody_is_named():
    """A reference of the file is asked for, and « no name » is said beside it."""
    page = paper_page(LIBRARY.checklist("fugue"), LIBRARY.references, None, ON)
    assert "Repère du dossier (aucun nom)" in text_of_html(page.html)


def test_a_question_shown_under_a_condition_says_it_in_words():
    """« seulement si » stands beside it, by the number of the question that decides."""
    plain_fact = build.yes_no("placed", Kind.CONTEXT)
    shown = build.yes_no("left", Kind.VULNERABILITY, shown_when=Present("placed"))
    hidden = build.yes_no("home", Kind.VULNERABILITY, shown_when=Not(Compared("placed", ("no",))))
    grid = build.checklist([plain_fact, shown, hidden], [build.rule(when="left")])
    text = text_of_html(paper_page(grid, LIBRARY.references, None, ON).html)
    assert "(seulement si : oui à 1.1)" in text
    assert "(seulement si : NON [non à 1.1])" in text
    assert "Une question « seulement si »" in text


def test_the_day_that_windows_are_counted_from_is_said():
    """Where a rule counts days or hours, the page says from when; nowhere else."""
    said = "se comptent en arrière depuis le jour et l'heure du repérage"
    fugue = paper_page(LIBRARY.checklist("fugue"), LIBRARY.references, None, ON)
    school = paper_page(LIBRARY.checklist("school"), LIBRARY.references, None, ON)
    assert said in text_of_html(fugue.html)
    assert said not in text_of_html(school.html)


def test_a_number_is_told_once():
    """« 116 000 Enfants disparus » is not followed by its own number."""
    page = paper_page(LIBRARY.checklist("fugue"), LIBRARY.references, None, ON)
    head = text_of_html(page.html).partition("Récapitulatif")[0]
    assert "116 000 Enfants disparus" in head
    assert "116 000 Enfants disparus : 116 000" not in head
