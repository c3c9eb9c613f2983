"""Whom to turn to, as it is told: with a directory, without one, at an hour or on paper."""

import datetime as dt

import pytest
from small_directory import DAY, MORNING, NIGHT, write_directory
from small_library import changed, write_library

from signals.interchange.public_holidays import is_public_holiday
from signals.loading.directory_file import open_directory
from signals.opening import MIDNIGHT, WEEK, OpeningHours, Stretch, Weekday
from signals.wording.contacts import contact_lines, contacts_lines
from signals.wording.guide import Guide
from signals.wording.hours import hours_text

LATE = dt.date(2027, 5, 21)
ALWAYS = "24 h/24, 7 j/7"
HOURS = "lundi et mardi, 9 h - 12 h et 14 h - 17 h 30 ; sauf jours fériés ; fermé le 01/12/2026"
DUTY = "06 39 98 00 03 (sauf le week-end)"


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
    assert _told("child_line", guide) == [f"Accueil : 119 ({ALWAYS})"]


def test_an_open_service_is_told_with_its_number_and_hours(references, directory):
    """And its address, which the directory gives."""
    guide = Guide(references, DAY, None, directory, MORNING)
    assert _told("crip", guide) == [f"Cellule d'Essai : 01 99 00 00 01 ({HOURS}), 1 rue d'Essai"]
    assert _told("child_line", guide) == [f"Accueil : 119 ({ALWAYS})"]


def test_a_closed_service_names_the_next_that_answers(references, directory):
    """At night, the stand-in of the stand-in list: the one that is open."""
    guide = Guide(references, DAY, None, directory, NIGHT)
    assert _told("crip", guide) == [
        f"Cellule d'Essai : 01 99 00 00 01 ({HOURS}), 1 rue d'Essai, fermé à cette heure ; "
        f"s'adresser à Permanence d'Essai : {DUTY}"
    ]
    sunday = Guide(references, DAY, None, directory, dt.datetime(2026, 11, 29, 3, 0))
    (line,) = _told("crip", sunday)
    assert line.endswith(f"fermé à cette heure ; s'adresser à Accueil : 119 ({ALWAYS})")


def test_of_several_services_the_open_ones_come_first(references, directory):
    """Each on its line; the closed one says so, and sends nobody away while another answers."""
    guide = Guide(references, DAY, None, directory, NIGHT)
    first, second = _told("prosecutor", guide)
    duty, office = (
        f"lundi, {times} ; sauf jours fériés" for times in ("18 h - 24 h", "8 h - 18 h")
    )
    assert first == f"Permanence d'Essai : 06 39 98 00 03 ({duty} ; sauf le week-end)"
    assert second == f"Parquet d'Essai : 01 99 00 00 02 ({office}), fermé à cette heure"


def test_without_the_hour_all_the_hours_and_stand_ins_are_told(references, directory):
    """As a printed document does: it is read at another time than it is made."""
    guide = Guide(references, DAY, None, directory)
    (line,) = _told("crip", guide)
    assert line.endswith(
        "; quand c'est fermé : Parquet d'Essai, 01 99 00 00 02, puis Permanence d'Essai, "
        f"{DUTY}, puis Accueil : 119 ({ALWAYS})"
    )
    assert "à cette heure" not in line


def test_a_directory_past_its_review_says_so_beside_every_use(references, directory):
    """On each line that comes from it, and where its version is printed."""
    guide = Guide(references, LATE, None, directory)
    for line in contacts_lines(("crip", "prosecutor"), guide):
        assert "[annuaire à revérifier depuis le 20/05/2027]" in line
    assert "[à revérifier depuis le 20/05/2027]" in guide.versions


def test_of_a_local_number_only_the_role_is_to_be_verified(tmp_path, directory):
    """The number was just checked; past its review, the contact says so as everywhere else."""
    doubtful = changed("contacts.yaml", "scope: local, grade: A", "scope: local, grade: B")
    library = write_library(tmp_path / "doubtful", **doubtful)
    (line,) = _told("crip", Guide(library.references, DAY, None, directory, MORNING))
    assert line.endswith(", 1 rue d'Essai [rôle à vérifier]")
    (line,) = _told("crip", Guide(library.references, LATE, None, directory, MORNING))
    assert "[à revérifier depuis le 20/05/2027] [annuaire à revérifier" in line
    assert _told("crip", Guide(library.references, DAY)) == [
        "Cellule (annuaire local) [à vérifier]"
    ]


@pytest.mark.parametrize("listed", [True, False])
def test_a_national_number_that_is_closed_says_so(tmp_path, directory, listed):
    """With a directory and without one; on paper, its hours alone."""
    by_day = f'[{{days: [{", ".join(each.value for each in WEEK)}], from: "09:00", to: "23:00"}}]'
    files = changed("contacts.yaml", "{always: true}", f"{by_day}, public_holidays: open")
    references = write_library(tmp_path / "by_day", **files).references
    hours = "Accueil : 119 (tous les jours, 9 h - 23 h)"
    for moment, told in (
        (NIGHT, hours),
        (MORNING.replace(hour=3), f"{hours}, fermé à cette heure"),
    ):
        guide = Guide(references, DAY, None, directory if listed else None, moment)
        assert _told("child_line", guide) == [told]
    assert _told("child_line", Guide(references, DAY)) == [hours]


def test_a_stand_in_of_unknown_hours_is_followed_by_who_answers(tmp_path):
    """Nobody is left with a number that may not answer."""
    line = "\n  - {id: unsaid, name: Écoute, number: '31 14', scope: national, grade: B, "
    line += "read_on: 2026-11-20, review_by: 2027-05-20, for: Parler.}\n"
    files = changed("contacts.yaml", "contacts:\n", f"contacts:{line}")
    references = write_library(tmp_path / "unsaid", **files).references
    file = write_directory(tmp_path, "[prosecutor, child_line]", "[unsaid, child_line]")
    directory = open_directory(references, file, DAY)
    (told,) = _told("crip", Guide(references, DAY, None, directory, NIGHT))
    assert told.endswith(
        "s'adresser à Écoute : 31 14 [à vérifier], horaires non connus, sinon Accueil : 119 "
        f"({ALWAYS})"
    )


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


def test_public_holidays_are_told_after_every_day():
    """Once, for all the hours of a week."""
    stretches = (Stretch(WEEK[:4], 540, 1050), Stretch((Weekday.FRIDAY,), 540, 990))
    hours = OpeningHours(stretches, is_holiday=is_public_holiday)
    told = hours_text(hours, DAY).replace("\xa0", " ")
    assert told == (
        "du lundi au jeudi, 9 h - 17 h 30 ; vendredi, 9 h - 16 h 30 ; sauf jours fériés"
    )


def test_what_always_answers_is_told_in_short():
    """And the days closed that are past are no longer told."""
    hours = OpeningHours(always=True, closed_on=(dt.date(2026, 5, 1), dt.date(2026, 12, 25)))
    told = hours_text(hours, DAY).replace("\xa0", " ")
    assert told == "24 h/24, 7 j/7 ; fermé le 25/12/2026"
