"""Something typed at the form that was not accepted."""

from __future__ import annotations

import attrs
from attrs import frozen


@frozen
class Refusal:
    """Something typed that does not fit: kept as typed, so that nothing is lost, with the reason.

    ``item`` is the question, or the part of the record; ``field`` tells its fields apart: an
    answer, its date, the start of an episode.
    """

    item: str
    field: str
    typed: str = attrs.field(repr=False)
    why: str = attrs.field(repr=False)
