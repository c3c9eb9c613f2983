"""The actions to do with boxes to tick: what is due, in its order, and what was done of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from signals.checklist import Checklist
from signals.interview import Interview
from signals.record import Measure
from signals.wording.actions import told_action
from signals.wording.guide import Guide
from signals.wording.measures import FLOOR, Box, done_at_text, done_text
from signals.wording.typography import spaced
from signals_tui.todo import Todo, as_understood, boxes_in_front, others_done, pointed_box
from signals_tui.typesetting import GAP, Paragraph, heading

if TYPE_CHECKING:
    from signals_tui.desk import Desk

TITLE = "À faire"
NO_MORE_DUE = "Fait, et plus demandé"
_CHANGES_NOTHING = "Cocher ne change pas l'orientation."
_WHO = "Qui est prévenu ? Entrée : personne. Autre heure, devant : « 3h05 »."


def boxes_lines(boxes: tuple[Box, ...], today: dt.date) -> Iterator[Paragraph]:
    """Each action with its number and its box, without any pointed at."""
    for number, box in enumerate(boxes, start=1):
        yield _line(number, box, today, False)


def count_text(boxes: tuple[Box, ...]) -> str:
    """How many of the actions that are due are ticked."""
    due = [each for each in boxes if each.is_due]
    done = sum(each.measure is not None for each in due)
    return spaced(f"cochées : {done} sur {len(due)}")


def to_do_page(desk: Desk, interview: Interview) -> Iterator[Paragraph]:
    """The actions to do, how the one pointed at is done, and what is being typed of it."""
    boxes, pointed, todo = boxes_in_front(desk), pointed_box(desk), desk.todo
    today = desk.guide.date
    yield heading(f"{TITLE} ({count_text(boxes)})")
    yield Paragraph(spaced(f"{FLOOR} : dû dans tous les cas. {_CHANGES_NOTHING}"))
    was_due = True
    for number, box in enumerate(boxes, start=1):
        if was_due and not box.is_due:
            yield GAP
            yield heading(NO_MORE_DUE)
        was_due = box.is_due
        is_pointed = pointed is not None and box.id == pointed.id
        yield _line(number, box, today, is_pointed)
        if is_pointed and todo.refusal is not None and not todo.writes:
            yield Paragraph(todo.refusal, "! ", indent=6, strong=True)
        if is_pointed and todo.writes:
            yield from _typing(todo, as_understood(desk))
        elif is_pointed:
            yield from _how(box, interview.checklist, desk.guide)
    others = others_done(desk)
    if others:
        yield GAP
        yield heading("Noté aussi comme fait")
    for measure in others:
        at = done_at_text(measure)
        yield Paragraph(spaced(f"{measure.what} — {at}" if at else measure.what), "- ")


def _line(number: int, box: Box, today: dt.date, pointed: bool) -> Paragraph:
    lead = f"{'>' if pointed else ' '} {number:2} {box.mark(today)} "
    return Paragraph(box.says, lead, strong=pointed)


def _typing(todo: Todo, understood: Measure | None) -> Iterator[Paragraph]:
    yield Paragraph(spaced(_WHO), indent=6)
    yield Paragraph(f"{todo.typed}_", "> ", indent=6, strong=True)
    if todo.refusal is not None:
        yield Paragraph(todo.refusal, "! ", indent=6, strong=True)
    elif understood is not None:
        yield Paragraph(spaced(f"Compris : {done_text(understood)}."), indent=6)


def _how(box: Box, checklist: Checklist, guide: Guide) -> Iterator[Paragraph]:
    action = checklist.actions.get(box.id)
    if action is None:
        return
    told = told_action(action, guide)
    yield Paragraph(told.before, spaced("Quand : "), indent=6)
    for to in told.to:
        yield Paragraph(to, spaced("À : "), indent=6)
    yield Paragraph(told.how, indent=6)
    if told.for_you is not None:
        yield Paragraph(told.for_you, indent=6)
