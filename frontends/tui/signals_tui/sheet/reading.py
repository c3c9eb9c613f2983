"""A sheet read aside from the keys: its file, its passphrase, its records."""

from __future__ import annotations

from pathlib import Path

from signals.drafts.age_file import recognise
from signals.drafts.refusal import InvalidDraft, WrongPassphrase
from signals.drafts.sealing import opened
from signals.errors import InvalidInput, SignalsError
from signals.interchange.screening_record import FORMAT, Read
from signals.loading.files import document_of, meaning, read_bytes
from signals.loading.library import Library, open_library
from signals.loading.screening_file import record_of
from signals.wording.typography import spaced
from signals_tui.sheet.state import AskedSheet, ReadSheet
from signals_tui.typesetting import cut

UNFORESEEN = "ce fichier n'a pas pu être lu ; vos réponses sont toujours là"
_SEALED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_LONGEST = 300


def read_sheet(asked: AskedSheet) -> ReadSheet:
    """What becomes of a sheet: its records, a passphrase to ask for, or a refusal in a sentence.

    The file is never written; whatever fails, the form goes on.
    """
    try:
        return _read(asked, asked.library or open_library())
    except WrongPassphrase as error:
        return ReadSheet(asked, refusal=_sentence(error), again=True)
    except SignalsError as error:
        return ReadSheet(asked, refusal=_sentence(error))
    except Exception:
        # Not even its name: the message of an error may hold what is written there.
        return ReadSheet(asked, refusal=spaced(UNFORESEEN))


def _read(asked: AskedSheet, library: Library) -> ReadSheet:
    if asked.content is not None:
        return ReadSheet(asked, _unsealed(asked.content, asked.passphrase, library))
    content = read_bytes(_file(asked.path))
    if not content.strip():
        raise InvalidInput.one("ce fichier est vide", "choisissez le fichier de la fiche")
    if content.startswith(_SEALED):
        recognise(content)
        return ReadSheet(asked, content=content)
    if not _is_text(content):
        raise _no_sheet()
    name = asked.path
    found = meaning(
        name,
        lambda: document_of(content, name),
        lambda document: _record(document.content, library),
    )
    return ReadSheet(asked, (found,))


def _file(path: str) -> Path:
    """The file of a path as it was typed, or dropped with its quotation marks."""
    bare = path.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"":
        bare = bare[1:-1]
    try:
        return Path(bare).expanduser()
    except RuntimeError:
        raise InvalidInput.one(
            f"« {bare} » ne mène nulle part", "donnez le chemin entier"
        ) from None


def _record(content: object, library: Library) -> Read:
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _no_sheet()
    return record_of(content, library)


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _no_sheet() -> InvalidInput:
    what = "ce n'est pas une fiche de Signals"
    return InvalidInput.one(what, "un repérage enregistré (.json) ou un brouillon chiffré (.age)")


def _unsealed(content: bytes, passphrase: str, library: Library) -> tuple[Read, ...]:
    """The records of a draft: its own, then the former one that it was made beside."""
    draft = opened(content, passphrase, library).draft
    if draft.scenario is not None:
        raise InvalidDraft.one("cette fiche est celle d'un exercice", "choisissez-en une vraie")
    own = Read(draft.record, not draft.edited)
    return (own,) if draft.former is None else (own, Read(draft.former, not draft.former_edited))


def _sentence(error: SignalsError) -> str:
    """The first problem of a refusal, and how many more there are: one sentence, never a page."""
    if not isinstance(error, InvalidInput) or not error.problems:
        return spaced(cut(str(error), _LONGEST))
    more = len(error.problems) - 1
    others = f" ; et {more} autre{'s' if more > 1 else ''} problème{'s' if more > 1 else ''}"
    return spaced(cut(str(error.problems[0]), _LONGEST) + (others if more else ""))
