"""A small library, one draft of it, and age without its slowness where a test can do without."""

import datetime as dt

import pytest
from small_library import DAY, write_library
from written_drafts import NASTY, PASSPHRASE, work_here

from signals import Measure, Notice, Orientation, Record, Screening, Urgency
from signals.drafts import sealing
from signals.drafts.draft import Draft, Edition
from signals.stance import Choice, Stance


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """The small library."""
    return write_library(tmp_path_factory.mktemp("drafts") / "library")


@pytest.fixture(scope="session")
def draft(library):
    """A draft with everything that one may hold."""
    checklist = library.checklist("small")
    screening = Screening(checklist, DAY, dt.time(14, 30)).answered("age", 14)
    screening = screening.answered("phones", "yes", date=DAY, provenance="observed", note=NASTY)
    record = Record(
        screening.answered("told", "unknown"),
        measures=(Measure("Appelé", DAY, "CPE"),),
        notices=(Notice("Parents", False, None, "Peur"),),
        concerns=NASTY,
    )
    earlier = Record(Screening(checklist, DAY - dt.timedelta(30)).answered("age", 13))
    choice = Choice(Stance.LOWERS, (Orientation.REFERRAL,), Urgency.ORDINARY, "Déjà suivi.")
    edition = Edition.first(dt.datetime(2026, 11, 21, 14, 40, 12)).followed(
        dt.datetime(2026, 11, 21, 14, 50)
    )
    return Draft(record, "signs", edition, "school_nurse", choice, earlier, "danger")


@pytest.fixture
def in_process(monkeypatch):
    """The work of the other process, done in this one: a thousand files are opened in a second."""
    work_here(monkeypatch)


@pytest.fixture
def content_of(monkeypatch):
    """What would be encrypted of a draft."""
    monkeypatch.setattr(sealing, "encrypted", lambda content, key: content)
    return lambda draft: sealing.sealed(draft, PASSPHRASE)
