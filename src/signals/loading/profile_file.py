"""The file of professional profiles of a library, which may do without."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from signals.interchange.profiles import read_profiles
from signals.loading.files import meaning, read_document
from signals.loading.reference_files import ReferenceFiles
from signals.profile import Profile

PROFILES = "profiles.yaml"


def read_profile_file(root: Path, references: ReferenceFiles, on: dt.date) -> tuple[Profile, ...]:
    """The profiles of a library's folder, none without the file; raises ``InvalidFile``.

    No date in it may come after ``on``.
    """
    file = root / PROFILES
    if not (file.exists() or file.is_symlink()):
        return ()
    cited = references.references if not references.located else None

    return meaning(
        PROFILES,
        lambda: read_document(file, PROFILES),
        lambda document: read_profiles(document.content, cited, on),
    ).profiles
