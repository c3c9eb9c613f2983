"""What is kept of the interview in front: under which passphrase, in which file, since when."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals.drafts.draft import Draft, Edition
from signals.loading.library import Library

if TYPE_CHECKING:
    from signals_tui.draft import SealedDraft


class Step(Enum):
    """What the page that keeps a draft asks, or tells."""

    CHOICE = "choice"
    WORDS = "words"
    OWN = "own"
    AGAIN = "again"
    FOLDER = "folder"
    TOLD = "told"


class Then(Enum):
    """What follows once a draft is kept."""

    LEAVE = "leave"
    RESTART = "restart"


@frozen
class KeptFile:
    """A file that holds a draft, as it was last written or read here."""

    file: Path
    digest: bytes
    edition: Edition


@frozen(eq=False)
class Asked:
    """A draft to be sealed: in a file, or in memory alone where it is locked.

    ``kept`` is its file, as far as the desk knows; without one, it is a new one of ``folder``.
    """

    draft: Draft = field(repr=False)
    passphrase: str = field(repr=False)
    at: dt.datetime
    folder: Path
    kept: KeptFile | None = None
    in_memory: bool = False


@frozen(eq=False)
class Reply:
    """What a draft was sealed in: a file, or bytes in memory; or why it was not.

    ``beside`` says that its former file had been changed by somebody else, and is left as it is.
    """

    asked: Asked
    edition: Edition | None = None
    kept: KeptFile | None = None
    content: bytes | None = field(default=None, repr=False)
    refusal: str | None = field(default=None, repr=False)
    beside: bool = False


@frozen(eq=False)
class Locked:
    """An interview that was sealed, to be opened with the passphrase of its draft.

    ``kept`` is the file of the draft, ``lacking`` says that it lacks something of what is sealed,
    ``left_out`` how many things that were typed could not be sealed.
    """

    content: bytes = field(repr=False)
    at: dt.datetime
    folder: Path
    edition: Edition
    kept: KeptFile | None = None
    lacking: bool = False
    left_out: int = 0


@frozen
class Mask:
    """The screen is hidden, as nobody moves: since when, and when all is erased.

    ``refusal`` is why it could not be locked, where it was tried, ``tried`` how long nobody had
    moved then, in seconds.
    """

    at: dt.datetime | None = None
    erased_at: dt.datetime | None = None
    refusal: str | None = None
    tried: float | None = None


@frozen
class Opening:
    """A draft that is to be opened: its path is asked first, then its passphrase.

    ``asked`` is what was typed last, while it is looked at.
    """

    sealed: tuple[SealedDraft, ...] = field(default=(), repr=False)
    typed: str = field(default="", repr=False)
    asked: str | None = field(default=None, repr=False)
    refusal: str | None = field(default=None, repr=False)
    told: tuple[str, ...] = field(default=(), repr=False)


@frozen
class Keeping:
    """One state of what is kept; it writes nothing itself.

    Drafts go to ``home``, but the one in front goes ``elsewhere`` where that was chosen.
    ``draft`` is what the file in ``kept`` holds, as far as this run knows; ``lacking`` says that
    it holds less. ``asked`` is what is being sealed, ``again`` that it is to be kept once more
    after it, ``then`` what follows. ``drawn`` are seven words, shown once, ``first`` one's own
    passphrase as it was first typed. ``locked`` waits for its passphrase. ``day`` is the one that
    the form was opened on, where a draft of another one is in front.
    """

    library: Library | None = field(default=None, repr=False, eq=False)
    home: Path = field(factory=Path)
    elsewhere: Path | None = None
    passphrase: str | None = field(default=None, repr=False)
    draft: Draft | None = field(default=None, repr=False)
    kept: KeptFile | None = None
    lacking: bool = False
    beside: bool = False
    step: Step = Step.CHOICE
    drawn: str | None = field(default=None, repr=False)
    typed: str = field(default="", repr=False)
    first: str | None = field(default=None, repr=False)
    asked: Asked | None = None
    again: bool = False
    then: Then | None = None
    refusal: str | None = field(default=None, repr=False)
    locked: tuple[Locked, ...] = ()
    day: tuple[dt.date, dt.time | None] | None = None
    mask: Mask | None = None
    opening: Opening = field(factory=Opening)

    @property
    def folder(self) -> Path:
        """Where this draft is kept."""
        return self.elsewhere or self.home

    @property
    def unwritten(self) -> tuple[Locked, ...]:
        """What is locked, and that its file lacks."""
        return tuple(each for each in self.locked if each.lacking)

    @property
    def types(self) -> bool:
        """Whether the page that keeps a draft asks something that is typed."""
        return self.step in (Step.OWN, Step.AGAIN, Step.FOLDER)

    @property
    def edition(self) -> Edition | None:
        """The last keeping of this draft that is known, or the one that is under way."""
        if self.kept is not None:
            return self.kept.edition
        return None if self.asked is None else self.asked.draft.edition

    def at(self, step: Step, refusal: str | None = None) -> Keeping:
        """Asking something else, with nothing typed and no word shown any more."""
        return evolve(self, step=step, drawn=None, typed="", refusal=refusal)

    def restarted(self) -> Keeping:
        """As the form was opened, for whoever comes next; what is locked stays so."""
        return Keeping(self.library, self.home, locked=self.locked)
