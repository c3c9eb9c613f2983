"""Telephone numbers as people in France write them, and the one way in which they are shown."""

import pytest
from small_directory import DAY, MORNING, write_directory
from small_library import write_library

from signals.errors import InvalidInput
from signals.interchange.phones import read_phone
from signals.loading.directory_file import open_directory
from signals.wording.contacts import contact_lines
from signals.wording.guide import Guide


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("01 99 00 10 10", "01 99 00 10 10"),
        ("0199001010", "01 99 00 10 10"),
        ("01.99.00.10.10", "01 99 00 10 10"),
        ("01-99-00-10-10", "01 99 00 10 10"),
        ("01\xa099\u202f00 10 10", "01 99 00 10 10"),
        ("01 99 00 10 10 poste 12", "01 99 00 10 10 poste 12"),
        ("0199001010, poste 1234", "01 99 00 10 10 poste 1234"),
        ("0 800 05 95 95", "0 800 05 95 95"),
        ("0800059595", "0 800 05 95 95"),
        ("08 00 05 95 95", "0 800 05 95 95"),
        ("+33 1 99 00 10 10", "+33 1 99 00 10 10"),
        ("+33199001010", "+33 1 99 00 10 10"),
        ("+33 (0)1 99 00 10 10", "+33 1 99 00 10 10"),
        ("+32 2 999 00 10", "+32 2 999 00 10"),
        ("119", "119"),
        ("3114", "3114"),
        ("31 14", "3114"),
        ("116000", "116 000"),
        ("116 000", "116 000"),
    ],
)
def test_a_number_is_shown_in_one_way(written, shown):
    """Whatever stands between its figures."""
    assert read_phone(written, str) == shown


@pytest.mark.parametrize(
    "written",
    [
        *("01 99", "01 99 00 10", "01 99 00 10 100", "00 99 00 10 10", "1 99 00 10 10"),
        *("01 99 00 10 10 poste", "poste 12", "01 99 00 10 10 / 01 99 00 10 11", "abc", "+33 1 99"),
        *("01 99 00 10 10 (standard)", "4114", "0１ 99 00 10 10", "+", "-01 99 00 10 10"),
    ],
)
def test_what_is_no_number_is_refused(written):
    """A figure too few or too many is seen, as are two numbers in the place of one."""
    with pytest.raises(InvalidInput, match="n'est pas un numéro de téléphone"):
        read_phone(written, str)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("0199001010", "01\xa099\xa000\xa010\xa010"),
        ("0 800 05 95 95", "0\xa0800\xa005\xa095\xa095"),
        ("01 99 00 10 10 poste 12", "01\xa099\xa000\xa010\xa010\xa0poste\xa012"),
    ],
)
def test_a_number_is_never_cut_at_the_end_of_a_line(tmp_path, written, shown):
    """Not even before its post."""
    references = write_library(tmp_path / "library").references
    file = write_directory(tmp_path, "01 99 00 00 01", written)
    guide = Guide(references, DAY, None, open_directory(references, file, DAY), MORNING)
    (line,) = contact_lines("crip", guide)
    assert f" {shown} (" in line
