"""The draft that was last kept of a sitting, or that it was opened from."""

from __future__ import annotations

from attrs import field, frozen

from signals.drafts.draft import Edition
from signals.record import Record
from signals.stance import Choice


@frozen
class Kept:
    """What a draft was kept with: its passphrase, its edition, and what it holds."""

    passphrase: str = field(repr=False)
    edition: Edition
    record: Record = field(repr=False)
    choice: Choice = field(repr=False)
