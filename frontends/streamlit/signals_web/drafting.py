"""A sitting as the draft that is kept of it, and back."""

from __future__ import annotations

from signals.drafts.draft import Draft, Edition
from signals.record import Measure, Notice
from signals_web.downloads import DESK
from signals_web.kept import Kept
from signals_web.sitting import CONCLUSION, Sitting


def draft_of(sitting: Sitting, edition: Edition) -> Draft:
    """The draft of a sitting, but for the rows that say nothing and what was not accepted."""
    return Draft(
        sitting.told,
        sitting.place,
        edition,
        sitting.profile,
        sitting.choice,
        sitting.former,
        edited=sitting.edited,
        former_edited=sitting.former_edited,
    )


def has_file(sitting: Sitting) -> bool:
    """Whether the last draft of a sitting is a file that somebody was given."""
    kept = sitting.kept
    if kept is None:
        return False
    return kept.address is None or DESK.handed_over(kept.address)


def left_out_of_draft(sitting: Sitting) -> int:
    """How many things were typed that a draft cannot hold: not accepted, or in a row without name.

    A row where nothing was typed yet is none of them.
    """
    record = sitting.record
    rows: tuple[Measure | Notice, ...] = (*record.measures, *record.notices)
    named = {*sitting.told.measures, *sitting.told.notices}
    begun = [each for each in rows if each not in named and _anything_typed(each)]
    return len(sitting.refusals) + len(begun)


def _anything_typed(row: Measure | Notice) -> bool:
    if isinstance(row, Measure):
        return any((row.date, row.by, row.told))
    return any((row.date, row.why))


def sitting_of(draft: Draft, passphrase: str, *, lacking: bool = False) -> Sitting:
    """The sitting that a draft was kept of, where the person stood.

    ``lacking`` says that the file of the draft lacks something of what is opened.
    """
    sections = [each.id for each in draft.record.screening.checklist.sections]
    place = draft.place if draft.place in (*sections, *CONCLUSION) else sections[0]
    return Sitting(
        draft.record,
        place,
        draft.choice,
        profile=draft.profile,
        former=draft.former,
        edited=draft.edited,
        former_edited=draft.former_edited,
        kept=Kept(passphrase, draft.edition, draft.record, draft.choice, lacking=lacking),
    )
