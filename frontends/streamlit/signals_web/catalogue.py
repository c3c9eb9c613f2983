"""The checklists that the form offers, with whom they name, read once: they hold no answer."""

from __future__ import annotations

import datetime as dt

from signals import Checklist, References, open_library
from signals.directory import Directory
from signals.loading.directory_file import open_directory
from signals.performance import Worth
from signals.profile import Profile, using

_LIBRARY = open_library()
_DIRECTORY = open_directory(_LIBRARY.references, on=dt.date.today())


def checklists() -> tuple[Checklist, ...]:
    """The newest version of every checklist of the library."""
    return tuple(checklist(id) for id in _LIBRARY.ids)


def checklist(id: str) -> Checklist:
    """The newest version of one checklist."""
    return _LIBRARY.checklist(id)


def references() -> References:
    """The sources, legal texts and contacts that checklists refer to."""
    return _LIBRARY.references


def worth(checklist: Checklist) -> Worth | None:
    """What a checklist is worth, where it has a card."""
    return _LIBRARY.worth(checklist)


def directory() -> Directory | None:
    """The local directory of whoever started the form, where there is one."""
    return _DIRECTORY


def profiles(checklist: str) -> tuple[Profile, ...]:
    """The professional profiles that use a checklist."""
    return using(_LIBRARY.profiles, checklist)


def profile(id: str | None, checklist: str) -> Profile | None:
    """The profile of a checklist with this id; none where the person did not say."""
    return next((each for each in profiles(checklist) if each.id == id), None)
