"""The page of the sheets: which file, its passphrase, who prepared it; then what it says."""

from __future__ import annotations

from collections.abc import Iterator

from signals.interview import Interview
from signals.kind import ItemType
from signals.prepared import Told
from signals.wording.labels import day_text
from signals.wording.prepared import (
    AGE_MAY_CHANGE,
    ANSWERS_NOTHING,
    ASIDES,
    DIFFERING_TITLE,
    SIGNS_ASIDE_TITLE,
    WHY_IT_WAITS,
    aside_line,
    told_line,
    unanswered_text,
)
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.sheet.beside import TAKE_UP, aside_lines, differing_lines
from signals_tui.sheet.confirming import to_confirm
from signals_tui.sheet.opening import SUPPLIERS
from signals_tui.sheet.state import Opened, Sheets, Step
from signals_tui.typesetting import GAP, Paragraph, heading

TITLE = "Fiche préparée par un foyer ou un parent"
READING = "La fiche s'ouvre…"
ABOUT = (
    "Un repérage enregistré (.json) ou un brouillon chiffré (.age) de Signals, de cette grille ou "
    "d'une autre. Ses faits sont repris, marqués « fourni par … le … »."
)
NOTHING_TAKEN = "Aucun fait de la fiche n'est repris."
ALL_CONFIRMED = "Plus rien de la fiche n'attend une réponse."
_MOST_STARS = 40


def sheet_page(desk: Desk) -> Iterator[Paragraph]:
    """What is asked to open a sheet, or what those that are opened say."""
    sheets = desk.sheets
    yield heading(TITLE)
    if sheets.refusal is not None:
        told = f"{sheets.refusal[:1].upper()}{sheets.refusal[1:]}".rstrip(".")
        yield Paragraph(f"{told}.", "! ", strong=True)
    if sheets.step is Step.TOLD and desk.interview is not None:
        yield from _told(desk, desk.interview)
    elif sheets.waiting is not None:
        yield GAP
        yield Paragraph(READING, strong=True)
    else:
        yield from _asked(sheets)


def _asked(sheets: Sheets) -> Iterator[Paragraph]:
    match sheets.step:
        case Step.PATH:
            yield Paragraph(spaced(ABOUT))
            yield Paragraph(spaced(ANSWERS_NOTHING))
            yield GAP
            yield Paragraph(spaced("Chemin du fichier, puis Entrée :"))
            yield Paragraph(f"{sheets.typed}_", "> ", strong=True)
        case Step.PASSPHRASE:
            yield Paragraph(sheets.path, spaced("Fichier : "))
            yield GAP
            told = "La phrase de passe de cette fiche, puis Entrée. Elle ne s'affiche pas."
            yield Paragraph(told)
            yield Paragraph(f"{'*' * min(len(sheets.typed), _MOST_STARS)}_", "> ", strong=True)
        case _:
            yield from _supplier(sheets)


def _supplier(sheets: Sheets) -> Iterator[Paragraph]:
    for each in sheets.records:
        screening = each.record.screening
        checklist = screening.checklist
        told = f"Fiche du {day_text(screening.date)}, grille {checklist.name} : {checklist.title}."
        yield Paragraph(spaced(told))
    yield GAP
    yield Paragraph(spaced("Qui a préparé cette fiche ?"), strong=True)
    for place, who in enumerate(SUPPLIERS):
        here = place == sheets.pointed
        yield Paragraph(who, f"{'>' if here else ' '} [{place + 1}] ", strong=here)
    yield Paragraph(spaced("autre : écrivez-le (une fonction, pas un nom), puis Entrée"), "      ")
    if sheets.typed:
        yield Paragraph(f"{sheets.typed}_", "> ", strong=True)


def _told(desk: Desk, interview: Interview) -> Iterator[Paragraph]:
    sheets = desk.sheets
    for each in sheets.opened:
        yield from _from_whom(each)
    yield GAP
    yield from _to_confirm(desk, interview)
    yield from _listed(DIFFERING_TITLE, tuple(differing_lines(desk)))
    yield from _listed(SIGNS_ASIDE_TITLE, tuple(aside_lines(desk)))
    yield from _taken(sheets, interview)
    yield from _left(sheets, interview)


def _from_whom(opened: Opened) -> Iterator[Paragraph]:
    sheet = opened.sheet
    own = sheet.record.screening.checklist
    told = f"Fournie par {opened.who} le {day_text(sheet.date)}, grille {own.name}."
    yield Paragraph(spaced(told), strong=True)
    if not sheet.same_digest:
        changed = f"La grille {own.name} a été modifiée depuis, sans changer de version."
        yield Paragraph(changed, "! ")


def _to_confirm(desk: Desk, interview: Interview) -> Iterator[Paragraph]:
    waiting = to_confirm(desk)
    yield heading("À confirmer")
    if not waiting:
        yield Paragraph(ALL_CONFIRMED)
    else:
        yield Paragraph(spaced(ANSWERS_NOTHING))
    here = min(desk.sheets.pointed, len(waiting) - 1)
    for place, told in enumerate(waiting):
        pointed = place == here
        yield Paragraph(told_line(told), "> " if pointed else "  ", strong=pointed)
        yield Paragraph(_how(told, interview), indent=4)
    yield GAP


def _how(told: Told, interview: Interview) -> str:
    """The question of today, and the keys that answer it from here."""
    own = "[o] [n] [?] " if told.item.type is ItemType.YES_NO else ""
    asked = " (répondu : ne sait pas)" if interview.statements(told.item) else ""
    # What is told first, when it is no criterion, is why the sheet alone does not settle it.
    why = "" if told.wait is None or told.item.monotone else f" {WHY_IT_WAITS[told.wait]}"
    return spaced(f"{told.item.question}{asked}{why} {own}{TAKE_UP}")


def _listed(title: str, lines: tuple[str, ...]) -> Iterator[Paragraph]:
    if not lines:
        return
    yield heading(title)
    for line in lines:
        yield Paragraph(line, "- ")
    yield GAP


def _taken(sheets: Sheets, interview: Interview) -> Iterator[Paragraph]:
    yield heading("Repris de la fiche")
    taken = [
        (told, each.sheet.date)
        for each in sheets.opened
        for told in each.sheet.filled(interview.screening)
    ]
    if not taken:
        yield Paragraph(NOTHING_TAKEN)
    for told, date in taken:
        ages = told.item.id == interview.checklist.age and date < interview.screening.date
        yield Paragraph(told_line(told) + (f" {AGE_MAY_CHANGE}" if ages else ""), "- ")
    yield GAP


def _left(sheets: Sheets, interview: Interview) -> Iterator[Paragraph]:
    """What is taken up nowhere, and why: a no, no question here, what is unknown."""
    lines = [
        spaced(f"{aside_line(left)} : {ASIDES[left.why]}")
        for each in sheets.opened
        for left in each.sheet.left
        if not left.is_sign
    ]
    lines += [
        told_line(told) + spaced(" : un « non » ne répond pas d'avance")
        for each in sheets.opened
        for told in each.sheet.said_besides(interview.screening)
        if not interview.screening.knows(told.item.id)
    ]
    lines += [text for each in sheets.opened if (text := unanswered_text(each.sheet)) is not None]
    yield from _listed("Laissé de côté", tuple(lines))
