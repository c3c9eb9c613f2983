"""What would notice each rule removed or weakened: a scenario, a guarantee, a case, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from signals.case import CaseBook
from signals.checklist import Checklist
from signals.scenario import Scenario
from signals.verification.mutation.claims import (
    Claim,
    ClaimKind,
    case_claims,
    guarantee_claims,
    scenario_claims,
)
from signals.verification.mutation.mutants import Mutant, mutants
from signals.verification.mutation.redundancy import covering


@frozen(eq=False)
class Tried:
    """A mutant, a claim of each kind that it contradicts, and the rules that cover it.

    A mutant is covered where what it takes away is given by others each time the rule holds.
    """

    mutant: Mutant
    noticed: tuple[Claim, ...]
    covered_by: tuple[str, ...]

    @property
    def survives(self) -> bool:
        """Whether it changes something and nothing that is written says otherwise."""
        return not self.noticed and not self.covered_by

    def noticed_by(self, kind: ClaimKind) -> bool:
        """Whether a claim of a kind is contradicted."""
        return any(each.kind is kind for each in self.noticed)


def claims_of(
    checklist: Checklist, scenarios: Iterable[Scenario], cases: CaseBook
) -> tuple[Claim, ...]:
    """Everything that is written of the outcomes of a checklist, guarantees among it."""
    told = (*scenario_claims(scenarios, checklist), *case_claims(cases, checklist))
    outcomes = {id(each.outcome): each.outcome for each in told}.values()
    return (*told, *guarantee_claims(outcomes, checklist))


def tried(checklist: Checklist, scenarios: Iterable[Scenario], cases: CaseBook) -> Iterator[Tried]:
    """Each mutant of a checklist with what notices it."""
    by_kind: dict[ClaimKind, list[Claim]] = {kind: [] for kind in ClaimKind}
    for claim in claims_of(checklist, scenarios, cases):
        by_kind[claim.kind].append(claim)
    for mutant in mutants(checklist):
        first = (_first(claims, mutant) for claims in by_kind.values())
        noticed = tuple(each for each in first if each is not None)
        covered = () if noticed else tuple(each.id for each in covering(mutant, checklist))
        yield Tried(mutant, noticed, covered)


def _first(claims: list[Claim], mutant: Mutant) -> Claim | None:
    return next((claim for claim in claims if claim.notices(mutant)), None)


def survivors(
    checklist: Checklist, scenarios: Iterable[Scenario], cases: CaseBook
) -> Iterator[Mutant]:
    """The mutants that nothing notices and that take something away."""
    claims = sorted(claims_of(checklist, scenarios, cases), key=lambda each: each.kind.value)
    for mutant in mutants(checklist):
        if not any(claim.notices(mutant) for claim in claims) and not covering(mutant, checklist):
            yield mutant
