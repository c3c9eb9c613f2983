"""The profile of whoever reads: named for one grid, or set on a machine for all of them."""

from __future__ import annotations

import os

from attrs import frozen

from signals.loading.library import Library
from signals.profile import Profile

PROFILE_VARIABLE = "SIGNALS_PROFILE"
"""The environment variable that names the profile of whoever uses this machine."""


@frozen
class AskedProfile:
    """The profile that a grid is read with; ``aside`` is the machine's where it is of others."""

    profile: Profile | None = None
    aside: Profile | None = None


def asked_profile(library: Library, given: str | None, checklist: str | None) -> AskedProfile:
    """The profile named, or the variable's, or none; raises ``NotFound`` and ``InvalidFile``.

    The one that is named must be of the checklist. The variable serves every checklist that is
    opened on the machine: a known profile that does not use this one is left aside, never refused.
    """
    if given is not None:
        return AskedProfile(library.profile(given, checklist))
    id = os.environ.get(PROFILE_VARIABLE)
    if not id:
        return AskedProfile()
    known = library.profile(id)
    if checklist is None or checklist in known.checklists:
        return AskedProfile(known)
    return AskedProfile(aside=known)
