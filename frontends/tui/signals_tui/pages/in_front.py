"""Which page is in front of the officer, with what it is told with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signals.interview import Interview
from signals.interview.confirming import is_unconfirmed
from signals.wording.typography import spaced
from signals_tui.keeping.state import Keeping, Mask
from signals_tui.minors import labels, minors_in_front
from signals_tui.pages.contest import contest_page
from signals_tui.pages.danger import danger_page
from signals_tui.pages.documents import document_page, documents_page
from signals_tui.pages.explanation import explanation_page
from signals_tui.pages.hidden import erased_page, masked_page
from signals_tui.pages.introduction import introduction_page
from signals_tui.pages.item_help import item_help_page
from signals_tui.pages.keeping import keeping_page
from signals_tui.pages.key_help import key_help_page
from signals_tui.pages.leaving import leaving_page
from signals_tui.pages.minors import minors_page
from signals_tui.pages.opening import opened_page, opening_page
from signals_tui.pages.orientation import orientation_page
from signals_tui.pages.profiles import profiles_page
from signals_tui.pages.talk import talk_page
from signals_tui.pages.to_do import to_do_page
from signals_tui.pages.worth import worth_page
from signals_tui.todo import boxes_in_front, is_unsaid
from signals_tui.typesetting import Paragraph
from signals_tui.view import View

UNCONFIRMED = "Ce que vous écrivez n'est pas validé : ce document ne le dit pas."

if TYPE_CHECKING:
    from collections.abc import Iterable

    from signals_tui.desk import Desk


def page_in_front(desk: Desk) -> Iterable[Paragraph]:
    """What the page in front says; nothing where none is."""
    interview = desk.interview
    if desk.is_training:
        # Only whoever plays waits for what it takes to play.
        from signals_tui.training.pages import training_page

        return training_page(desk)
    at_hand = desk.checklists if interview is None else (interview.checklist,)
    match desk.view:
        case View.DANGER:
            return danger_page(at_hand, desk.references, desk.guide.date)
        case View.KEY_HELP:
            return key_help_page()
        case View.LEAVING:
            return leaving_page(desk)
        case View.KEEPING:
            return keeping_page(desk)
        case View.OPENING | View.OPENED | View.MASKED | View.ERASED:
            return _of_a_draft(desk.view, desk.keeping)
        case _:
            return () if interview is None else _of_an_interview(desk, interview)


def _of_a_draft(view: View, keeping: Keeping) -> Iterable[Paragraph]:
    if view is View.OPENING:
        return opening_page(keeping)
    if view is View.OPENED:
        return opened_page(keeping.opening.told)
    mask = keeping.mask or Mask()
    return masked_page(keeping, mask) if view is View.MASKED else erased_page(mask)


def _of_an_interview(desk: Desk, interview: Interview) -> Iterable[Paragraph]:
    checklist, missing = interview.checklist, desk.missing
    match desk.view:
        case View.INTRODUCTION:
            return introduction_page(checklist, desk.guide, desk.profiles, desk.worth, missing)
        case View.TALK:
            return talk_page(checklist, desk.references)
        case View.WORTH:
            return worth_page(checklist, desk.worth, desk.references, missing)
        case View.PROFILE:
            return profiles_page(desk.profiles, desk.reader.pointed)
        case View.ITEM_HELP:
            return item_help_page(interview.item, desk.references)
        case View.ORIENTATION:
            beside = _told_by_sheets(desk)
            boxes, guide = boxes_in_front(desk), desk.guide
            return orientation_page(interview, boxes, guide, desk.is_inquired, beside)
        case View.TO_DO:
            return to_do_page(desk, interview)
        case View.MINORS:
            return minors_page(minors_in_front(desk), desk.minors)
        case View.CONTEST:
            return contest_page(interview, boxes_in_front(desk), desk.guide)
        case View.EXPLANATION:
            return explanation_page(interview.outcome, desk.explained)
        case View.DOCUMENT if desk.papers.front is not None:
            return document_page(desk.papers, desk.papers.front, _not_on_paper(desk))
        case View.SHEET:
            # It needs the desk itself, which is made of pages.
            from signals_tui.sheet.page import sheet_page

            return sheet_page(desk)
        case View.DOCUMENTS | View.DOCUMENT:
            kinds = desk.papers.offered(checklist.id)
            return documents_page(desk.papers, kinds, missing, labels(desk))
        case _:
            return ()


def _told_by_sheets(desk: Desk) -> Iterable[Paragraph]:
    if not desk.sheets.opened:
        return ()
    # Only whoever opened a sheet waits for what tells of it.
    from signals_tui.sheet.beside import sheets_section

    return sheets_section(desk)


def _not_on_paper(desk: Desk) -> Iterable[str]:
    if is_unsaid(desk) or (desk.interview is not None and is_unconfirmed(desk.interview)):
        yield spaced(UNCONFIRMED)
    if desk.sheets.opened:
        # Only whoever opened a sheet waits for what tells of it.
        from signals_tui.sheet.beside import not_on_paper

        yield from not_on_paper(desk)
