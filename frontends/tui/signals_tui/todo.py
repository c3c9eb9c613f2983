"""Where the officer is among the actions to do: the one pointed at, and what is typed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from signals.errors import InvalidAnswer
from signals.record import Measure
from signals.wording.measures import Box, boxes
from signals_tui.dossier import record_of
from signals_tui.told_of_action import amended, as_typed

if TYPE_CHECKING:
    from signals_tui.desk import Desk


@frozen
class Todo:
    """One state of the page of the actions to do; what is ticked is in the record.

    ``pointed`` is the id of an action. ``number`` is what is typed so far of the number of one,
    ``typed`` who was told of the one pointed at. ``former`` are the measures before the last
    change, to be had again.
    """

    pointed: str | None = None
    number: str = ""
    typed: str | None = field(default=None, repr=False)
    refusal: str | None = field(default=None, repr=False)
    former: tuple[Measure, ...] | None = field(default=None, repr=False)

    @property
    def writes(self) -> bool:
        """Whether a text is being typed, which letters go to."""
        return self.typed is not None


def boxes_in_front(desk: Desk) -> tuple[Box, ...]:
    """The actions to do of what is in front, with those done and due no more."""
    interview = desk.interview
    if interview is None:
        return ()
    return tuple(boxes(interview.outcome, record_of(desk, interview)))


def pointed_box(desk: Desk) -> Box | None:
    """The action pointed at: where none is, the first that is not done; nothing where none is."""
    shown = boxes_in_front(desk)
    undone = (each for each in shown if each.measure is None)
    first = next(undone, shown[0] if shown else None)
    return next((each for each in shown if each.id == desk.todo.pointed), first)


def as_understood(desk: Desk) -> Measure | None:
    """The action pointed at as what is typed of it tells it; nothing where it does not fit."""
    box = pointed_box(desk)
    if box is None or box.measure is None:
        return None
    try:
        return amended(box.measure, desk.todo.typed or "", desk.reader.moment)
    except InvalidAnswer:
        return None


def is_unsaid(desk: Desk) -> bool:
    """Whether something is typed of an action that is done, and does not count yet."""
    typed, box = (desk.todo.typed or "").strip(), pointed_box(desk)
    return bool(typed) and box is not None and typed != _said(box)


def others_done(desk: Desk) -> tuple[Measure, ...]:
    """What was noted as done in words, of no action of the checklist."""
    interview = desk.interview
    measures = () if interview is None else record_of(desk, interview).measures
    return tuple(each for each in measures if each.action is None)


def _said(box: Box) -> str:
    return "" if box.measure is None else as_typed(box.measure)
