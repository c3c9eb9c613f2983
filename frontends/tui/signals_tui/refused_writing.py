"""Why a file could not be written, in one sentence, with what to do."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from signals.wording.typography import spaced

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


def refused_in(folder: Path, error: OSError) -> str:
    """Which folder takes no file and why, whatever the system says of it."""
    reason = _REASONS.get(error.errno or 0, _OTHERWISE)
    return f"{folder}{spaced(f' : {reason}')}"
