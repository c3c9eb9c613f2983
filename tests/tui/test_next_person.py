"""Everything erased, whoever comes next is told nothing of the former person."""

import datetime as dt

import pytest
from tui.gestures import flowing, keys

from signals import open_library
from signals.profile import using
from signals.wording.profiles import UNSPECIFIED
from signals_tui.desk import Desk
from signals_tui.reader import Reader

LIBRARY = open_library()
ON = dt.date(2026, 11, 21)
NIGHT = dt.datetime(2026, 11, 21, 23, 0)
PROFILES = using(LIBRARY.profiles, "school")


@pytest.mark.parametrize("launched", [None, PROFILES[0]])
def test_the_profile_is_again_that_of_the_start(launched):
    """The one the form was opened with, or none: never the one chosen since."""
    checklists = tuple(map(LIBRARY.checklist, ("school", "fugue")))
    reader = Reader(profiles=LIBRARY.profiles, profile=launched, moment=NIGHT)
    desk = Desk(checklists, LIBRARY.references, ON).read_by(reader)
    desk = keys(desk, "1", "escape", "v", "3")
    assert desk.guide.profile == PROFILES[2]
    desk = keys(desk.read_by(desk.reader.at(NIGHT + dt.timedelta(hours=1))), "q", "g", "1")
    assert (desk.guide.profile, desk.reader.pointed) == (launched, 0)
    name = UNSPECIFIED if launched is None else " ".join(launched.name.split())
    assert f"Vous êtes : {name}" in flowing(desk)
    assert PROFILES[2].name not in flowing(desk)
