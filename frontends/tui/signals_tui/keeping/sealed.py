"""What is sealed of an interview: in a file, or in memory where nobody is there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from attrs import field, frozen

from signals.drafts.draft import Draft, Edition


@frozen
class KeptFile:
    """A file that holds a draft, as it was last written or read here."""

    file: Path
    digest: bytes
    edition: Edition


@frozen(eq=False)
class Asked:
    """A draft to be sealed: in a file, or in memory alone where it is locked.

    ``place`` is that of the minor among those of the declaration. ``kept`` is its file, as far as
    the desk knows; without one, it is a new one of ``folder``.
    """

    draft: Draft = field(repr=False)
    passphrase: str = field(repr=False)
    at: dt.datetime
    folder: Path
    kept: KeptFile | None = None
    place: int = 0
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


@frozen
class Copy:
    """What is known here of the file of one minor's draft.

    ``draft`` is what it holds, ``lacking`` says that it holds less. ``beside`` says that a former
    file of it was changed by somebody else, and left as it is.
    """

    draft: Draft | None = field(default=None, repr=False)
    kept: KeptFile | None = None
    lacking: bool = False
    beside: bool = False


@frozen(eq=False)
class Sealed:
    """The sealed draft of one minor; ``lacking`` says that its file lacks something of it."""

    content: bytes = field(repr=False)
    edition: Edition
    kept: KeptFile | None = None
    lacking: bool = False


@frozen(eq=False)
class Locked:
    """What was sealed of a declaration, to be opened with the passphrase of its drafts.

    ``front`` is the place of the minor who was in front, ``left_out`` how many things that were
    typed could not be sealed. ``labels`` and ``sheets`` say whether any minor had a label, or a
    prepared sheet beside it: neither is sealed.
    """

    sealed: tuple[Sealed, ...]
    at: dt.datetime
    folder: Path
    front: int = 0
    left_out: int = 0
    labels: bool = False
    sheets: bool = False

    @property
    def lacking(self) -> bool:
        """Whether a file lacks something of it."""
        return any(each.lacking for each in self.sealed)
