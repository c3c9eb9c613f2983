"""What is kept of the interview in front: under which passphrase, in which file, since when."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from signals.drafts.draft import Edition
from signals.loading.library import Library
from signals_tui.keeping.sealed import Asked, Copy, KeptFile, Locked, Sealed

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
class Mask:
    """The screen is hidden, as nobody moves: since when, and when all is erased.

    ``refusal`` is why it could not be locked, where it was tried, ``tried`` how long nobody had
    moved then, in seconds. ``sealed`` holds what is sealed so far.
    """

    at: dt.datetime | None = None
    erased_at: dt.datetime | None = None
    refusal: str | None = None
    tried: float | None = None
    sealed: tuple[Sealed, ...] = ()


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

    Drafts go to ``home``, but those in front go ``elsewhere`` where that was chosen. ``copies``
    are those of each minor of the declaration, at its place. ``asked`` is what is being sealed,
    ``due`` the places that follow it, ``again`` that they are to be kept once more after it,
    ``then`` what follows. ``drawn`` are seven words, shown once, ``first`` one's own passphrase as
    it was first typed. ``locked`` waits for its passphrase. ``day`` is the one that the form was
    opened on, where a draft of another one is in front.
    """

    library: Library | None = field(default=None, repr=False, eq=False)
    home: Path = field(factory=Path)
    elsewhere: Path | None = None
    passphrase: str | None = field(default=None, repr=False)
    copies: tuple[Copy, ...] = ()
    step: Step = Step.CHOICE
    drawn: str | None = field(default=None, repr=False)
    typed: str = field(default="", repr=False)
    first: str | None = field(default=None, repr=False)
    asked: Asked | None = None
    due: tuple[int, ...] = ()
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

    def copy(self, place: int) -> Copy:
        """What is known of the draft of a minor."""
        return self.copies[place] if place < len(self.copies) else Copy()

    def with_copy(self, place: int, copy: Copy) -> Keeping:
        """With what is known of the draft of a minor."""
        known = [self.copy(each) for each in range(max(place + 1, len(self.copies)))]
        known[place] = copy
        return evolve(self, copies=tuple(known))

    @property
    def files(self) -> tuple[KeptFile, ...]:
        """The files of the drafts in front."""
        return tuple(each.kept for each in self.copies if each.kept is not None)

    @property
    def kept_at(self) -> dt.datetime | None:
        """When the one that was kept first was kept; nothing where a draft has no file yet."""
        return min((each.edition.kept_at for each in self.files), default=None)

    def edition(self, place: int) -> Edition | None:
        """The last keeping of a minor's draft that is known, or the one that is under way."""
        kept, asked = self.copy(place).kept, self.asked
        if kept is not None:
            return kept.edition
        return asked.draft.edition if asked is not None and asked.place == place else None

    def at(self, step: Step, refusal: str | None = None) -> Keeping:
        """Asking something else, with nothing typed and no word shown any more."""
        return evolve(self, step=step, drawn=None, typed="", refusal=refusal)

    def restarted(self) -> Keeping:
        """As the form was opened, for whoever comes next; what is locked stays so."""
        return Keeping(self.library, self.home, locked=self.locked)
