"""Where a checklist stands: published or not, and when its law must be read again."""

import datetime as dt

from attrs import evolve

from signals import open_library
from signals.wording.standing import is_late, review_text, unrecognised_text

CHECKLIST = open_library().checklist("school@1.0.0")
REVIEW = CHECKLIST.review_by


def test_only_a_checklist_that_is_not_the_published_one_says_so():
    """By its name, so that one knows which."""
    assert unrecognised_text(CHECKLIST) is None
    told = unrecognised_text(evolve(CHECKLIST, released=False))
    assert told is not None
    assert "school@1.0.0 non publiée ou modifiée" in told


def test_a_review_is_told_before_its_day_and_after_it():
    """On its day the law still stands; the day after, it must be read again."""
    assert not is_late(CHECKLIST, REVIEW)
    assert f"à relire avant le {REVIEW:%d/%m/%Y}." in review_text(CHECKLIST, REVIEW)
    after = REVIEW + dt.timedelta(days=1)
    assert is_late(CHECKLIST, after)
    assert f"à relire depuis le {REVIEW:%d/%m/%Y}" in review_text(CHECKLIST, after)
    assert f"Droit vérifié au {CHECKLIST.law_as_of:%d/%m/%Y}" in review_text(CHECKLIST, after)
