"""A draft sealed in one encrypted file, and opened again by whoever has its passphrase."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from signals.drafts.age_file import decrypted, encrypted
from signals.drafts.draft import Draft
from signals.drafts.draft_record import ReadRecord, draft_text, read_draft
from signals.drafts.passphrase import passphrase_problem, spelt
from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals.errors import InvalidInput, Path, Problem
from signals.interchange.screening_record import Read, read_record
from signals.loading.files import document_of
from signals.loading.library import Library
from signals.loading.screening_file import record_of

STEP = 16 * 1024
"""The length of what is encrypted is a multiple of this: it tells next to nothing."""
_MOST = 31 * STEP


@frozen
class Opened:
    """A draft that was opened, with what must be said of its checklist.

    ``newest`` is a newer version of the checklist, where the library has one: the draft keeps its
    own.
    """

    draft: Draft = field(repr=False)
    newest: str | None = None

    @property
    def same_digest(self) -> bool:
        """Whether no version of the checklist that it was made with was edited since."""
        return not (self.draft.edited or self.draft.former_edited)


def sealed(draft: Draft, passphrase: str) -> bytes:
    """The encrypted file of a draft; takes about a second.

    Raises ``WrongPassphrase`` where the passphrase is too weak, ``InvalidDraft`` where the draft
    could not be opened again as it is, ``Unavailable`` where age is missing or cannot work.
    """
    problem = passphrase_problem(passphrase)
    if problem is not None:
        raise WrongPassphrase([problem])
    return encrypted(_checked(draft), spelt(passphrase))


def opened(
    content: bytes, passphrase: str, library: Library, today: dt.date | None = None
) -> Opened:
    """The draft in an encrypted file, each record under its own version of the checklist.

    Without ``today``, no date is taken for one of the future. Raises ``WrongPassphrase``,
    ``InvalidDraft`` in one sentence that quotes nothing of the draft, or ``Unavailable``.
    """
    text = decrypted(content, spelt(passphrase))
    draft = _read(text, lambda raw: record_of(raw, library, today))
    checklist = draft.record.screening.checklist
    newest = library.versions(checklist.id)[-1]
    newer = None if newest == checklist.version else newest
    return Opened(draft, newer)


def _checked(draft: Draft) -> bytes:
    """The content to encrypt, once it is sure that it reads as this very draft."""
    text = draft_text(draft)
    if len(text) > _MOST:
        what = f"ce brouillon dépasse {_MOST // 1024} ko"
        raise InvalidDraft.one(what, "raccourcissez les notes les plus longues")
    padded = (text + " " * (-len(text) % STEP)).encode("ascii")
    records = (draft.record, draft.former)
    checklists = {r.screening.checklist.name: r.screening.checklist for r in records if r}

    def same_record(raw: object) -> Read:
        return read_record(raw, checklists.__getitem__)

    try:
        back = draft_text(_read(padded, same_record))
    except InvalidDraft as error:
        raise _would_not_open(error.problems[0].path) from None
    if back != text:
        raise _would_not_open(())
    return padded


def _would_not_open(path: Path) -> InvalidDraft:
    what = "ce qui est écrit là ne pourrait pas être relu"
    return InvalidDraft([Problem(path, what, "effacez-le ou retapez-le, puis gardez de nouveau")])


def _read(text: bytes, record: ReadRecord) -> Draft:
    try:
        content = document_of(text, "brouillon").content
    except InvalidInput:
        what = "le contenu de ce brouillon ne se lit pas"
        raise InvalidDraft.one(what, "reprenez-en une autre copie") from None
    return read_draft(content, record)
