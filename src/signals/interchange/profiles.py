"""The file of professional profiles, as it is written."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.consistency.profiles import profile_problems
from signals.errors import InvalidInput
from signals.interchange.converter import structured
from signals.profile import Profile
from signals.source import References


@frozen
class ProfileFile:
    """The profiles of a library, under a version and the day of their law."""

    version: str
    as_of: dt.date
    profiles: tuple[Profile, ...]


def read_profiles(raw: object, references: References | None, on: dt.date) -> ProfileFile:
    """The profiles of a file; raises ``InvalidInput`` with every problem.

    Without ``references``, which could not be read, no law and no source is said to be unknown.
    """
    written = structured(raw, ProfileFile)
    problems = tuple(
        profile_problems(written.version, written.as_of, written.profiles, references, on)
    )
    if problems:
        raise InvalidInput(problems)
    return written
