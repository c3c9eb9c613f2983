"""The minors of one declaration: each has its own answers, its own ticks and its own documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals.interview import Interview
from signals.record import Record
from signals_tui.sheet.state import Opened

if TYPE_CHECKING:
    from signals_tui.desk import Desk

MOST = 9


@frozen
class Minor:
    """One of the minors: what tells it apart here, its answers, and what is done of it.

    ``label`` is kept in no file: it may be a first name. ``sheets`` are those that tell of it.
    """

    interview: Interview = field(repr=False)
    record: Record | None = field(default=None, repr=False)
    label: str = field(default="", repr=False)
    sheets: tuple[Opened, ...] = ()

    @property
    def kept(self) -> Record:
        """The answers with what is decided and done beside them."""
        screening = self.interview.screening
        return (
            Record(screening) if self.record is None else evolve(self.record, screening=screening)
        )


@frozen
class Minors:
    """One state of the minors of a declaration, in the order in which they came: none is ranked.

    ``all`` holds them once there are several; the one in front, at the place ``front``,
    is at the desk itself. ``pointed`` is a place in the list. ``typed`` is what is typed for the
    label of the one at the place ``named``, which may be one that is about to be added.
    """

    all: tuple[Minor, ...] = field(default=(), repr=False)
    front: int = 0
    pointed: int = 0
    named: int = 0
    typed: str | None = field(default=None, repr=False)
    notice: str | None = field(default=None, repr=False)

    @property
    def writes(self) -> bool:
        """Whether a text is being typed, which letters go to."""
        return self.typed is not None

    @property
    def front_label(self) -> str:
        """Which one is in front, as the title tells it: « 2/3 la grande »; nothing for one only."""
        if len(self.all) < 2:
            return ""
        return f"{self.front + 1}/{len(self.all)} {label_of(self.all, self.front)}"


def label_of(minors: tuple[Minor, ...], place: int) -> str:
    """What tells one apart: its label, or in which place it came."""
    return minors[place].label or f"enfant {place + 1}"


def minors_in_front(desk: Desk) -> tuple[Minor, ...]:
    """Every minor of the declaration, with the answers of the one in front as they are now."""
    interview = desk.interview
    if interview is None:
        return ()
    several = desk.minors.all
    if not several:
        return (Minor(interview, desk.record, sheets=desk.sheets.opened),)
    here = evolve(
        several[desk.minors.front],
        interview=interview,
        record=desk.record,
        sheets=desk.sheets.opened,
    )
    place = desk.minors.front
    return (*several[:place], here, *several[place + 1 :])


def labels(desk: Desk) -> tuple[str, ...]:
    """What tells each of several minors apart; nothing for one only."""
    minors = desk.minors.all
    return tuple(label_of(minors, place) for place in range(len(minors)))
