"""What a form opens when some files of its library are refused: all the others, and their names."""

import pytest
from small_library import DAY, write_library

from signals import open_library
from signals.loading.readable import (
    Readable,
    readable_checklists,
    with_profiles,
    with_worths,
)

WRONG = "wrong/1.0.0/checklist.yaml"
CARD, INSTRUMENTS, PROFILES = "small/1.0.0/card.yaml", "instruments.yaml", "profiles.yaml"


def _read(library):
    return with_worths(with_profiles(readable_checklists(library, DAY), library), library)


def _said(read):
    return [each.says.replace("\xa0", " ") for each in read.refused]


def test_nothing_is_refused_in_a_sound_library(tmp_path):
    """Without a card, nothing is told of what the checklist is worth."""
    read = _read(write_library(tmp_path))
    assert [each.id for each in read.checklists] == ["small"]
    assert read.worth(read.checklists[0]) is None
    assert (read.profiles, read.refused) == ((), ())


@pytest.mark.parametrize(
    ("file", "told", "concerned"),
    [
        (WRONG, "Grille « wrong » illisible : wrong/1.0.0/", "wrong"),
        (CARD, f"Ce que vaut la grille « small » est illisible : {CARD}:2", "small"),
        (INSTRUMENTS, f"Ce que valent les grilles est illisible : {INSTRUMENTS}:2", None),
        (PROFILES, f"Profils illisibles : {PROFILES}:2", None),
    ],
)
def test_a_refused_file_is_named_and_hides_no_checklist(tmp_path, file, told, concerned):
    """Its first problem, with its line, and the checklists that go without it."""
    read = _read(write_library(tmp_path, **{file: "id: ["}))
    assert [each.id for each in read.checklists] == ["small"]
    (said,) = _said(read)
    assert said.startswith(told)
    (refused,) = read.refused
    assert refused.checklist == concerned
    assert refused.concerns("small") is (concerned != "wrong")
    assert refused.worth is (file in (CARD, INSTRUMENTS))
    assert read.worth(read.checklists[0]) is None


def test_several_refused_files_are_all_named(tmp_path):
    """In the order of their reading."""
    files = dict.fromkeys((WRONG, CARD, PROFILES), "id: [")
    assert len(_read(write_library(tmp_path, **files)).refused) == 3


def test_what_the_shipped_checklists_are_worth_is_read():
    """Each by the name of its version."""
    library = open_library()
    school, former = library.checklist("school"), library.checklist("school@1.0.0")
    read = with_worths(Readable((school, former)), library)
    assert read.worth(school) == library.worth(school)
    assert read.worth(former) is None
    assert read.refused == ()
