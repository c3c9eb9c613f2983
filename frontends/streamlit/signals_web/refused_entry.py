"""What was typed at the form and was not accepted."""

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


Refusals = tuple[Refusal, ...]


def accepted(refusals: Refusals, item: str, field: str | None = None) -> Refusals:
    """What is still refused once one field of a question, or every one, is accepted."""
    return tuple(each for each in refusals if each.item != item or field not in (None, each.field))
