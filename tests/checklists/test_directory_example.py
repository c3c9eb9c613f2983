"""The example of a local directory: invented, whole, and with numbers that ring nowhere."""

import datetime as dt
import re
from pathlib import Path

from signals import open_library
from signals.loading.check import check
from signals.loading.directory_file import open_directory
from signals.loading.targets import target_of
from signals.opening import WEEK
from signals.source import Scope
from signals.wording.contacts import contact_lines
from signals.wording.guide import Guide

LIBRARY = open_library()
EXAMPLE = Path(__file__).resolve().parents[2] / "directory" / "example.yaml"
LISTED_NOWHERE = (
    *("plateforme_en_ligne", "plateforme_location", "responsables_legaux"),
    "adulte_de_confiance",
)
FICTION = re.compile(r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")


def test_it_is_checked_and_lists_every_service():
    """Nothing to mend; only those whom no département lists are left out, and it is said."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    report = check([target_of(str(EXAMPLE), LIBRARY)], directory.as_of)
    assert report.problems == ()
    (warning,) = report.warnings
    assert f"contacts sans entrée : {', '.join(LISTED_NOWHERE)}" in str(warning)
    local = {each.id for each in LIBRARY.references.contacts if each.scope is Scope.LOCAL}
    assert local - {each.contact for each in directory.entries} == {*LISTED_NOWHERE}


def test_it_says_that_it_is_invented():
    """In its name, which is shown with every result, and at its head."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    assert "inventé" in directory.departement
    text = EXAMPLE.read_text(encoding="utf-8")
    assert "INVENTÉ" in text.partition("version:")[0]
    assert not re.search(r"@|https?:|www\.|\.fr\b", text)


def test_its_numbers_are_kept_for_fiction():
    """ARCEP gives them to nobody, and no two services share one."""
    phones = [each.phone for each in open_directory(LIBRARY.references, EXAMPLE).entries]
    assert all(FICTION.fullmatch(phone) for phone in phones)
    assert len(set(phones)) == len(phones)


def test_somebody_answers_for_every_contact_at_every_hour():
    """Through stand-ins, each chain ends with somebody, Christmas and Easter included."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    monday = dt.datetime.combine(directory.as_of, dt.time())
    national = LIBRARY.references.national_hours
    for contact in {each.contact for each in directory.entries}:
        for hour in range(24 * len(WEEK) * 20):
            moment = monday + dt.timedelta(hours=hour)
            answering = directory.answering(contact, moment, national)
            sure = any(each.certain for each in answering.stand_ins)
            assert answering.listings or sure, (contact, moment)


def test_offices_are_closed_on_public_holidays():
    """Easter Monday and Christmas, written nowhere in the file; who is on duty answers."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    national = LIBRARY.references.national_hours
    for day in (dt.datetime(2027, 3, 29, 10, 0), dt.datetime(2026, 12, 25, 10, 0)):
        for contact, stand_in in (
            ("crip", "allo_enfance_danger"),
            ("parquet_mineurs", "parquet_permanence"),
        ):
            answering = directory.answering(contact, day, national)
            assert answering.listings == ()
            assert answering.stand_ins[0].contact == stand_in
        duty = directory.answering("urgences_hospitalieres", day, national)
        assert duty.listings != ()


def test_on_a_saturday_night_the_cell_sends_to_the_line_and_not_to_the_court():
    """What is only worrying does not wake the prosecutor; on paper it comes after."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    night = dt.datetime(2026, 11, 21, 23, 30)
    (line,) = contact_lines("crip", Guide(LIBRARY.references, night.date(), None, directory, night))
    told = line.replace("\xa0", " ")
    assert "fermé à cette heure ; s'adresser à Allô enfance en danger : 119 (24 h/24" in told
    assert "Permanence du parquet" not in told
    (line,) = contact_lines("crip", Guide(LIBRARY.references, night.date(), None, directory))
    first, _, then = line.replace("\xa0", " ").partition(", puis ")
    assert "quand c'est fermé : Allô enfance en danger : 119" in first
    assert then.startswith("Permanence du parquet de Vallombre, 06 39 98 20 11 (pour ce qui ne")
