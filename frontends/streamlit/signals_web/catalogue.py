"""The checklists that the form offers, with whom they name, read once: they hold no answer."""

from __future__ import annotations

import datetime as dt

from signals import Checklist, References, open_library
from signals.directory import Directory
from signals.document import Documents
from signals.loading.directory_file import open_directory
from signals.loading.library import Library
from signals.loading.own_scenarios import OwnScenarios, own_scenarios
from signals.loading.readable import (
    Readable,
    readable_checklists,
    with_documents,
    with_profiles,
    with_worths,
)
from signals.performance import Worth
from signals.profile import Profile, using
from signals.scenario import ScenarioBook


def read(library: Library) -> Readable:
    """Everything that can be read of a library; a file that is refused hides no other."""
    read = with_worths(with_profiles(readable_checklists(library), library), library)
    return with_documents(read, library)


_LIBRARY = open_library()
_READ = read(_LIBRARY)
_DIRECTORY = open_directory(_LIBRARY.references, on=dt.date.today())


def library() -> Library:
    """The library that the form reads: every version that a draft may have been made with."""
    return _LIBRARY


def checklists() -> tuple[Checklist, ...]:
    """The newest version of every checklist of the library that can be read."""
    return _READ.checklists


def refused() -> tuple[str, ...]:
    """What could not be read, in one sentence each."""
    return tuple(each.says for each in _READ.refused)


def references() -> References:
    """The sources, legal texts and contacts that checklists refer to."""
    return _LIBRARY.references


def worth(checklist: Checklist) -> Worth | None:
    """What a checklist is worth, where it has a card that can be read."""
    return _READ.worth(checklist)


def documents() -> Documents:
    """The documents that can be handed over; none where their file is refused."""
    return _READ.documents


def directory() -> Directory | None:
    """The local directory of whoever started the form, where there is one."""
    return _DIRECTORY


def profiles(checklist: str) -> tuple[Profile, ...]:
    """The professional profiles that use a checklist."""
    return using(_READ.profiles, checklist)


def profile(id: str | None, checklist: str) -> Profile | None:
    """The profile of a checklist with this id; none where the person did not say."""
    return next((each for each in profiles(checklist) if each.id == id), None)


def playable() -> tuple[str, ...]:
    """The name of every version whose scenarios may be played, the newest of each first."""
    return tuple(
        f"{each.id}@{version}"
        for each in checklists()
        for version in reversed(_LIBRARY.versions(each.id))
    )


def played(name: str) -> tuple[Checklist, ScenarioBook]:
    """A version with its scenarios; raises ``SignalsError`` where one of its files is refused."""
    checklist = _LIBRARY.checklist(name)
    return checklist, _LIBRARY.scenario_book(checklist)


def newest(checklist: Checklist) -> Checklist | None:
    """The newest version of a checklist, where it is another one that can be read."""
    found = next((each for each in checklists() if each.id == checklist.id), None)
    return None if found == checklist else found


def own(data: bytes, name: str) -> OwnScenarios:
    """The scenarios of a trainer's file; raises ``InvalidFile``."""
    return own_scenarios(data, name, _LIBRARY)
