"""A chain of stand-ins ends with somebody who always answers, or it is refused."""

import pytest
from small_directory import DAY, DIRECTORY
from small_library import changed, write_library

from signals.loading.check import check
from signals.loading.targets import target_of

WHO = "when_closed: [prosecutor, child_line]"
LAST = "when_closed: [child_line]"
EVERY_DAY = "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]"
NATIONAL = f"""
  - {{id: by_day, name: Écoute, number: "1234", hours: [{{days: {EVERY_DAY}, from: "09:00", \
to: "23:00"}}], public_holidays: open, scope: national, grade: A, read_on: 2026-11-20, \
review_by: 2027-05-20, for: Parler.}}
  - {{id: all_day, name: Écoute, number: "1234", hours: [{{days: {EVERY_DAY}, from: "00:00", \
to: "24:00"}}], scope: national, grade: A, read_on: 2026-11-20, \
review_by: 2027-05-20, for: Parler.}}
  - {{id: unsaid, name: Écoute, number: "1234", scope: national, grade: A, read_on: 2026-11-20, \
review_by: 2027-05-20, for: Parler.}}
"""
CLOSED_DOOR = (
    "quand ce contact est fermé, personne de ceux-là ne répond à toute heure (finissez par un "
    "numéro qui répond toujours, par exemple allo_enfance_danger)"
)


def _problems(tmp_path, *changes):
    library = write_library(
        tmp_path / "library", **changed("contacts.yaml", "contacts:\n", f"contacts:{NATIONAL}")
    )
    file, text = tmp_path / "annuaire.yaml", DIRECTORY
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    found = check([target_of(str(file), library)], DAY).problems
    return [str(each.problem) for each in found]


@pytest.mark.parametrize("last", ["by_day", "all_day", "unsaid"])
def test_a_chain_that_ends_at_a_closed_door_is_told(tmp_path, last):
    """A number that closes at night, on public holidays, or of which nobody knows the hours.

    Told once, where it is to be mended: the cell leads to the prosecutor.
    """
    found = _problems(
        tmp_path, (WHO, "when_closed: [prosecutor]"), (LAST, f"when_closed: [{last}]")
    )
    assert found == [f"entries[1].when_closed : {CLOSED_DOOR}"]


@pytest.mark.parametrize(
    "who",
    ["when_closed: [by_day, child_line]", "when_closed: [unsaid, prosecutor]", WHO],
)
def test_a_chain_that_ends_with_somebody_is_right(tmp_path, who):
    """Whoever comes before."""
    assert _problems(tmp_path, (WHO, who)) == []


def test_a_service_open_on_public_holidays_too_may_end_a_chain(tmp_path):
    """Around the clock is not enough: its public holidays have to be said."""
    night = '{days: [monday], from: "18:00", to: "24:00"}'
    whole = f'{{days: {EVERY_DAY}, from: "00:00", to: "24:00"}}'
    changes = [(LAST, "when_closed: [by_day]"), (WHO, "when_closed: [prosecutor]"), (night, whole)]
    assert _problems(tmp_path, *changes) == [f"entries[1].when_closed : {CLOSED_DOOR}"]
    opened = ('    note: "Sauf', '    public_holidays: open\n    note: "Sauf')
    assert _problems(tmp_path, *changes, opened) == []


def test_a_circle_is_told_once(tmp_path):
    """And not as a closed door as well."""
    (problem,) = _problems(
        tmp_path, (WHO, "when_closed: [prosecutor]"), (LAST, "when_closed: [crip]")
    )
    assert "ce renvoi tourne en rond : crip → prosecutor → crip" in problem


def test_a_stand_in_without_a_listing_is_told(tmp_path):
    """A local contact that the directory does not list answers to nobody."""
    library = write_library(tmp_path / "library")
    file = tmp_path / "annuaire.yaml"
    first = DIRECTORY.partition("  - contact: prosecutor")[0]
    file.write_text(first, encoding="utf-8")
    (problem,) = check([target_of(str(file), library)], DAY).problems
    assert "« prosecutor » n'a pas d'entrée dans cet annuaire" in str(problem)


def test_a_number_nobody_can_call_is_told_in_the_contacts_too(tmp_path):
    """Their hours are read, and refused, as those of a directory are."""
    for old, new, told in (
        ("{always: true}", '"24 h/24"', "hours : des horaires sont attendus"),
        (
            "{always: true}",
            "[{days: [], from: '09:00', to: '10:00'}]",
            "hours[0].days : aucun jour",
        ),
        (
            "{always: true}",
            "{always: true}, public_holidays: non",
            "public_holidays : « non » n'est",
        ),
    ):
        library = write_library(tmp_path, **changed("contacts.yaml", old, new))
        found = [str(each) for each in check([target_of(str(tmp_path), library)], DAY).problems]
        assert any(f"contacts[0].{told}" in line for line in found), found
