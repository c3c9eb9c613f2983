"""A screening under way as somebody keeps it: its record, and where the person stood."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Self

from attrs import evolve, field, frozen

from signals.record import Record
from signals.stance import Choice


@frozen
class Edition:
    """One keeping of a draft: which draft, after which other keeping of it, and when.

    Two keepings that come after the same one are two versions, of which neither holds the other.
    ``draft``, ``id`` and ``after`` are drawn at random and say nothing of anybody.
    """

    draft: str
    id: str
    kept_at: dt.datetime
    after: str | None = None

    @classmethod
    def first(cls, at: dt.datetime) -> Self:
        """The first keeping of a new draft."""
        return cls(_drawn(), _drawn(), at.replace(second=0, microsecond=0))

    def followed(self, at: dt.datetime) -> Self:
        """The next keeping of the same draft."""
        later = at.replace(second=0, microsecond=0)
        return evolve(self, id=_drawn(), kept_at=later, after=self.id)


@frozen
class Draft:
    """What is kept: a record, the step and the profile of the person, nothing of the machine.

    ``choice`` is what was said of the orientation, even where it makes no decision yet. ``former``
    is the record of an earlier day that this one is compared with; ``scenario`` is the invented
    situation that is played, so that an exercise stays one. ``edited`` and ``former_edited`` say
    that a checklist was edited, under the same version, since its record was made with it.
    """

    record: Record = field(repr=False)
    place: str
    edition: Edition
    profile: str | None = None
    choice: Choice = field(factory=Choice)
    former: Record | None = field(default=None, repr=False)
    scenario: str | None = None
    edited: bool = False
    former_edited: bool = False


def _drawn() -> str:
    return secrets.token_hex(8)
