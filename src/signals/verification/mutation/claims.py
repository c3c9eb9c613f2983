"""What is written beside the rules of a checklist, screening by screening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cached_property, partial

from attrs import field, frozen

from signals.case import Case, CaseBook, differences, outcomes
from signals.checklist import Checklist
from signals.finding import Standing, rule_truth, standing_of
from signals.kleene import Truth
from signals.outcome import Outcome
from signals.rule import Rule
from signals.scenario import Scenario, Step, end_differences, play, step_differences
from signals.verification.mutation.mutants import Mutant
from signals.verification.promise import applies, keeps


class ClaimKind(Enum):
    """Where a claim is written."""

    SCENARIO = "scenario"
    GUARANTEE = "guarantee"
    CASE = "case"


@frozen(eq=False)
class Claim:
    """What is said of the outcome of one screening, and where it is written.

    ``about_open`` says that it is also about what is not settled.
    """

    kind: ClaimKind
    name: str
    outcome: Outcome = field(repr=False)
    is_met: Callable[[Outcome], bool] = field(repr=False)
    about_open: bool = True

    def notices(self, mutant: Mutant) -> bool:
        """Whether the claim is no longer met once a rule is changed."""
        held = self.outcome.rules.get(mutant.rule, False)
        # A weaker rule holds nowhere that the rule does not: the others stay as they are.
        if held is False or (held is None and not self.about_open):
            return False
        truth: Truth = held
        if mutant.changed is not None and not mutant.condition_kept:
            truth = rule_truth(mutant.changed, self.outcome.facts)
            if truth is held:
                return False
        return not self.is_met(_with(self.outcome, mutant, truth))


@frozen(eq=False)
class _Changed(Outcome):
    """An outcome whose rules are told, whatever the checklist says."""

    truths: dict[Rule, Truth] = field(kw_only=True)

    @property
    def rules(self) -> dict[Rule, Truth]:
        return self.truths

    @cached_property
    def _standing(self) -> Standing:
        return standing_of(self.truths, self.checklist)


def _with(outcome: Outcome, mutant: Mutant, truth: Truth) -> Outcome:
    truths = {
        rule: truth if rule is mutant.changed else outcome.rules[each]
        for each in outcome.rules
        if (rule := mutant.changed if each is mutant.rule else each) is not None
    }
    return _Changed(outcome.screening, outcome.facts, truths=truths)


def scenario_claims(scenarios: Iterable[Scenario], checklist: Checklist) -> Iterator[Claim]:
    """What each step of some scenarios expects, and what is expected in the end."""
    for scenario in scenarios:
        played = tuple(play(scenario, checklist))
        for step, outcome in played:
            yield Claim(ClaimKind.SCENARIO, scenario.id, outcome, _of_step(step))
        yield Claim(ClaimKind.SCENARIO, scenario.id, played[-1][1], _of_end(scenario))


def _of_step(step: Step) -> Callable[[Outcome], bool]:
    return lambda outcome: not any(step_differences(step, outcome))


def _of_end(scenario: Scenario) -> Callable[[Outcome], bool]:
    return lambda outcome: not any(end_differences(scenario, outcome))


def case_claims(book: CaseBook, checklist: Checklist) -> Iterator[Claim]:
    """What each case says."""
    about_open = bool(checklist.classifications)
    for case in book.cases:
        for outcome in outcomes(case, checklist, book.date):
            yield Claim(ClaimKind.CASE, case.id, outcome, _of_case(case), about_open)


def guarantee_claims(outcomes: Iterable[Outcome], checklist: Checklist) -> Iterator[Claim]:
    """What each guarantee promises of the outcomes to which it applies."""
    for outcome in outcomes:
        for guarantee in checklist.rulebook.guarantees:
            if applies(guarantee, outcome.facts):
                about_open = guarantee.then.classification is not None
                is_met = partial(keeps, guarantee.then)
                yield Claim(ClaimKind.GUARANTEE, guarantee.id, outcome, is_met, about_open)


def _of_case(case: Case) -> Callable[[Outcome], bool]:
    return lambda outcome: not any(differences(case.expect, outcome))
