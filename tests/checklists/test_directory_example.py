"""The example of a local directory: invented, whole, and with numbers that ring nowhere."""

import datetime as dt
import re
from pathlib import Path

from signals import open_library
from signals.directory import WEEK
from signals.loading.check import check
from signals.loading.directory_file import open_directory
from signals.loading.targets import target_of
from signals.source import Scope

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
    """Through stand-ins, each chain ends with somebody: never a closed door."""
    directory = open_directory(LIBRARY.references, EXAMPLE)
    monday = dt.datetime.combine(directory.as_of, dt.time())
    for contact in {each.contact for each in directory.entries}:
        for half_hour in range(48 * len(WEEK) * 7):
            moment = monday + dt.timedelta(minutes=30 * half_hour)
            answering = directory.answering(contact, moment)
            assert answering.listings or answering.stand_ins, (contact, moment)
