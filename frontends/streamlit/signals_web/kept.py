"""The draft that was last kept of a sitting, or that it was opened from."""

from __future__ import annotations

from attrs import evolve, field, frozen

from signals.drafts.draft import Edition
from signals.record import Record
from signals.stance import Choice


@frozen
class Kept:
    """What a draft was kept with: its passphrase, its edition, and what its file holds.

    ``address`` is where its file was to be fetched, none where it was opened from one. ``lacking``
    says that its file, if there is any, lacks answers that were sealed in memory by a lock.
    """

    passphrase: str = field(repr=False)
    edition: Edition
    record: Record = field(repr=False)
    choice: Choice = field(repr=False)
    address: str | None = None
    lacking: bool = False

    def holds(self, record: Record, choice: Choice) -> bool:
        """Whether its file holds all of a record and of what was said of its orientation."""
        same = _without_hour(self.record) == _without_hour(record)
        return not self.lacking and same and self.choice == choice


def _without_hour(record: Record) -> Record:
    # The hour goes on with every gesture, even where nothing is answered.
    return evolve(record, screening=evolve(record.screening, time=None))
