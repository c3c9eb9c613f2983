"""The numbers to call in an immediate danger, the same in every front end."""

import datetime as dt

from attrs import evolve
from shipped import IDS

from signals import open_library
from signals.wording.danger import beside_number, danger_contacts
from signals.wording.references import contact_text

LIBRARY = open_library()
ON = dt.date(2026, 11, 22)
EVERY = tuple(map(LIBRARY.checklist, IDS))


def _plain(text):
    return text.replace("\xa0", " ")


def test_a_number_is_told_with_its_hours_and_its_standing():
    """Somebody who calls 3018 at night is told beforehand that nobody answers."""
    digital = LIBRARY.references.contact("net_3018")
    told = _plain(beside_number(digital, ON))
    assert told.startswith("Violences numériques (")
    assert "9 h - 23 h" in told
    assert "[à revérifier depuis le" in beside_number(digital, dt.date(2099, 1, 1))
    assert beside_number(LIBRARY.references.contact("samu"), ON) == "SAMU, secours médical"


def test_nothing_of_a_contact_is_lost_beside_its_number():
    """All that its sentence says, whatever its name; that it always answers goes unsaid."""
    for contact in danger_contacts(EVERY, LIBRARY.references):
        whole = _plain(contact_text(contact, ON)).replace(" (24 h/24, 7 j/7)", "")
        told = _plain(beside_number(contact, ON))
        name, _, hours = whole.partition(f" : {contact.number}")
        assert told == name.removeprefix(contact.number).strip() + hours


def test_every_contact_with_a_number_is_told_once():
    """In the order of the actions, whoever answers there; those without a number are left out."""
    told = danger_contacts(EVERY, LIBRARY.references)
    ids = [each.id for each in told]
    assert len(ids) == len({*ids})
    assert all(each.number for each in told)
    contacts = LIBRARY.references.contacts
    local = tuple(
        evolve(each, number="01 99 00 10 10") if each.id == "parquet_mineurs" else each
        for each in contacts
    )
    numbered = evolve(LIBRARY.references, contacts=local)
    assert "parquet_mineurs" in {each.id for each in danger_contacts(EVERY, numbered)}
