"""What a form can open of a library: a file that is refused is named, and hides no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, frozen

from signals.checklist import Checklist
from signals.document import NO_DOCUMENTS, Documents
from signals.errors import SignalsError
from signals.loading.library import Library
from signals.performance import Worth
from signals.profile import Profile
from signals.wording.typography import spaced


@frozen
class Refused:
    """What could not be read, in one sentence; ``checklist`` is none where it serves them all.

    ``worth`` says that it is what a checklist is worth: refused, and not absent.
    """

    says: str
    checklist: str | None = None
    worth: bool = False

    def concerns(self, checklist: str) -> bool:
        """Whether a checklist goes without something because of it."""
        return self.checklist in (None, checklist)


@frozen
class Readable:
    """The checklists of a form with what each is worth, by its name, and the known profiles."""

    checklists: tuple[Checklist, ...] = ()
    worths: tuple[tuple[str, Worth], ...] = ()
    profiles: tuple[Profile, ...] = ()
    refused: tuple[Refused, ...] = ()
    documents: Documents = NO_DOCUMENTS

    def worth(self, checklist: Checklist) -> Worth | None:
        """What a checklist is worth; nothing where it has no card, or where it is refused."""
        return dict(self.worths).get(checklist.name)


def readable_checklists(library: Library, on: dt.date | None = None) -> Readable:
    """The newest version of every checklist that can be read.

    ``on`` is the date that no date of its law may pass; without it, no date is refused.
    """
    read: list[Checklist] = []
    refused: list[Refused] = []
    for id in library.ids:
        try:
            read.append(library.checklist(id, on))
        except SignalsError as error:
            refused.append(_refused(f"Grille « {id} » illisible", error, id))
    return Readable(tuple(read), refused=tuple(refused))


def with_profiles(readable: Readable, library: Library) -> Readable:
    """With the profiles of the library, none where their file is refused."""
    try:
        return evolve(readable, profiles=library.profiles)
    except SignalsError as error:
        return _also(readable, [_refused("Profils illisibles", error)])


def with_documents(readable: Readable, library: Library) -> Readable:
    """With the documents that can be handed over, none where their files are refused."""
    try:
        return evolve(readable, documents=library.documents)
    except SignalsError as error:
        return _also(readable, [_refused("Documents illisibles", error)])


def with_worths(readable: Readable, library: Library) -> Readable:
    """With what each checklist is worth, where its card and the instruments can be read."""
    try:
        _ = library.instruments
    except SignalsError as error:
        # Told once: every card rests on them.
        told = _refused("Ce que valent les grilles est illisible", error, worth=True)
        return _also(readable, [told])
    found: list[tuple[str, Worth]] = []
    refused: list[Refused] = []
    for checklist in readable.checklists:
        try:
            worth = library.worth(checklist)
        except SignalsError as error:
            what = f"Ce que vaut la grille « {checklist.id} » est illisible"
            refused.append(_refused(what, error, checklist.id, worth=True))
        else:
            found += [] if worth is None else [(checklist.name, worth)]
    return _also(evolve(readable, worths=tuple(found)), refused)


def _also(readable: Readable, refused: Iterable[Refused]) -> Readable:
    return evolve(readable, refused=(*readable.refused, *refused))


def _refused(
    what: str, error: SignalsError, checklist: str | None = None, worth: bool = False
) -> Refused:
    """One sentence: the first problem says where to look, « signals check » tells them all."""
    first, *_ = str(error).splitlines() or [""]
    return Refused(spaced(f"{what} : {first}"), checklist, worth)
