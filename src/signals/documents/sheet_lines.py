"""A sheet as it is printed: its lines, with the laws and the contacts they name."""

from __future__ import annotations

from attrs import frozen

from signals.document import Sheet, SheetLine
from signals.wording.actions import laws_lines
from signals.wording.contacts import contacts_lines
from signals.wording.guide import Guide
from signals.wording.labels import day_text
from signals.wording.references import citations_lines
from signals.wording.typography import spaced


@frozen
class ToldLine:
    """One line of a sheet, with whom it names and on what legal texts it rests."""

    text: str
    contacts: tuple[str, ...]
    legal_basis: tuple[str, ...]


@frozen
class ToldSection:
    """A part of a sheet in words; ordered lines are steps."""

    title: str
    ordered: bool
    lines: tuple[ToldLine, ...]


@frozen
class ToldSheet:
    """A sheet in words, with its sources once each, its version and when it is to be read again."""

    title: str
    reader: str
    sections: tuple[ToldSection, ...]
    sources: tuple[str, ...]
    standing: str


def told_sheet(sheet: Sheet, guide: Guide) -> ToldSheet:
    """A sheet as the guide's reader is told it."""
    lines = [line for section in sheet.sections for line in section.lines]
    return ToldSheet(
        spaced(sheet.title),
        spaced(sheet.reader),
        tuple(
            ToldSection(
                spaced(section.title),
                section.ordered,
                tuple(_told(line, guide) for line in section.lines),
            )
            for section in sheet.sections
        ),
        citations_lines(dict.fromkeys(c for line in lines for c in line.sources), guide.references),
        _standing(sheet, guide),
    )


def _told(line: SheetLine, guide: Guide) -> ToldLine:
    return ToldLine(
        spaced(line.text),
        contacts_lines(line.contacts, guide),
        laws_lines(line.legal_basis, guide),
    )


def _standing(sheet: Sheet, guide: Guide) -> str:
    told = f"Fiche {sheet.id} {sheet.version}, vérifiée au {day_text(sheet.as_of)}, à relire "
    if guide.date > sheet.review_by:
        told += f"depuis le {day_text(sheet.review_by)} : la loi et les numéros ont pu changer."
    else:
        told += f"avant le {day_text(sheet.review_by)}."
    return spaced(told)
