"""What a document is made of: a record, and what it is told with."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import field, frozen

from signals.directory import Directory
from signals.document import Documents
from signals.outcome import Outcome, evaluate
from signals.performance import Card
from signals.profile import Profile
from signals.record import Record
from signals.reopening import Reopening
from signals.source import References
from signals.wording.guide import Guide


@frozen(eq=False)
class Dossier:
    """A record with the references, the reader and the day that its documents are made with.

    ``profile`` and ``directory`` change whom a document names. ``card`` is what the checklist is
    worth. ``exercise`` marks what is made from a scenario. ``on`` is the day of printing, by
    default that of the screening: what has to be read again by then is told so. ``changed`` says
    that the checklist was edited since the screening, under the same version. ``beside`` is a
    former record that the screening is made beside.
    """

    record: Record = field(repr=False)
    references: References
    documents: Documents
    profile: Profile | None = None
    directory: Directory | None = None
    card: Card | None = None
    exercise: bool = False
    on: dt.date | None = None
    changed: bool = False
    beside: Reopening | None = field(default=None, repr=False)

    @property
    def date(self) -> dt.date:
        """The day that the document carries."""
        return self.on or self.record.screening.date

    @cached_property
    def outcome(self) -> Outcome:
        """What the answers lead to."""
        return evaluate(self.record.screening)

    @cached_property
    def guide(self) -> Guide:
        """What the outcome is told with; without a moment, hours are told, never who answers."""
        return Guide(self.references, self.date, self.profile, self.directory)
