"""How many changes each kind of claim notices, in one checklist."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from signals.case import CaseBook
from signals.checklist import Checklist
from signals.scenario import Scenario
from signals.verification.mutation.check import tried
from signals.verification.mutation.claims import ClaimKind


@frozen
class Summary:
    """What is noticed of the mutants of a checklist.

    A mutant may be noticed by claims of several kinds, ``by_case_alone`` by none but a case; one
    that is ``covered`` takes nothing away; ``survivors`` are the names of all the others.
    """

    name: str
    rules: int
    mutants: int
    by_scenario: int
    by_guarantee: int
    by_case: int
    by_case_alone: int
    covered: int
    survivors: tuple[str, ...]


def summary(checklist: Checklist, scenarios: Iterable[Scenario], cases: CaseBook) -> Summary:
    """What is noticed of the mutants of a checklist, kind by kind."""
    found = tuple(tried(checklist, scenarios, cases))
    kinds = {kind: sum(each.noticed_by(kind) for each in found) for kind in ClaimKind}
    alone = (each for each in found if len(each.noticed) == 1)
    return Summary(
        checklist.name,
        len(checklist.rules),
        len(found),
        kinds[ClaimKind.SCENARIO],
        kinds[ClaimKind.GUARANTEE],
        kinds[ClaimKind.CASE],
        sum(each.noticed_by(ClaimKind.CASE) for each in alone),
        sum(bool(each.covered_by) for each in found),
        tuple(each.mutant.name for each in found if each.survives),
    )
