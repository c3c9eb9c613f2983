"""What was published: the digest recorded for each released version of a checklist."""

from __future__ import annotations

import re
from pathlib import Path

from signals.errors import Problem
from signals.loading.files import read_document
from signals.loading.located import InvalidFile, in_file

RELEASED = "released.yaml"

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def read_released(folder: Path, shown: str) -> dict[str, str]:
    """The digest of each released version of a checklist's folder; raises ``InvalidFile``."""
    file, name = folder / RELEASED, f"{shown}/{RELEASED}"
    if not (file.exists() or file.is_symlink()):
        return {}
    document = read_document(file, name)
    if not isinstance(document.content, dict):
        problem = Problem((), "une empreinte par version est attendue", "« 1.0.0: sha256:… »")
        raise InvalidFile(in_file(name, [problem], document))
    problems = [
        Problem((version,), "ce n'est pas une empreinte", "sha256: et 64 chiffres hexadécimaux")
        for version, digest in document.content.items()
        if not (isinstance(digest, str) and _DIGEST.fullmatch(digest))
    ]
    if problems:
        raise InvalidFile(in_file(name, problems, document))
    return dict(document.content)
