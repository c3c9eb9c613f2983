"""The « fiche de repérage » names the reader's profile and the local services, and no hour."""

import html
import re

import pytest
from sheet_page import screening_sheet
from small_directory import DAY, with_profiles, write_directory
from small_library import BOOK, FILES, write_library

from signals import Record, Screening
from signals.loading.directory_file import open_directory


@pytest.fixture
def library(tmp_path):
    """The small library with its profiles."""
    return write_library(tmp_path / "library", **with_profiles(FILES[BOOK]))


def _text(library, **reader):
    screening = Screening(library.checklist("small"), DAY).answered("told", "yes")
    page = screening_sheet(Record(screening), library.references, **reader).decode()
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<body>")[2]))
    return " ".join(text.replace("\xa0", " ").split())


def test_the_profile_is_named_with_its_paragraphs(library):
    """At the head, under its own title, and in who does what."""
    told = _text(library, profile=library.profile("nurse_public", "small"))
    assert "Petite grille, le 23/11/2026, Infirmière d'essai" in told
    assert "Pour vous Vous êtes : Infirmière d'essai. Votre devoir Vous devez agir." in told
    assert "Vous-même" in told
    assert "Pour vous : Sans le médical." in told
    assert "Pour vous" not in _text(library)


def test_the_directory_is_printed_with_hours_and_stand_ins(library, tmp_path):
    """What is true when it is read: the hours, those who stand in, the version and its date."""
    directory = open_directory(library.references, write_directory(tmp_path), DAY)
    told = _text(library, directory=directory)
    assert "Cellule d'Essai : 01 99 00 00 01 (lundi et mardi, 9 h - 12 h et 14 h - 17 h 30" in told
    assert "quand c'est fermé : Parquet d'Essai, 01 99 00 00 02" in told
    assert "annuaire local « Essai » 1.0.0 vérifié le 20/11/2026" in told
    assert "à cette heure" not in told
