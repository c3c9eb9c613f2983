"""Whom to turn to, as it is told: with a directory, without one, at an hour or on paper."""

import datetime as dt

import pytest
from small_directory import DAY, MORNING, NIGHT, write_directory
from small_library import write_library

from signals.directory import MIDNIGHT, WEEK, OpeningHours, Stretch, Weekday
from signals.loading.directory_file import open_directory
from signals.wording.contacts import contact_lines, contacts_lines
from signals.wording.guide import Guide
from signals.wording.hours import hours_text

LATE = dt.date(2027, 5, 21)
HOURS = "lundi et mardi, 9 h - 12 h et 14 h - 17 h 30 ; fermé le 01/12/2026"


@pytest.fixture
def references(tmp_path):
    """Those of the small library."""
    return write_library(tmp_path / "library").references


@pytest.fixture
def directory(tmp_path, references):
    """The small one."""
    return open_directory(references, write_directory(tmp_path), DAY)


def _told(id, guide):
    return [line.replace("\xa0", " ") for line in contact_lines(id, guide)]


def test_without_a_directory_nothing_is_invented(references):
    """A national number, and a word on where the others are found."""
    guide = Guide(references, DAY, moment=MORNING)
    assert _told("crip", guide) == ["Cellule (annuaire local)"]
    assert _told("child_line", guide) == ["Accueil : 119"]


def test_an_open_service_is_told_with_its_number_and_hours(references, directory):
    """And its address, which the directory gives."""
    guide = Guide(references, DAY, None, directory, MORNING)
    assert _told("crip", guide) == [f"Cellule d'Essai : 01 99 00 00 01 ({HOURS}), 1 rue d'Essai"]
    assert _told("child_line", guide) == ["Accueil : 119"]


def test_a_closed_service_names_the_next_that_answers(references, directory):
    """At night, the stand-in of the stand-in list: the one that is open."""
    guide = Guide(references, DAY, None, directory, NIGHT)
    assert _told("crip", guide) == [
        f"Cellule d'Essai : 01 99 00 00 01 ({HOURS}), 1 rue d'Essai, fermé à cette heure ; "
        "s'adresser à Permanence d'Essai : 06 39 98 00 03"
    ]
    sunday = Guide(references, DAY, None, directory, dt.datetime(2026, 11, 29, 3, 0))
    assert _told("crip", sunday)[0].endswith("fermé à cette heure ; s'adresser à Accueil : 119")


def test_of_several_services_the_open_ones_come_first(references, directory):
    """Each on its line; the closed one says so, and sends nobody away while another answers."""
    guide = Guide(references, DAY, None, directory, NIGHT)
    first, second = _told("prosecutor", guide)
    assert first == "Permanence d'Essai : 06 39 98 00 03 (lundi, 18 h - 24 h ; sauf le week-end)"
    assert second == "Parquet d'Essai : 01 99 00 00 02 (lundi, 8 h - 18 h), fermé à cette heure"


def test_without_the_hour_all_the_hours_and_stand_ins_are_told(references, directory):
    """As a printed document does: it is read at another time than it is made."""
    guide = Guide(references, DAY, None, directory)
    (line,) = _told("crip", guide)
    assert line.endswith(
        "; quand c'est fermé : Parquet d'Essai, 01 99 00 00 02, puis Permanence d'Essai, "
        "06 39 98 00 03, puis Accueil : 119"
    )
    assert "à cette heure" not in line


def test_a_directory_past_its_review_says_so_beside_every_use(references, directory):
    """On each line that comes from it, and where its version is printed."""
    guide = Guide(references, LATE, None, directory)
    for line in contacts_lines(("crip", "prosecutor"), guide):
        assert "[annuaire à revérifier depuis le 20/05/2027]" in line
    assert "[à revérifier depuis le 20/05/2027]" in guide.versions


def test_a_contact_that_the_directory_does_not_list_says_so(tmp_path, references):
    """It is not silently taken from elsewhere."""
    file = write_directory(tmp_path)
    text = file.read_text(encoding="utf-8").partition("  - contact: prosecutor")[0]
    file.write_text(text.replace("[prosecutor, ", "["), encoding="utf-8")
    guide = Guide(references, DAY, None, open_directory(references, file, DAY), MORNING)
    assert _told("prosecutor", guide) == ["Procureur (sans entrée dans l'annuaire local)"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (WEEK, "tous les jours"),
        (WEEK[:5], "du lundi au vendredi"),
        (WEEK[:2], "lundi et mardi"),
        ((Weekday.FRIDAY, Weekday.MONDAY, Weekday.WEDNESDAY), "lundi, mercredi et vendredi"),
        ((Weekday.SUNDAY,), "dimanche"),
    ],
)
def test_days_are_told_as_they_are_said(days, told):
    """A run of three or more days is « du … au … »."""
    hours = OpeningHours((Stretch(days, 0, MIDNIGHT),))
    assert hours_text(hours, DAY).replace("\xa0", " ") == f"{told}, 0 h - 24 h"


def test_what_always_answers_is_told_in_short():
    """And the days closed that are past are no longer told."""
    hours = OpeningHours(always=True, closed_on=(dt.date(2026, 5, 1), dt.date(2026, 12, 25)))
    told = hours_text(hours, DAY).replace("\xa0", " ")
    assert told == "24 h/24, 7 j/7 ; fermé le 25/12/2026"
