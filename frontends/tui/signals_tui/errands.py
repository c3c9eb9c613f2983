"""What is done aside from the keys, so that none waits: the only code of the form that is slow."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from signals_tui.desk import Desk
from signals_tui.explaining import explained, to_explain, told_why
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.opening import opened, opened_by
from signals_tui.keeping.replies import replied, written
from signals_tui.keeping.state import Then
from signals_tui.preparing import handed, is_asked, next_asked, prepared

Change = Callable[[Desk], Desk]
IsStillAsked = Callable[[Callable[[Desk], bool]], bool]


@frozen(eq=False)
class Errand:
    """Something slow: it is done once at a time, and gives what it changes at the desk.

    It may ask, while it works, whether the desk still wants it.
    """

    name: str
    done: Callable[[IsStillAsked], Change]


def errands(desk: Desk, keeper: Keeper) -> Iterator[Errand]:
    """What is asked at a desk and takes time, each under its name."""
    yield from _documents(desk)
    yield from _drafts(desk, keeper)
    yield from _explanations(desk)


def _documents(desk: Desk) -> Iterator[Errand]:
    asked, folder = next_asked(desk), desk.papers.folder
    if asked is None:
        return

    def prepare(is_still_asked: IsStillAsked) -> Change:
        became = prepared(asked, folder, lambda: is_still_asked(lambda now: is_asked(now, asked)))
        return lambda now: handed(now, became)

    yield Errand("document", prepare)


def _drafts(desk: Desk, keeper: Keeper) -> Iterator[Errand]:
    keeping = desk.keeping
    asked, tried, locked = keeping.asked, keeping.opening.asked, keeping.unwritten
    if asked is not None:

        def keep(_: IsStillAsked) -> Change:
            reply = keeper.keep(asked)
            return lambda now: replied(now, reply)

        yield Errand("keep", keep)
    elif keeping.then is Then.LEAVE and locked:

        def write(_: IsStillAsked) -> Change:
            refusals = tuple(keeper.write(each) for each in locked)
            return lambda now: written(now, refusals)

        yield Errand("keep", write)
    if tried is not None:

        def unseal(_: IsStillAsked) -> Change:
            led_to = opened_by(desk, tried)
            return lambda now: opened(now, tried, led_to)

        yield Errand("open", unseal)


def _explanations(desk: Desk) -> Iterator[Errand]:
    outcome = to_explain(desk)
    if outcome is None:
        return

    def look_for(_: IsStillAsked) -> Change:
        found = explained(outcome)
        return lambda now: told_why(now, found)

    yield Errand("explanation", look_for)
