"""What the desk becomes once a draft is sealed, written, or refused."""

from __future__ import annotations

from attrs import evolve

from signals_tui.desk import Desk
from signals_tui.draft import locks
from signals_tui.keeping.drafting import asking, is_changed, left_out
from signals_tui.keeping.state import Locked, Opening, Reply, Then
from signals_tui.view import View


def replied(desk: Desk, reply: Reply) -> Desk:
    """With what became of a draft that was asked for; the same where it is not asked any more."""
    if reply.asked is not desk.keeping.asked:
        return desk
    if reply.asked.in_memory:
        return _unlocked(desk, reply) if reply.content is None else _locked(desk, reply)
    keeping = evolve(desk.keeping, asked=None, again=False, refusal=reply.refusal)
    if reply.kept is None or reply.edition is None:
        return desk.keeping_by(evolve(keeping, then=None)).scrolled(0)
    draft = evolve(reply.asked.draft, edition=reply.edition)
    beside = reply.beside or keeping.beside
    kept = evolve(keeping, draft=draft, kept=reply.kept, lacking=False, beside=beside)
    told = desk.keeping_by(kept).scrolled(0)
    if desk.keeping.again or (kept.then is not None and is_changed(told)):
        return asking(told)
    return _followed(told)


def written(desk: Desk, refusals: tuple[str | None, ...]) -> Desk:
    """With what is locked written in its files before the form closes, or why it was not."""
    keeping = desk.keeping
    if keeping.then is None:
        return desk
    refusal = next((each for each in refusals if each is not None), None)
    if refusal is not None:
        return desk.keeping_by(evolve(keeping, then=None, refusal=refusal)).scrolled(0)
    locked = tuple(evolve(each, lacking=False) for each in keeping.locked)
    return _followed(desk.keeping_by(evolve(keeping, locked=locked)))


def _followed(desk: Desk) -> Desk:
    """With what was to follow done, once all that was chosen is kept."""
    match desk.keeping.then:
        case Then.RESTART:
            return desk.restarted()
        case Then.LEAVE if not desk.keeping.unwritten:
            return desk.ended()
        case _:
            return desk


def _locked(desk: Desk, reply: Reply) -> Desk:
    """With nothing of the interview left at the desk but its sealed bytes."""
    keeping, interview = desk.keeping, desk.interview
    content, edition = reply.content, reply.edition
    if content is None or edition is None or interview is None:
        return desk.keeping_by(evolve(keeping, asked=None))
    locked = Locked(
        content,
        reply.asked.at,
        keeping.folder,
        edition,
        keeping.kept,
        is_changed(desk),
        left_out(interview),
    )
    waiting = evolve(keeping.restarted(), locked=(*keeping.locked, locked))
    sealed = evolve(waiting, opening=Opening(locks(waiting)))
    return evolve(desk.restarted(), views=(View.OPENING,), keeping=sealed)


def _unlocked(desk: Desk, reply: Reply) -> Desk:
    mask = desk.keeping.mask
    told = mask and evolve(mask, refusal=reply.refusal)
    return desk.keeping_by(evolve(desk.keeping, asked=None, mask=told)).scrolled(0)
