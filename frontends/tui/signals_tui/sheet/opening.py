"""What each key does where a sheet is opened: its path, its passphrase, who prepared it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from signals import Screening
from signals.errors import InvalidInput
from signals.interview import Interview
from signals.interview.reaching import back_at
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.sheet.confirming import among_told
from signals_tui.sheet.state import NOBODY, AskedSheet, Opened, ReadSheet, Step
from signals_tui.typesetting import one_line
from signals_tui.view import View

SUPPLIERS = ("le foyer", "un parent")
"""Who prepares a sheet most often; anybody else is typed."""
NO_PATH = "Écrivez le chemin du fichier, puis Entrée."
NO_SUPPLIER = "Dites d'abord qui a préparé cette fiche."
_LONGEST_NAME = 80
_UNSHIFTED: Mapping[str, str] = {"&": "1"}


def opening_sheet(desk: Desk) -> Desk:
    """With the page of the sheets in front: what they say, or which one to open."""
    sheets = desk.sheets if desk.sheets.is_pending else desk.sheets.cancelled()
    return desk.beside(sheets).opened(View.SHEET)


def sheet_read(desk: Desk, reply: ReadSheet) -> Desk:
    """With what became of a sheet that was asked for."""
    return desk.beside(desk.sheets.received(reply)).scrolled(0)


def at_sheet(desk: Desk, stroke: str) -> Desk:
    """The desk once a key is pressed in the page of the sheets."""
    if desk.sheets.step is Step.TOLD:
        return among_told(desk, stroke)
    if stroke == "escape":
        return desk.beside(desk.sheets.cancelled()).closed()
    if desk.sheets.waiting is not None:
        return desk
    return _while_asked(desk, stroke)


def pasted_in_sheet(desk: Desk, text: str) -> Desk:
    """The desk once a text is pasted where a sheet is opened: only its first line counts."""
    if desk.sheets.waiting is not None or not desk.sheets.takes_typing:
        return desk
    return desk.beside(desk.sheets.typing(text.splitlines()[0] if text else ""))


def _while_asked(desk: Desk, stroke: str) -> Desk:
    sheets = desk.sheets
    match stroke:
        case "enter":
            return _confirmed(desk)
        case "backspace" | "delete":
            return desk.beside(evolve(sheets, typed=sheets.typed[:-1], refusal=None))
        case "up" | "down" if sheets.step is Step.SUPPLIER:
            place = sheets.pointed + (-1 if stroke == "up" else 1)
            place = max(0, min(place, len(SUPPLIERS) - 1))
            return desk.beside(evolve(sheets, pointed=place, typed="", refusal=None))
        case _ if sheets.step is Step.SUPPLIER and not sheets.typed and _number(stroke) is not None:
            return _supplied(desk, SUPPLIERS[(_number(stroke) or 1) - 1])
        case _ if len(stroke) == 1:
            typed = sheets.typing(stroke)
            return desk.beside(evolve(typed, pointed=NOBODY))
        case _:
            return desk


def _number(stroke: str) -> int | None:
    figure = _UNSHIFTED.get(stroke, stroke)
    known = [str(number) for number in range(1, len(SUPPLIERS) + 1)]
    return int(figure) if figure in known else None


def _confirmed(desk: Desk) -> Desk:
    """With what is typed taken: a path, a passphrase, or who prepared the sheet."""
    sheets = desk.sheets
    if sheets.step is Step.PASSPHRASE:
        asked = AskedSheet(sheets.path, sheets.content, sheets.typed)
        return desk.beside(sheets.asking(asked))
    typed = sheets.typed.strip()
    if sheets.step is Step.PATH:
        if not typed:
            return desk.beside(evolve(sheets, refusal=NO_PATH))
        return desk.beside(sheets.asking(AskedSheet(typed)))
    if not typed and sheets.pointed == NOBODY:
        return desk.beside(evolve(sheets, refusal=NO_SUPPLIER))
    return _supplied(desk, one_line(typed)[:_LONGEST_NAME] or SUPPLIERS[sheets.pointed])


def _supplied(desk: Desk, who: str) -> Desk:
    """With the sheet beside the interview: its facts filled in, to be undone as a whole."""
    sheets, interview = desk.sheets, desk.interview
    if interview is None:
        return desk
    # Only whoever opened a sheet waits for what reads it.
    from signals.preparation import prepare
    from signals.wording.prepared import supplied_by

    screening = interview.timed
    try:
        opened = tuple(
            Opened(
                prepare(
                    each.record,
                    interview.checklist,
                    screening.date,
                    screening.time,
                    said_by=supplied_by(who, each.record.screening.date),
                    same_digest=each.same_digest,
                ),
                who,
            )
            for each in sheets.records
        )
    except InvalidInput as error:
        return desk.beside(sheets.refused(spaced(str(error))))
    filled = screening
    for each in opened:
        filled = each.sheet.filling(filled)
    return desk.answering(_filled(interview, filled)).beside(sheets.beside(*opened)).scrolled(0)


def _filled(interview: Interview, filled: Screening) -> Interview:
    """With the facts of a sheet; undone, it is at the first of them."""
    known = interview.screening.statements
    first = next((id for id in filled.statements if id not in known), None)
    if first is None:
        return interview
    there = interview.at_item(interview.checklist.items[first])
    return back_at(there.with_screening(filled), interview)
