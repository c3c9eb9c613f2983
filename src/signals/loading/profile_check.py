"""What is wrong in the profiles of a library, by themselves and beside its checklists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from signals.consistency.profiles import unfounded, unknown_checklists
from signals.errors import Problem
from signals.loading.files import read_document
from signals.loading.library import Library
from signals.loading.located import InvalidFile, Located, in_file
from signals.loading.profile_file import PROFILES, read_profile_file
from signals.loading.readable import readable_checklists
from signals.loading.reference_files import ReferenceFiles


def profile_file_problems(
    library: Library, references: ReferenceFiles, on: dt.date
) -> Iterator[Located]:
    """Every problem of the file of profiles of a library at a date.

    A grid that the library does not hold is a problem here and nowhere else: its profiles are
    never offered, and a checklist that is read without the others must not be refused for it.
    """
    try:
        profiles = read_profile_file(library.root, references, on)
    except InvalidFile as error:
        yield from error.located
        return
    if not profiles:
        return
    problems: list[Problem] = [*unknown_checklists(profiles, library.ids)]
    for checklist in readable_checklists(library, on).checklists:
        problems += unfounded(profiles, checklist)
    yield from in_file(PROFILES, problems, read_document(library.root / PROFILES, PROFILES))
