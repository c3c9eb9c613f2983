"""The guides are made from the data: current, and no sign of the sources is missing."""

from __future__ import annotations

import datetime as dt

import pytest
from shipped import IDS
from sign_table import read_catalogue
from write_guides import TABLE, guides

from signals import open_library
from signals.loading.sign_file import sign_file_problems


@pytest.fixture(scope="module")
def made():
    """The guides as the data of today makes them."""
    return guides(open_library())


@pytest.mark.parametrize("name", [*(f"{id}.md" for id in IDS), TABLE])
def test_a_guide_is_current(request, made, name):
    """`make guides` was run since the data changed."""
    file = request.config.rootpath / "docs" / "guides" / name
    assert file.read_text(encoding="utf-8") == made[name]


def test_there_is_no_guide_of_something_else(request, made):
    """A sector that is gone takes its guide with it."""
    folder = request.config.rootpath / "docs" / "guides"
    assert {file.name for file in folder.iterdir()} == set(made)


def test_no_sign_of_the_sources_is_missing():
    """Each sign of the two reports is asked by its sectors, and names questions that there are."""
    library = open_library()
    assert [*sign_file_problems(library, library.reference_files, dt.date.max)] == []


def test_every_sector_holds_signs_of_both_reports():
    """A sector without a sign of a report would mean that the catalogue was not read for it."""
    catalogue = read_catalogue(open_library())
    for sector in IDS:
        signs = [sign for sign in catalogue.signs if sector in sign.sectors]
        cited = {each.source for sign in signs for each in sign.sources}
        assert {"champrenault-2021", "cncdh-2021-5"} <= cited, sector
