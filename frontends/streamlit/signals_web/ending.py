"""How the sitting of a tab may end: left, erased, or sealed until its passphrase is typed."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen

from signals_web.sitting import Sitting


class Note(Enum):
    """What a browser is told once its sitting is gone."""

    LEFT = "left"
    IDLE = "idle"
    UNSEALED = "unsealed"


@frozen
class Locked:
    """A sitting that was sealed, to be opened with the passphrase of its draft.

    ``lacking`` says that the file which the person has lacks something of it, ``left_out`` how
    many things that were typed could not be sealed.
    """

    content: bytes = field(repr=False)
    at: dt.datetime
    lacking: bool = False
    left_out: int = 0


@frozen(eq=False)
class Due:
    """A tab whose session must end: with a sitting to seal, or with nothing left of it."""

    session: str
    browser: str
    sealing: Sitting | None = field(default=None, repr=False)
    told: Note | None = None
