"""An outcome written as JSON is read back as the same outcome, or says that it no longer is."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from shipped import IDS

from signals import (
    InvalidInput,
    Screening,
    evaluate,
    open_library,
    outcome_record,
    play,
    read_outcome,
)

LIBRARY = open_library()


def _written(outcome):
    return json.loads(json.dumps(outcome_record(outcome, LIBRARY.references)))


@pytest.mark.parametrize("id", IDS)
def test_the_outcome_of_every_scenario_comes_back(id):
    """File, object, file: not one word differs, at any step of any scenario."""
    checklist = LIBRARY.checklist(id)
    for scenario in LIBRARY.scenarios(checklist):
        for _, outcome in play(scenario, checklist):
            written = _written(outcome)
            read = read_outcome(written, LIBRARY.checklist)
            assert read.same
            assert _written(read.outcome) == written


def test_an_outcome_that_was_altered_is_told():
    """A level that the answers do not give is seen when the outcome is read."""
    screening = Screening(LIBRARY.checklist("school"), dt.date(2026, 11, 16))
    written = _written(evaluate(screening.answered("hotel_stays", "yes")))
    written["established"]["level"] = "vigilance"
    assert not read_outcome(written, LIBRARY.checklist).same


def test_what_is_no_outcome_is_refused():
    """Another JSON is refused, with what an outcome begins with."""
    with pytest.raises(InvalidInput, match=r"signals\.outcome"):
        read_outcome({"format": "signals.screening", "version": 1}, LIBRARY.checklist)
