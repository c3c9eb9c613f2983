"""A draft that somebody kept with the first format opens for ever (E14)."""

import datetime as dt
from pathlib import Path

import pytest

from signals import Answer, Orientation, open_library
from signals.drafts.sealing import opened
from signals.stance import Stance

SAMPLE = Path(__file__).with_name("first-format.age")
PASSPHRASE = "Abeille - cœur - jardin - nœud - olive - tulipe - zinc"


@pytest.fixture(scope="module")
def sample():
    """What the file of 27 November 2026 holds, under the grid of that day."""
    return opened(SAMPLE.read_bytes(), PASSPHRASE, open_library(), dt.date(2026, 11, 27))


def test_e14_the_first_format_opens_for_ever(sample):
    """Never write this file again: another format brings its own sample beside it."""
    draft = sample.draft
    screening = draft.record.screening
    assert sample.same_digest
    assert screening.checklist.name == "school@1.0.0"
    assert (screening.date, screening.time) == (dt.date(2026, 11, 27), dt.time(10, 40))
    (stated,) = screening.statements["hotel_stays"]
    assert (stated.value, stated.by) == (Answer.YES, "Surveillant")
    assert stated.note == "Deux nuits, « chez un ami »."
    assert (draft.place, draft.profile, draft.scenario) == (
        "school_life",
        "school_nurse_public",
        None,
    )
    assert draft.choice.stance is Stance.FOLLOWS
    assert draft.edition.kept_at == dt.datetime(2026, 11, 27, 10, 52)


def test_e14_with_all_that_was_recorded_beside_the_answers(sample):
    """The decision, what was done, who knows, why it worries, and the screening before."""
    record, former = sample.draft.record, sample.draft.former
    assert record.decision is not None
    proposed = (Orientation.INFORMATION_PREOCCUPANTE, Orientation.REFERRAL)
    assert record.decision.orientations == record.decision.proposed == proposed
    assert [each.what for each in record.measures] == ["Entretien à l'infirmerie"]
    assert [(each.who, each.informed) for each in record.notices] == [("Direction", True)]
    assert record.concerns == "Élève inventée : fatigue, sommes d'argent <50 €."
    assert former is not None
    assert former.screening.date == dt.date(2026, 10, 30)
    assert former.screening.statements["hotel_stays"][0].value is Answer.UNKNOWN
