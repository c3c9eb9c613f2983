"""Drafts as the form hands them to the terminal."""

import datetime as dt

from age_writer import age_file
from tui.handing import LIBRARY
from written_drafts import PASSPHRASE

from signals import Measure, Record, Screening
from signals.drafts.draft import Draft, Edition
from signals.drafts.draft_record import draft_text
from signals_tui.draft import SealedDraft


def draft_of(checklist, on):
    """A draft under a checklist, left at its second section."""
    opened = LIBRARY.checklist(checklist)
    screening = Screening(opened, on, dt.time(9, 5)).answered("vital_danger", "yes")
    record = Record(screening, measures=(Measure("Appelé", on, "CPE"),), concerns="Elle a peur.")
    edition = Edition.first(dt.datetime.combine(on, dt.time(9, 30)))
    return Draft(record, opened.sections[1].id, edition, "school_nurse_public")


def sealed_draft(draft):
    """The same one in its file, on the day it was kept."""
    content = age_file(draft_text(draft).encode(), PASSPHRASE)
    return SealedDraft(content, LIBRARY, draft.record.screening.date)
