"""The sheets that a foyer or a parent prepared: the one being opened, and those beside it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals.screening import Screening
from signals_tui.view import View

if TYPE_CHECKING:
    from signals.interchange.screening_record import Read
    from signals.loading.library import Library
    from signals.prepared import PreparedSheet

NOBODY = -1
"""The place of no supplier: nothing is chosen beforehand."""
_LONGEST = 4_096
"""The longest path, passphrase or name that is typed."""


class Step(Enum):
    """What is asked before a sheet is opened, then what it says."""

    PATH = "path"
    PASSPHRASE = "passphrase"
    SUPPLIER = "supplier"
    TOLD = "told"


@frozen(eq=False)
class AskedSheet:
    """A sheet to be read: the file of a path, or a sealed content with its passphrase."""

    path: str
    content: bytes | None = field(default=None, repr=False)
    passphrase: str = field(default="", repr=False)
    library: Library | None = field(default=None, repr=False)


@frozen(eq=False)
class ReadSheet:
    """What became of it: its records, or its sealed content to be opened, or why it is refused.

    ``again`` says that another passphrase may open it.
    """

    asked: AskedSheet
    records: tuple[Read, ...] = field(default=(), repr=False)
    content: bytes | None = field(default=None, repr=False)
    refusal: str | None = field(default=None, repr=False)
    again: bool = False


@frozen
class Opened:
    """A sheet that stands beside the interview, and who prepared it."""

    sheet: PreparedSheet = field(repr=False)
    who: str = field(repr=False)


@frozen
class Sheets:
    """One state of the sheets; it reads no file itself.

    ``waiting`` is what is being read. ``content`` is a sealed file without its passphrase yet,
    ``records`` what is read and waits for who prepared it. ``pointed`` is a place in the list in
    front. ``opened`` are beside the interview, the oldest first.
    """

    library: Library | None = field(default=None, repr=False)
    step: Step = Step.PATH
    typed: str = field(default="", repr=False)
    path: str = field(default="", repr=False)
    waiting: AskedSheet | None = None
    content: bytes | None = field(default=None, repr=False)
    records: tuple[Read, ...] = field(default=(), repr=False)
    refusal: str | None = field(default=None, repr=False)
    pointed: int = NOBODY
    opened: tuple[Opened, ...] = field(default=(), repr=False)

    @property
    def takes_typing(self) -> bool:
        """Whether letters are typed in, rather than done."""
        return self.step is not Step.TOLD

    @property
    def is_pending(self) -> bool:
        """Whether a sheet is begun to be opened, from the command line or by its path."""
        return bool(self.records) or self.content is not None or self.waiting is not None

    @property
    def views(self) -> tuple[View, ...]:
        """The page of a sheet that was given with the command, for an interview that begins."""
        return (View.SHEET,) if self.is_pending else ()

    def typing(self, text: str) -> Sheets:
        """With a text added to what is typed."""
        return evolve(self, typed=(self.typed + text)[:_LONGEST], refusal=None)

    def asking(self, asked: AskedSheet) -> Sheets:
        """With a sheet being read; what was typed is no longer needed."""
        asked = evolve(asked, library=self.library)
        return evolve(self, waiting=asked, typed="", path=asked.path, refusal=None)

    def received(self, reply: ReadSheet) -> Sheets:
        """With what became of a sheet; the same where it is not asked any more."""
        if reply.asked is not self.waiting:
            return self
        rest = evolve(self, waiting=None, refusal=reply.refusal, pointed=NOBODY)
        if reply.records:
            return evolve(rest, step=Step.SUPPLIER, records=reply.records, content=None)
        if reply.content is not None or reply.again:
            sealed = reply.content if reply.content is not None else self.content
            return evolve(rest, step=Step.PASSPHRASE, content=sealed)
        return rest.refused(reply.refusal)

    def refused(self, why: str | None) -> Sheets:
        """At the path again, to be mended."""
        return evolve(self.cancelled(), step=Step.PATH, typed=self.path, refusal=why)

    def cancelled(self) -> Sheets:
        """With nothing being opened; the sheets that are stay."""
        step = Step.TOLD if self.opened else Step.PATH
        kept = evolve(self, step=step, typed="", waiting=None, content=None, records=())
        return evolve(kept, refusal=None, pointed=0 if self.opened else NOBODY)

    def beside(self, *opened: Opened) -> Sheets:
        """With further sheets beside the interview."""
        return evolve(self, opened=(*self.opened, *opened)).cancelled()

    def turned(self, opened: tuple[Opened, ...]) -> Sheets:
        """With the sheets of another minor beside the interview."""
        return evolve(self, opened=opened).cancelled()

    def begun(self) -> Sheets:
        """For an interview that begins: none is beside it, one may be about to be opened."""
        return evolve(self, opened=())

    def restarted(self) -> Sheets:
        """As the form was opened without a sheet, for whoever comes next."""
        return Sheets(self.library)

    def waiting_count(self, screening: Screening) -> int:
        """How many things told are neither taken up nor answered."""
        return sum(len(each.sheet.waiting(screening)) for each in self.opened)

    @property
    def aside_count(self) -> int:
        """How many signs are told that have no question here."""
        return sum(len(each.sheet.signs_aside) for each in self.opened)
