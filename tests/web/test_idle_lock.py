"""When nobody moves, what has a passphrase is locked and the rest erased, in its time (A22).

The clocks are the tests' own; its neighbour looks into a real process.
"""

import datetime as dt
import subprocess
import sys

import pytest
from attrs import evolve
from web.running_form import FRONT_END
from written_drafts import PASSPHRASE

from signals import Record, Screening, open_library
from signals.drafts.draft import Edition
from signals.stance import Choice
from signals_web.ending import Locked, Note
from signals_web.kept import Kept
from signals_web.options import read_options
from signals_web.sitting import Sitting
from signals_web.vigil import Vigil

NOON = dt.datetime(2026, 11, 29, 12)
CANARY = "canari-du-verrou"
MINUTE = 60.0


class Hands:
    """A clock that is turned by hand, and the watch that reads it."""

    def __init__(self):
        self.awake = self.wall = 0.0
        self.vigil = Vigil(10 * MINUTE, lambda: (self.awake, self.wall))

    def turn(self, minutes, *, asleep=False):
        """Let minutes pass; while a laptop sleeps, only one of its clocks goes on."""
        self.wall += minutes * MINUTE
        self.awake += 0 if asleep else minutes * MINUTE


@pytest.fixture
def hands():
    """A form that locks after ten minutes."""
    return Hands()


@pytest.fixture(scope="module")
def bare():
    """A sitting that no draft was kept of."""
    screening = Screening(open_library().checklist("school"), NOON.date())
    return Sitting(Record(screening.answered("vital_danger", "yes", note=CANARY)), "danger")


@pytest.fixture(scope="module")
def kept(bare):
    """The same one, kept as a draft."""
    return bare.keeping(PASSPHRASE, Edition.first(NOON))


def test_a22_a_sitting_with_a_passphrase_is_due_at_the_delay(hands, kept):
    """A22: not a second before, and any gesture begins the delay again."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(9.99)
    assert hands.vigil.due() == ()
    hands.vigil.moved("browser")
    hands.turn(9.99)
    assert hands.vigil.due() == ()
    hands.turn(0.02)
    (due,) = hands.vigil.due()
    assert (due.session, due.sealing) == ("tab", kept)


def test_a22_a_sitting_without_one_is_erased_at_three_times_the_delay(hands, bare):
    """A22: it cannot be locked; it is masked by the page, then gone, and it is said."""
    hands.vigil.watch("tab", "browser", bare)
    hands.turn(29.9)
    assert hands.vigil.due() == ()
    hands.turn(0.2)
    (due,) = hands.vigil.due()
    assert due.sealing is None
    hands.vigil.ended(due, None, NOON)
    assert hands.vigil.note("browser") == (Note.IDLE, NOON)
    hands.vigil.read("browser")
    assert hands.vigil.note("browser") is None


def test_a22_a_closed_lid_does_not_stop_the_delay(hands, kept):
    """A22: the clock of the machine stands still while it sleeps; the one on the wall does not."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(40, asleep=True)
    assert [due.session for due in hands.vigil.due()] == ["tab"]


def test_somebody_who_comes_back_while_it_is_sealed_finds_the_page_as_it_was(hands, kept, bare):
    """A gesture, or an answer, and it is no longer due."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    (due,) = hands.vigil.due()
    assert hands.vigil.is_due(due)
    other = evolve(kept, place="situation")
    hands.vigil.watch("tab", "browser", other)
    assert not hands.vigil.is_due(due)
    hands.vigil.watch("tab", "browser", kept)
    hands.vigil.moved("browser")
    assert not hands.vigil.is_due(due)


def test_what_cannot_be_sealed_is_not_lost_at_once(hands, kept):
    """A computer without memory to spare: erased in its time, and tried again once changed."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    (due,) = hands.vigil.due()
    hands.vigil.spare(due)
    assert hands.vigil.due() == ()
    hands.turn(20)
    (due,) = hands.vigil.due()
    assert due.sealing is kept, "one last try before it is erased"
    hands.vigil.spare(due)
    (due,) = hands.vigil.due()
    assert (due.sealing, due.told) == (None, Note.UNSEALED)
    hands.vigil.watch("tab", "browser", kept)
    (due,) = hands.vigil.due()
    assert due.sealing is kept


def test_what_was_locked_is_for_its_browser_alone(hands, kept):
    """Another browser of the same computer is shown nothing of it."""
    hands.vigil.watch("tab", "browser", kept)
    hands.turn(11)
    (due,) = hands.vigil.due()
    hands.vigil.ended(due, Locked(b"sealed", NOON), NOON)
    (locked,) = hands.vigil.locked("browser")
    assert (locked.content, locked.at) == (b"sealed", NOON)
    assert hands.vigil.locked("other") == ()
    hands.vigil.opened("browser", locked)
    assert hands.vigil.locked("browser") == ()


def test_the_watch_keeps_no_sitting_alive(hands, kept):
    """A22: what the tab lets go is gone for the watch as well."""
    hands.vigil.watch("tab", "browser", evolve(kept, place="elsewhere"))
    hands.turn(31)
    (due,) = hands.vigil.due()
    assert (due.sealing, due.told) == (None, None)


def test_a_tab_that_was_just_opened_is_not_due(hands):
    """Opened anew after a lock, its browser has not moved for long: it has its own delay."""
    hands.turn(1)
    hands.vigil.moved("browser")
    hands.turn(45)
    hands.vigil.watch("tab", "browser", None)
    assert hands.vigil.due() == ()


def test_the_passphrase_of_a_draft_is_in_no_representation(kept):
    """A log may print the watch, a tab, a draft."""
    assert isinstance(kept.kept, Kept)
    assert (kept.kept.record, kept.kept.choice) == (kept.record, Choice())
    vigil = Vigil()
    vigil.watch("tab", "browser", kept)
    assert PASSPHRASE not in repr((vigil, kept, vigil.due()))
    assert CANARY not in repr((vigil, vigil.due()))


@pytest.mark.parametrize("minutes", ["1", "10", "60"])
def test_the_delay_is_chosen_when_the_form_is_started(minutes):
    """From one minute to an hour."""
    assert read_options(["--lock", minutes]).lock_minutes == int(minutes)
    assert read_options([]).lock_minutes == 10


@pytest.mark.parametrize("minutes", ["0", "61", "-5", "dix", "1.5", "", "999", "٣"])
def test_another_delay_is_refused_in_french(minutes):
    """There is no form without a lock."""
    done = subprocess.run(
        [sys.executable, "-m", "signals_web.launcher", f"--lock={minutes}"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=FRONT_END,
    )
    assert done.returncode == 2
    assert "n’est pas valable" in done.stderr
    assert "de 1 à 60" in done.stderr
