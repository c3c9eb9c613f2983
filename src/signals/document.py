"""What can be handed over: the kinds of documents, what they leave out, and what sheets say."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.errors import NotFound, nearest
from signals.orientation import Orientation
from signals.source import Citation


@frozen
class DocumentKind:
    """One kind of document: its title, its template, and the checklists it is made from.

    ``about`` says in one sentence what it is for. ``checklists`` names the ids of the grids it is
    made from; none means all. ``orientation`` is the circuit that gives its addressee and its legal
    basis. A ``discreet`` document leaves out what is withheld. ``sheet`` is the id of the sheet
    that it prints. ``unstated_laws`` are ids of laws of the circuit that it does not name, as they
    would qualify the facts.
    """

    id: str
    title: str
    about: str
    file_name: str
    template: str
    checklists: tuple[str, ...] = ()
    orientation: Orientation | None = None
    discreet: bool = False
    sheet: str | None = None
    unstated_laws: tuple[str, ...] = ()

    def is_made_from(self, checklist: str) -> bool:
        """Whether it is made from the grid with this id."""
        return not self.checklists or checklist in self.checklists

    def name_on(self, date: dt.date, extension: str, *, exercise: bool = False) -> str:
        """The name of its file: a kind and a date, nobody's name; that of an exercise says so."""
        name = f"{self.file_name}-{date.isoformat()}.{extension}"
        return f"exercice-{name}" if exercise else name


@frozen
class Withheld:
    """Items of a grid that a discreet document never prints, whatever was answered, and why.

    ``documents`` names the ids of those that leave them out; none means every discreet one.
    """

    checklist: str
    items: tuple[str, ...]
    why: str
    documents: tuple[str, ...] = ()


@frozen
class Printed:
    """Items of a grid whose words touch on what is withheld, that are printed all the same: why."""

    checklist: str
    items: tuple[str, ...]
    why: str


@frozen
class SheetLine:
    """One thing that a sheet says, with the texts and the contacts it rests on or names."""

    text: str
    sources: tuple[Citation, ...] = ()
    legal_basis: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


@frozen
class SheetSection:
    """A titled part of a sheet; ``ordered`` lines are steps, one after the other."""

    title: str
    lines: tuple[SheetLine, ...]
    ordered: bool = False


@frozen
class Sheet:
    """A text handed over as it stands, dated like the law that it tells."""

    id: str
    version: str
    title: str
    reader: str
    as_of: dt.date
    review_by: dt.date
    sections: tuple[SheetSection, ...]


@frozen
class Documents:
    """The kinds of documents of a library, what discreet ones leave out, and their sheets."""

    version: str
    kinds: tuple[DocumentKind, ...]
    withheld: tuple[Withheld, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    printed: tuple[Printed, ...] = ()

    def kind(self, id: str, checklist: str | None = None) -> DocumentKind:
        """The kind with this id, made from a checklist or from any; raises ``NotFound``."""
        offered = {each.id: each for each in self.kinds_from(checklist)}
        if id not in offered:
            of = "" if checklist is None else f" pour « {checklist} »"
            listed = f"documents{of} : {', '.join(offered) or 'aucun'}"
            near = nearest(id, offered)
            remedy = f"{near} ; {listed}" if near else listed
            raise NotFound(f"le document « {id} » n'existe pas{of} ({remedy})")
        return offered[id]

    def kinds_from(self, checklist: str | None) -> tuple[DocumentKind, ...]:
        """The kinds that are made from a checklist, in the order of their file; all without one."""
        return tuple(
            each for each in self.kinds if checklist is None or each.is_made_from(checklist)
        )

    def withheld_from(self, checklist: str, kind: str | None = None) -> frozenset[str]:
        """The ids of the items of a checklist that a discreet document never prints.

        Without ``kind``, of those that any discreet document leaves out.
        """
        named = (
            each.items
            for each in self.withheld
            if each.checklist == checklist
            and (not each.documents or kind in (None, *each.documents))
        )
        return frozenset(id for items in named for id in items)

    def printed_from(self, checklist: str) -> frozenset[str]:
        """The ids of the items of a checklist that were weighed, and that are printed."""
        named = (each.items for each in self.printed if each.checklist == checklist)
        return frozenset(id for items in named for id in items)

    def sheet(self, id: str) -> Sheet:
        """The sheet with this id; raises ``KeyError`` when there is none."""
        return {each.id: each for each in self.sheets}[id]


NO_DOCUMENTS = Documents("", ())
"""What a library hands over without the file of its documents."""
