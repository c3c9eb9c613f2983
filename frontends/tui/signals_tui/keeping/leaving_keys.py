"""What each key does where somebody is asked whether to leave: what was chosen is kept first."""

from __future__ import annotations

from attrs import evolve

from signals_tui.desk import Desk
from signals_tui.keeping.drafting import asking, is_changed
from signals_tui.keeping.keys import keeping_a_draft
from signals_tui.keeping.state import Then


def before_leaving(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed where somebody is asked whether to leave.

    What a draft was chosen for is kept first: only one key leaves it out, and says so.
    """
    match stroke:
        case "o":
            return leaving(desk)
        case "x" if is_changed(desk) or desk.keeping.unwritten:
            return desk.ended()
        case "g" if desk.interview is not None and len(desk.checklists) > 1:
            return asking(desk, Then.RESTART) if is_changed(desk) else desk.restarted()
        case "b":
            return keeping_a_draft(_staying(desk))
        case "n" | "q" | "escape":
            return _staying(desk)
        case _:
            return desk


def leaving(desk: Desk) -> Desk:
    """With the form to be closed, once what somebody chose to keep is kept."""
    if is_changed(desk):
        return asking(desk, Then.LEAVE)
    if desk.keeping.unwritten:
        return desk.keeping_by(evolve(desk.keeping, then=Then.LEAVE, refusal=None))
    return desk.ended()


def _staying(desk: Desk) -> Desk:
    return desk.keeping_by(evolve(desk.keeping, then=None)).closed()
