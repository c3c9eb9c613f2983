"""Files as people hand them over: read whole, bounded, and refused with one clear sentence."""

from __future__ import annotations

import stat
from pathlib import Path

from signals.errors import Problem
from signals.loading.located import InvalidFile, Located, unreadable
from signals.loading.strict_yaml import MAXIMUM_BYTES, Document, InvalidYaml, Place, read_yaml


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
        raise InvalidFile(unreadable(name, error)) from None


def _refused(name: str, what: str, remedy: str) -> InvalidFile:
    return InvalidFile([Located(name, Place(1, 1), Problem((), what, remedy))])


def _reason(error: OSError) -> str:
    denied = isinstance(error, PermissionError)
    return "vérifiez que vous avez le droit de le lire" if denied else "vérifiez le disque"
