"""Public holidays close an office of a directory, unless its entry says otherwise."""

import datetime as dt
import subprocess
import sys

import pytest
from small_directory import DAY, write_directory
from small_library import write_library

from signals.interchange.public_holidays import is_public_holiday
from signals.loading.directory_file import open_directory

EASTER_MONDAY = dt.datetime(2027, 3, 29, 10, 0)
OTHER_MONDAY = dt.datetime(2027, 4, 5, 10, 0)
HOURS = "    hours:\n      - {days: [monday, tuesday], from"


def _opened(tmp_path, old="", new=""):
    references = write_library(tmp_path / "library").references
    directory = open_directory(references, write_directory(tmp_path, old, new), DAY)
    (crip,) = directory.listings("crip")
    return crip.hours


def test_the_eleven_days_of_the_whole_of_france_are_known():
    """With those that follow Easter; neither Good Friday nor the day after Christmas."""
    days = [dt.date(2027, 1, 1) + dt.timedelta(days=ahead) for ahead in range(365)]
    assert [f"{day:%d/%m}" for day in days if is_public_holiday(day)] == [
        *("01/01", "29/03", "01/05", "06/05", "08/05", "17/05", "14/07", "15/08", "01/11"),
        *("11/11", "25/12"),
    ]


def test_an_office_is_closed_on_a_public_holiday(tmp_path):
    """On an Easter Monday, and not on the Monday after it."""
    hours = _opened(tmp_path)
    assert not hours.open_at(EASTER_MONDAY)
    assert hours.open_at(OTHER_MONDAY)


@pytest.mark.parametrize(
    ("old", "new", "is_open"),
    [
        ("    closed_on:", "    public_holidays: open\n    closed_on:", True),
        ("    closed_on:", "    public_holidays: closed\n    closed_on:", False),
        (
            '    hours:\n      - {days: [monday, tuesday], from: "09:00", to: "12:00"}\n'
            '      - {days: [monday, tuesday], from: "14:00", to: "17:30"}',
            "    hours: {always: true}",
            True,
        ),
        (
            '    hours:\n      - {days: [monday, tuesday], from: "09:00", to: "12:00"}\n'
            '      - {days: [monday, tuesday], from: "14:00", to: "17:30"}',
            "    hours: {always: true}\n    public_holidays: closed",
            False,
        ),
        ("closed_on: [2026-12-01]", "closed_on: [2027-04-05]\n    public_holidays: open", True),
    ],
)
def test_an_entry_says_otherwise(tmp_path, old, new, is_open):
    """What always answers is open; what an entry says comes first."""
    assert _opened(tmp_path, old, new).open_at(EASTER_MONDAY) is is_open


def test_a_day_of_one_place_is_written_by_its_directory(tmp_path):
    """Good Friday and the day after Christmas in Alsace and Moselle, as any day closed."""
    hours = _opened(tmp_path, "2026-12-01", "2027-04-05")
    assert not hours.open_at(OTHER_MONDAY)
    assert hours.open_at(OTHER_MONDAY + dt.timedelta(weeks=1))


def test_the_calendar_is_fetched_only_where_it_decides(tmp_path):
    """Neither with the library, nor when a directory is opened: it takes its time to load."""
    write_library(tmp_path / "library")
    file = write_directory(tmp_path)
    code = (
        "import sys, datetime as dt\n"
        "from signals.loading.library import Library\n"
        "from signals.loading.directory_file import open_directory\n"
        "from pathlib import Path\n"
        f"references = Library(Path({str(tmp_path / 'library')!r})).references\n"
        f"directory = open_directory(references, {str(file)!r})\n"
        "for hour in (3, 10):\n"
        "    directory.answering('crip', dt.datetime(2026, 11, 23, hour), {})\n"
        "    print('holidays' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
