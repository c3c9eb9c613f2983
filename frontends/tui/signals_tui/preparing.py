"""Documents prepared aside from the keys: the only code of the form that writes a file."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from signals.documents import converted, page_of, preview
from signals.errors import SignalsError
from signals.handover import left_out
from signals.loading.writing import write_new
from signals.wording.typography import spaced
from signals_tui.papers import Asked, Reply

UNFORESEEN = "la préparation a échoué ; vos réponses sont toujours là"
NO_MORE_ASKED = "il n'est plus demandé"
_REASONS: Mapping[int, str] = {
    errno.ENOENT: "ce dossier n'existe pas ; créez-le, puis recommencez",
    errno.ENOTDIR: "ce n'est pas un dossier",
    errno.EACCES: "vous n'avez pas le droit d'écrire dans ce dossier",
    errno.EPERM: "vous n'avez pas le droit d'écrire dans ce dossier",
    errno.EROFS: "ce disque ne s'écrit pas",
    errno.ENOSPC: "il n'y a plus de place sur le disque ; faites-en, puis recommencez",
    errno.EDQUOT: "il n'y a plus de place pour ce compte ; faites-en, puis recommencez",
    errno.ENAMETOOLONG: "ce chemin est trop long",
}
_OTHERWISE = "le disque a refusé"


def prepared(asked: Asked, folder: Path, is_still_asked: Callable[[], bool]) -> Reply:
    """What becomes of a document: looked at, written in a folder, or refused in a sentence.

    Nothing is written once it is no more asked. Whatever fails, the form goes on.
    """
    try:
        return _prepared(asked, folder, is_still_asked)
    except SignalsError as error:
        return Reply(asked, refusal=spaced(str(error)))
    except Exception:
        # Not even its name: the message of an error may hold what was typed.
        return Reply(asked, refusal=spaced(UNFORESEEN))


def _prepared(asked: Asked, folder: Path, is_still_asked: Callable[[], bool]) -> Reply:
    page = page_of(asked.kind, asked.dossier)
    if asked.format is None:
        return Reply(asked, preview(page), tuple(left_out(asked.kind, asked.dossier)))
    content = converted(page, asked.format)
    if not is_still_asked():
        return Reply(asked, refusal=NO_MORE_ASKED)
    name = asked.kind.name_on(asked.dossier.date, asked.format.value)
    try:
        return Reply(asked, file=write_new(folder, name, content))
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, _OTHERWISE)
        return Reply(asked, refusal=f"{folder}{spaced(f' : {reason}')}")
