"""A level is told in the sector's own words where it has some."""

from __future__ import annotations

import datetime as dt

from small_library import BOOK, changed, write_library

from signals import Screening, evaluate
from signals.orientation import Orientation
from signals.wording.labels import level_label
from signals.wording.outcome import established_text


def _named(root):
    text = "  information_preoccupante: {label: Demander conseil, recipients"
    return write_library(
        root, **changed(BOOK, "  information_preoccupante: {recipients", text)
    ).checklist("small")


def test_a_sector_names_its_levels(tmp_path):
    """The name given is the one that every sentence uses; the others keep theirs."""
    checklist = _named(tmp_path)
    assert level_label(Orientation.INFORMATION_PREOCCUPANTE, checklist) == "Demander conseil"
    assert level_label(Orientation.SIGNALEMENT, checklist) == "Signalement"
    assert level_label(Orientation.NOT_ASSESSED, checklist) == "Non évalué"


def test_what_is_established_is_told_with_that_name(tmp_path):
    """No institution's word stands where the sector has its own."""
    screening = Screening(_named(tmp_path), dt.date(2026, 11, 22)).answered("phones", "yes")
    assert established_text(evaluate(screening)).startswith("Établi\u00a0: Demander conseil, ")
