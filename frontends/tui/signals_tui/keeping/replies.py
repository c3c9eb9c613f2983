"""What the desk becomes once a draft is sealed, written, or refused."""

from __future__ import annotations

from attrs import evolve

from signals_tui.desk import Desk
from signals_tui.draft import locks
from signals_tui.keeping.drafting import asked_of, asking, changed, is_changed, left_out
from signals_tui.keeping.sealed import Copy, Locked, Reply, Sealed
from signals_tui.keeping.state import Opening, Then
from signals_tui.minors import minors_in_front
from signals_tui.view import View


def replied(desk: Desk, reply: Reply) -> Desk:
    """With what became of a draft that was asked for; the same where it is not asked any more."""
    if reply.asked is not desk.keeping.asked:
        return desk
    if reply.asked.in_memory:
        return _unlocked(desk, reply) if reply.content is None else _locked(desk, reply)
    keeping = evolve(desk.keeping, asked=None, refusal=reply.refusal)
    if reply.kept is None or reply.edition is None:
        return desk.keeping_by(evolve(keeping, due=(), again=False, then=None)).scrolled(0)
    place, draft = reply.asked.place, evolve(reply.asked.draft, edition=reply.edition)
    beside = reply.beside or keeping.copy(place).beside
    told = desk.keeping_by(keeping.with_copy(place, Copy(draft, reply.kept, False, beside)))
    # The last minor may have been taken away meanwhile.
    if still_there := [each for each in keeping.due if each < len(minors_in_front(told))]:
        following, *due = still_there
        asked = asked_of(told, following)
        return told.keeping_by(evolve(told.keeping, asked=asked, due=tuple(due))).scrolled(0)
    told = told.scrolled(0)
    if keeping.again or (keeping.then is not None and is_changed(told)):
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
    locked = tuple(
        evolve(each, sealed=tuple(evolve(one, lacking=False) for one in each.sealed))
        for each in keeping.locked
    )
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
    """With one more minor sealed; once all are, nothing of them is left but their bytes."""
    keeping, place = desk.keeping, reply.asked.place
    content, edition, mask = reply.content, reply.edition, keeping.mask
    if content is None or edition is None or mask is None:
        return desk.keeping_by(evolve(keeping, asked=None))
    one = Sealed(content, edition, keeping.copy(place).kept, place in changed(desk))
    sealed = (*mask.sealed, one)
    if len(sealed) < len(minors_in_front(desk)):
        following = asked_of(desk, len(sealed), in_memory=True)
        return desk.keeping_by(evolve(keeping, asked=following, mask=evolve(mask, sealed=sealed)))
    minors, front, folder = minors_in_front(desk), desk.minors.front, keeping.folder
    labels, sheets = any(each.label for each in minors), any(each.sheets for each in minors)
    locked = Locked(sealed, reply.asked.at, folder, front, left_out(desk), labels, sheets)
    waiting = evolve(keeping.restarted(), locked=(*keeping.locked, locked))
    waiting = evolve(waiting, opening=Opening(locks(waiting)))
    return evolve(desk.restarted(), views=(View.OPENING,), keeping=waiting)


def _unlocked(desk: Desk, reply: Reply) -> Desk:
    mask = desk.keeping.mask
    told = mask and evolve(mask, refusal=reply.refusal, sealed=())
    return desk.keeping_by(evolve(desk.keeping, asked=None, mask=told)).scrolled(0)
