"""What is in front as the drafts that are kept of it: one for each minor of the declaration."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from signals import Screening
from signals.drafts.draft import Draft, Edition
from signals.errors import InvalidAnswer
from signals.interview import Interview
from signals.interview.aim import Aim
from signals.interview.confirming import is_unconfirmed
from signals.kind import ItemType
from signals.record import Record
from signals.stance import Choice
from signals_tui.keeping.sealed import Asked
from signals_tui.keeping.state import Then
from signals_tui.minors import minors_in_front
from signals_tui.todo import is_unsaid

if TYPE_CHECKING:
    from signals_tui.desk import Desk


def moment_of(desk: Desk) -> dt.datetime:
    """The minute of the last key."""
    known = desk.reader.moment
    return known or dt.datetime.combine(desk.date, desk.time or dt.time())


def draft_of(desk: Desk, place: int, edition: Edition) -> Draft:
    """The draft of a minor, with all that the one it was opened from held beside it."""
    minor, former = minors_in_front(desk)[place], desk.keeping.copy(place).draft
    interview, reader = minor.interview, desk.reader
    checklist, section = interview.checklist.id, interview.section.id
    profile = reader.profile.id if reader.profile and reader.place(checklist) else None
    record = evolve(minor.kept, screening=_with_what_is_written(interview))
    if former is None:
        return Draft(record, section, edition, profile)
    if former.profile not in (None, *(each.id for each in reader.offered(checklist))):
        # This library does not have it: nobody could have chosen another one knowingly.
        profile = profile or former.profile
    return evolve(former, record=record, place=section, edition=edition, profile=profile)


def is_chosen(desk: Desk) -> bool:
    """Whether drafts of what is in front are to be kept: somebody chose their passphrase."""
    is_real = desk.interview is not None and desk.exercise is None
    return is_real and desk.keeping.passphrase is not None


def is_changed(desk: Desk) -> bool:
    """Whether drafts were chosen, and a file lacks something of what is in front."""
    return bool(changed(desk))


def changed(desk: Desk) -> tuple[int, ...]:
    """The places of the minors whose draft was chosen, and whose file lacks something."""
    if not is_chosen(desk):
        return ()
    return tuple(
        place for place in range(len(minors_in_front(desk))) if _is_changed_at(desk, place)
    )


def left_out(desk: Desk) -> int:
    """How many things are typed that a draft cannot hold, as they are not confirmed."""
    asked = [each.interview for each in minors_in_front(desk)]
    told = [each for each in asked if is_unconfirmed(each)]
    lost = sum(_with_what_is_written(each) is each.screening for each in told)
    return lost + is_unsaid(desk)


def asked_of(desk: Desk, place: int, *, in_memory: bool = False) -> Asked | None:
    """What is to be sealed of a minor; nothing where no draft was chosen."""
    keeping = desk.keeping
    if not is_chosen(desk) or keeping.passphrase is None:
        return None
    at = moment_of(desk)
    draft = draft_of(desk, place, keeping.edition(place) or Edition.first(at))
    kept = keeping.copy(place).kept
    return Asked(draft, keeping.passphrase, at, keeping.folder, kept, place, in_memory)


def asking(desk: Desk, then: Then | None = None) -> Desk:
    """With the drafts that were chosen to be kept; after the keeping that is under way, if any.

    Where no file lacks anything, the one of the minor in front is written again.
    """
    keeping = evolve(desk.keeping, then=then or desk.keeping.then)
    if keeping.asked is not None:
        return desk.keeping_by(evolve(keeping, again=True))
    place, *due = changed(desk) or (desk.minors.front,)
    asked = asked_of(desk, place)
    kept = evolve(keeping, asked=asked, due=tuple(due), again=False, refusal=None)
    return desk.keeping_by(kept)


def _is_changed_at(desk: Desk, place: int) -> bool:
    copy = desk.keeping.copy(place)
    if copy.kept is None or copy.draft is None or copy.lacking:
        return True
    return _said(draft_of(desk, place, copy.kept.edition)) != _said(copy.draft)


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
