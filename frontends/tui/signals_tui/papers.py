"""The documents that may be handed over: the one looked at, those asked for, those written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals.document import NO_DOCUMENTS, DocumentKind, Documents
from signals_tui.outputs import Output

if TYPE_CHECKING:
    from signals.documents import Dossier, PreviewLine
    from signals_tui.outputs import Handed, Written


@frozen(eq=False)
class Asked:
    """A document to be prepared: only looked at without a format, written in it with one.

    ``minor`` is the place of whom it is about, among the minors of a declaration.
    """

    kind: Handed
    dossier: Dossier = field(repr=False)
    format: Written | None = None
    minor: int = 0


@frozen(eq=False)
class Reply:
    """How a document looks and what is said beside it, where it was written, or why it was not."""

    asked: Asked
    lines: tuple[PreviewLine, ...] = field(default=(), repr=False)
    left_out: tuple[str, ...] = field(default=(), repr=False)
    file: Path | None = None
    refusal: str | None = field(default=None, repr=False)


@frozen
class Papers:
    """One state of what is handed over; it writes nothing itself.

    ``pointed`` is a place in the list of kinds. ``front`` is the document looked at, and ``look``
    how it looks, once it is prepared. ``waiting`` holds what is asked for, in the order of the
    keys; ``done`` what was written or refused.
    """

    documents: Documents = field(default=NO_DOCUMENTS, repr=False)
    folder: Path = field(factory=Path)
    pointed: int = 0
    front: Asked | None = None
    look: Reply | None = None
    waiting: tuple[Asked, ...] = ()
    done: tuple[Reply, ...] = ()
    minor: int = 0

    @property
    def next(self) -> Asked | None:
        """What is to be prepared first."""
        return self.waiting[0] if self.waiting else None

    @property
    def files(self) -> tuple[Path, ...]:
        """What was written, the oldest first."""
        return tuple(each.file for each in self.done if each.file is not None)

    @property
    def unwritten(self) -> tuple[Asked, ...]:
        """What is asked for and not written yet."""
        return tuple(each for each in self.waiting if each.format is not None)

    def has_any_of(self, minor: int) -> bool:
        """Whether anything was written for one of the minors, or is about to be."""
        return any(each.minor == minor for each in self.unwritten) or any(
            each.asked.minor == minor for each in self.done
        )

    def kinds(self, checklist: str) -> tuple[DocumentKind, ...]:
        """The documents that are made from a checklist, the one of its own sector first."""
        kinds = self.documents.kinds_from(checklist)
        return tuple(sorted(kinds, key=lambda kind: not kind.checklists or kind.sheet is not None))

    def offered(self, checklist: str) -> tuple[Handed, ...]:
        """Everything that is handed over from a checklist: its documents, then its data."""
        return (*self.kinds(checklist), *Output)

    def pointing(self, place: int, checklist: str) -> Papers:
        """With another kind of the list pointed at, as far as there are any."""
        return evolve(self, pointed=max(0, min(place, len(self.offered(checklist)) - 1)))

    def looking_at(self, kind: Handed, dossier: Dossier) -> Papers:
        """With a document looked at; former refusals are forgotten, what is to write is not."""
        front = Asked(kind, dossier, minor=self.minor)
        written = tuple(each for each in self.done if each.file is not None)
        return evolve(self, front=front, look=None, waiting=(*self.unwritten, front), done=written)

    def writing(self, format: Written) -> Papers:
        """With the document looked at to be written; once, however often the key is pressed."""
        front = self.front
        if front is None or any(
            each.format is format and each.dossier is front.dossier for each in self.waiting
        ):
            return self
        kept = tuple(each for each in self.done if each.file or each.asked.kind != front.kind)
        return evolve(self, waiting=(*self.waiting, evolve(front, format=format)), done=kept)

    def prepared(self, reply: Reply) -> Papers:
        """With what became of what was asked; the same where it is not asked any more."""
        asked = reply.asked
        if asked not in self.waiting:
            return self
        waiting = tuple(each for each in self.waiting if each is not asked)
        if asked.format is None:
            return evolve(self, waiting=waiting, look=reply)
        return evolve(self, waiting=waiting, done=(*self.done, reply))

    def turned(self, minor: int) -> Papers:
        """For another minor: nothing is looked at any more; what is to write will be."""
        return evolve(self, minor=minor, front=None, look=None, waiting=self.unwritten)

    def restarted(self) -> Papers:
        """As the form was opened, for whoever comes next."""
        return Papers(self.documents, self.folder)
