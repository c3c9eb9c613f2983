"""What the command line tells an outcome with: a checklist, its card, the reader and the hour."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import frozen

from signals.checklist import Checklist
from signals.cli.page import Page
from signals.cli.reply import notice
from signals.cli.screening_page import fill_outcome
from signals.directory import Directory
from signals.interchange.outcome_record import outcome_record
from signals.loading.asked_profile import asked_profile
from signals.loading.directory_file import open_directory
from signals.loading.library import Library
from signals.loading.readable import Readable, with_worths
from signals.outcome import Outcome
from signals.performance import Card
from signals.profile import Profile
from signals.source import References
from signals.wording.guide import Guide
from signals.wording.profiles import left_aside


@frozen
class Setting:
    """A checklist with all that its outcome is told with, but the answers."""

    checklist: Checklist
    references: References
    now: dt.datetime
    profile: Profile | None = None
    directory: Directory | None = None
    card: Card | None = None

    @property
    def guide(self) -> Guide:
        """A screening of another day is read now: what is late since then is told."""
        return Guide(self.references, self.now.date(), self.profile, self.directory, self.now)

    def fill(self, page: Page, outcome: Outcome, everything: bool = False) -> None:
        """The outcome on a page."""
        fill_outcome(page, outcome, self.guide, everything, self.card)

    def record(self, outcome: Outcome) -> dict[str, Any]:
        """The outcome for a program."""
        read_on = self.now.date()
        return outcome_record(outcome, self.references, self.profile, self.directory, read_on)


def setting_of(
    library: Library, checklist: str, directory: str | None, profile: str | None
) -> Setting:
    """A checklist as it is read now, what is left aside told; ``NotFound``, ``InvalidFile``."""
    found = library.checklist(checklist)
    now = dt.datetime.now()
    local = open_directory(library.references, directory, now.date())
    reader = asked_profile(library, profile, found.id)
    if reader.aside is not None:
        notice(left_aside(reader.aside))
    # A card that is refused is named, and hides no outcome.
    read = with_worths(Readable((found,)), library)
    for refused in read.refused:
        notice(refused.says)
    worth = read.worth(found)
    card = None if worth is None else worth.card
    return Setting(found, library.references, now, reader.profile, local, card)
