"""Files as people hand them over: read whole, bounded, and refused with one clear sentence."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from signals.errors import InvalidInput, Problem
from signals.loading.located import InvalidFile, Located, beside, unreadable
from signals.loading.strict_yaml import MAXIMUM_BYTES, Document, InvalidYaml, Place, read_yaml

_Meaning = TypeVar("_Meaning")


def read_bytes(file: Path, name: str | None = None) -> bytes:
    """The content of an ordinary file; raises ``InvalidFile`` for anything else.

    A pipe, a device or a folder is never opened: it could block for ever.
    """
    shown = name or str(file)
    try:
        mode = file.stat().st_mode
        if not stat.S_ISREG(mode):
            what = "c'est un dossier" if stat.S_ISDIR(mode) else "ce n'est pas un fichier ordinaire"
            raise _refused(shown, what, "donnez le chemin d'un fichier")
        with file.open("rb") as opened:
            return opened.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        leads_nowhere = "ce lien ne mène à aucun fichier"
        what = leads_nowhere if file.is_symlink() else "ce fichier n'existe pas"
        raise _refused(shown, what, "vérifiez son chemin") from None
    except OSError as error:
        raise _refused(shown, "ce fichier ne se lit pas", _reason(error)) from None


def read_document(file: Path, name: str | None = None) -> Document:
    """The document a file holds; raises ``InvalidFile`` with every problem and its line."""
    return document_of(read_bytes(file, name), name or str(file))


def document_of(data: bytes, name: str) -> Document:
    """The document some bytes hold, under the name they are known by."""
    try:
        return read_yaml(data)
    except InvalidYaml as error:
        raise InvalidFile(unreadable(name, error), error.readable) from None


def meaning(
    name: str, open_: Callable[[], Document], read: Callable[[Document], _Meaning]
) -> _Meaning:
    """What a document means, once opened; raises ``InvalidFile`` with every problem.

    A key written twice does not hide a wrong value further down: the rest is read all the same.
    """
    located: tuple[Located, ...] = ()
    try:
        document = open_()
    except InvalidFile as error:
        if error.readable is None:
            raise
        located, document = error.located, error.readable
    try:
        found = read(document)
    except InvalidFile:
        raise
    except InvalidInput as error:
        raise InvalidFile(beside(located, error.problems, name, document)) from None
    if located:
        raise InvalidFile(located)
    return found


def _refused(name: str, what: str, remedy: str) -> InvalidFile:
    return InvalidFile([Located(name, Place(1, 1), Problem((), what, remedy))])


def _reason(error: OSError) -> str:
    denied = isinstance(error, PermissionError)
    return "vérifiez que vous avez le droit de le lire" if denied else "vérifiez le disque"
