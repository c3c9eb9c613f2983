"""The interview in front as the draft that is kept of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from signals import Screening
from signals.drafts.draft import Draft, Edition
from signals.errors import InvalidAnswer
from signals.interview import Interview
from signals.interview.aim import Aim
from signals.kind import ItemType
from signals.record import Record
from signals.stance import Choice
from signals_tui.dossier import record_of
from signals_tui.keeping.state import Asked, Then

if TYPE_CHECKING:
    from signals_tui.desk import Desk


def moment_of(desk: Desk) -> dt.datetime:
    """The minute of the last key."""
    known = desk.reader.moment
    return known or dt.datetime.combine(desk.date, desk.time or dt.time())


def draft_of(desk: Desk, interview: Interview, edition: Edition) -> Draft:
    """The draft of an interview, with all that the one it was opened from held beside it."""
    reader, former = desk.reader, desk.keeping.draft
    checklist = interview.checklist.id
    profile = reader.profile.id if reader.profile and reader.place(checklist) else None
    record = evolve(record_of(desk, interview), screening=_with_what_is_written(interview))
    if former is None:
        return Draft(record, interview.section.id, edition, profile)
    if former.profile not in (None, *(each.id for each in reader.offered(checklist))):
        # This library does not have it: nobody could have chosen another one knowingly.
        profile = profile or former.profile
    return evolve(
        former, record=record, place=interview.section.id, edition=edition, profile=profile
    )


def is_chosen(desk: Desk) -> bool:
    """Whether a draft of the interview in front is to be kept: somebody chose its passphrase."""
    is_real = desk.interview is not None and desk.exercise is None
    return is_real and desk.keeping.passphrase is not None


def is_changed(desk: Desk) -> bool:
    """Whether a draft was chosen, and its file lacks something of the interview in front."""
    interview, keeping = desk.interview, desk.keeping
    if interview is None or keeping.passphrase is None:
        return False
    kept, draft = keeping.kept, keeping.draft
    if kept is None or draft is None or keeping.lacking:
        return True
    return _said(draft_of(desk, interview, kept.edition)) != _said(draft)


def left_out(interview: Interview) -> int:
    """How many things are typed that a draft cannot hold, as they are not confirmed."""
    is_told = interview.aim is not Aim.GO_TO and bool((interview.typed or "").strip())
    return int(is_told and _with_what_is_written(interview) is interview.screening)


def asked_of(desk: Desk, *, in_memory: bool = False) -> Asked | None:
    """What is to be sealed of the interview in front; nothing where no draft was chosen."""
    interview, keeping = desk.interview, desk.keeping
    if interview is None or keeping.passphrase is None:
        return None
    at = moment_of(desk)
    draft = draft_of(desk, interview, keeping.edition or Edition.first(at))
    return Asked(draft, keeping.passphrase, at, keeping.folder, keeping.kept, in_memory)


def asking(desk: Desk, then: Then | None = None) -> Desk:
    """With the draft that was chosen to be kept; after the keeping that is under way, if any."""
    keeping = evolve(desk.keeping, then=then or desk.keeping.then)
    if keeping.asked is not None:
        return desk.keeping_by(evolve(keeping, again=True))
    asked = asked_of(desk)
    return desk.keeping_by(evolve(keeping, asked=asked, again=False, refusal=None))


def _said(draft: Draft) -> tuple[Record, Choice, Record | None]:
    return draft.record, draft.choice, draft.former


def _with_what_is_written(interview: Interview) -> Screening:
    """The answers, with the text being written where it takes no other's place.

    No rule reads a text: kept before it is confirmed, it changes no outcome. What else is typed
    counts only once it was read back in full.
    """
    screening, item = interview.screening, interview.item
    typed = (interview.typed or "") if interview.aim is Aim.ANSWER else ""
    if item.type is not ItemType.TEXT or not typed.strip() or interview.statements(item):
        return screening
    try:
        return screening.answered(item.id, typed)
    except InvalidAnswer:
        return screening
