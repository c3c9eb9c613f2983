"""Whether a checklist can mean what it says: every contradiction, with its path in the file."""

from __future__ import annotations

import datetime as dt

from signals.checklist import Checklist
from signals.consistency.conditions import condition_problems
from signals.consistency.identity import identity_problems
from signals.consistency.instruments import instrument_problems
from signals.consistency.items import item_problems
from signals.consistency.references import reference_problems
from signals.consistency.talk import talk_problems
from signals.errors import Problem
from signals.source import References


def inconsistencies(
    checklist: Checklist, references: References, on: dt.date
) -> tuple[Problem, ...]:
    """Every problem of a checklist at a date; paths begin with the name of the file."""
    return (
        *identity_problems(checklist, on),
        *item_problems(checklist),
        *instrument_problems(checklist),
        *condition_problems(checklist),
        *reference_problems(checklist, references),
        *talk_problems(checklist),
    )
