"""A sitting as the draft that is kept of it, and back."""

from __future__ import annotations

from signals.drafts.draft import Draft, Edition
from signals_web.sitting import CONCLUSION, Sitting


def draft_of(sitting: Sitting, edition: Edition) -> Draft:
    """The draft of a sitting, but for the rows that say nothing and what was not accepted."""
    return Draft(
        sitting.told, sitting.place, edition, sitting.profile, sitting.choice, sitting.former
    )


def sitting_of(draft: Draft, passphrase: str) -> Sitting:
    """The sitting that a draft was kept of, where the person stood."""
    sections = [each.id for each in draft.record.screening.checklist.sections]
    place = draft.place if draft.place in (*sections, *CONCLUSION) else sections[0]
    sitting = Sitting(draft.record, place, draft.choice, profile=draft.profile, former=draft.former)
    return sitting.keeping(passphrase, draft.edition)
