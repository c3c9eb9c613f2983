"""What an outcome is told with: the references, and what is known of its reader and of the hour."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from signals.directory import Directory
from signals.orientation import Action
from signals.profile import Profile, ProfileStep
from signals.source import References
from signals.wording.labels import day_text
from signals.wording.typography import spaced


@frozen
class Guide:
    """The references on a day, with the reader's profile, the local directory and the time.

    None of these changes an outcome: only whom it names, and how it is told. ``date`` is the day on
    which it is read: beside an older screening, what has to be read again since is told so. With no
    ``moment``, as on a printed document, hours and stand-ins are told rather than who answers now.
    """

    references: References
    date: dt.date
    profile: Profile | None = None
    directory: Directory | None = None
    moment: dt.datetime | None = None
    brief: bool = False

    def step(self, action: Action) -> ProfileStep | None:
        """How the reader's profile does an action, where it has something of its own to say."""
        return None if self.profile is None else self.profile.step(action)

    @property
    def versions(self) -> str:
        """The versions of the law, the contacts and the directory, as they are printed."""
        told = f"Droit {self.references.law_version}, contacts {self.references.contacts_version}"
        if self.directory is not None:
            told += f", {directory_name(self.directory, self.date)}"
        return spaced(told)


def directory_name(directory: Directory, on: dt.date) -> str:
    """A directory by its département, version and date, with its standing."""
    told = f"annuaire local « {directory.departement} » {directory.version}"
    told += f" vérifié le {day_text(directory.as_of)}"
    late = directory_standing(directory, on)
    return spaced(told if late is None else f"{told} [{late}]")


def directory_standing(directory: Directory, on: dt.date) -> str | None:
    """Whether a directory must be checked before it is relied on; nothing when it stands."""
    if not directory.is_late(on):
        return None
    return f"à revérifier depuis le {day_text(directory.review_by)}"
