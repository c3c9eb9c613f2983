"""What the sheets say, told where the officer is: at the question, in the orientation, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from signals import ItemType
from signals.prepared import PreparedSheet, Told
from signals.wording.prepared import (
    AGE_MAY_CHANGE,
    ANSWERS_NOTHING,
    DIFFERING_TITLE,
    SIGNS_ASIDE_TITLE,
    WAITING_TITLE,
    WHY_IT_WAITS,
    aside_line,
    differing_line,
    told_line,
    told_text,
)
from signals.wording.typography import spaced
from signals_tui.sheet.glance import short_notice
from signals_tui.typesetting import GAP, Line, Paragraph, heading, shortened, wrapped

if TYPE_CHECKING:
    from signals_tui.desk import Desk

_MOST = 4
"""The lines that one thing told takes beside a question."""
TAKE_UP = "[=] comme la fiche dit"
NOT_ON_PAPER = (
    "Ce document ne dit pas ce que la fiche dit et qui n'est ni confirmé (touche f) ni noté ici :"
)


def said_beside(desk: Desk, columns: int) -> tuple[Line, ...]:
    """What the sheets say of the question in front, and the key that takes it up."""
    if desk.interview is None:
        return ()
    id, lines = desk.interview.item.id, list[Line]()
    for each in desk.sheets.opened:
        told = each.sheet.told.get(id)
        if told is not None:
            texts = _said(told, each.sheet, desk)
            lines += [
                Line(line, strong=rank == 0)
                for rank, text in enumerate(texts)
                for line in shortened(wrapped(text, columns), _MOST, columns)
            ]
    return tuple(lines)


def _said(told: Told, sheet: PreparedSheet, desk: Desk) -> Iterator[str]:
    interview = desk.interview
    if interview is None:
        return
    screening = interview.screening
    if told in sheet.filled(screening):
        if told.item.id == interview.checklist.age and sheet.date < screening.date:
            yield AGE_MAY_CHANGE
    elif told in sheet.waiting(screening):
        yield told_text(told)
        yield spaced(f"{_asked_then(told)}{_why(told)}{_keys(told)}")
    elif told in sheet.differing(screening):
        yield f"! {told_text(told)}"
        yield spaced(f"{DIFFERING_TITLE}.")
    else:
        yield told_text(told)
        if not screening.knows(told.item.id):
            yield spaced("Un « non » de la fiche ne répond pas : posez la question.")


def _asked_then(told: Told) -> str:
    """The question as the sheet asked it, where it is another one than today's."""
    if told.former.question == told.item.question:
        return ""
    return f"À sa question « {told.former.question} ». "


def _why(told: Told) -> str:
    """Why a fact waits; a criterion always does."""
    if told.wait is None or told.item.monotone:
        return ""
    return f"{WHY_IT_WAITS[told.wait]} "


def _keys(told: Told) -> str:
    own = "o, n, ?" if told.item.type is ItemType.YES_NO else "répondez"
    return f"À confirmer : {own}, ou {TAKE_UP}"


def sheets_section(desk: Desk) -> Iterator[Paragraph]:
    """What the sheets say and that is not taken up yet, for the page of the orientation."""
    sections = (
        (WAITING_TITLE, tuple(waiting_lines(desk))),
        (DIFFERING_TITLE, tuple(differing_lines(desk))),
        (SIGNS_ASIDE_TITLE, tuple(aside_lines(desk))),
    )
    for title, lines in sections:
        if not lines:
            continue
        yield heading(title)
        if title is WAITING_TITLE:
            yield Paragraph(spaced(f"{ANSWERS_NOTHING} Touche f."), strong=True)
        for line in lines:
            yield Paragraph(line, "- ")
        yield GAP


def waiting_lines(desk: Desk) -> Iterator[str]:
    """Each thing told that is neither taken up nor answered."""
    if desk.interview is not None:
        for each in desk.sheets.opened:
            yield from map(told_line, each.sheet.waiting(desk.interview.screening))


def differing_lines(desk: Desk) -> Iterator[str]:
    """Each thing told otherwise than it is answered."""
    if desk.interview is not None:
        said = desk.interview.screening.statements
        for each in desk.sheets.opened:
            for told in each.sheet.differing(desk.interview.screening):
                yield differing_line(told, said[told.item.id])


def aside_lines(desk: Desk) -> Iterator[str]:
    """Each sign told that has no question here."""
    for each in desk.sheets.opened:
        yield from map(aside_line, each.sheet.signs_aside)


def not_on_paper(desk: Desk) -> Iterator[str]:
    """That a document says nothing of what is not taken up; nothing where all is."""
    if short_notice(desk) is not None:
        yield spaced(NOT_ON_PAPER)
        yield from (*waiting_lines(desk), *aside_lines(desk))
