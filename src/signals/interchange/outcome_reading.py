"""An outcome read back from its JSON: evaluated anew, and compared with what was written."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from signals.checklist import Checklist
from signals.errors import InvalidInput, Problem
from signals.interchange.outcome_record import FORMAT, VERSION, finding_record
from signals.interchange.screening_record import read_record
from signals.outcome import Outcome, evaluate


@frozen
class ReadOutcome:
    """An outcome read back; ``same`` is false when the checklist no longer gives what it says."""

    outcome: Outcome
    same: bool


def read_outcome(raw: object, checklist_named: Callable[[str], Checklist]) -> ReadOutcome:
    """The outcome that an outcome's JSON holds, under its own version of the checklist.

    Raises ``InvalidInput`` with every problem, and ``NotFound`` when the library has no such
    version.
    """
    if not isinstance(raw, dict) or (raw.get("format"), raw.get("version")) != (FORMAT, VERSION):
        remedy = f"format: {FORMAT}, version: {VERSION}"
        raise InvalidInput([Problem(("format",), "ce n'est pas un résultat", remedy)])
    try:
        read = read_record(raw.get("screening"), checklist_named)
    except InvalidInput as error:
        raise InvalidInput(error.under("screening")) from None
    outcome = evaluate(read.record.screening)
    findings = (finding_record(outcome.established), finding_record(outcome.possible))
    same = read.same_digest and findings == (raw.get("established"), raw.get("possible"))
    return ReadOutcome(outcome, same)
