"""Each guarantee that a checklist writes is kept for all answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from signals.checklist import Checklist
from signals.outcome import evaluate
from signals.rule import Guarantee, Promise
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import Conclusion
from signals.verification.formula import Formula, all_of, none_of
from signals.verification.promise import applies, keeps
from signals.verification.properties.proof import Proof, Property, refuted
from signals.verification.smallest import Search


def guarantees(checklist: Checklist) -> Iterator[Proof]:
    """Whether what is established keeps the promise of each guarantee wherever it applies."""
    answers = Answers.any(checklist, "any")
    conclusion = Conclusion.established(answers)
    search = Search(answers.rules)
    for guarantee in checklist.rulebook.guarantees:
        found = refuted(
            search,
            broken(guarantee, conclusion),
            (answers,),
            checklist.law_as_of,
            partial(_is_broken, guarantee),
        )
        yield Proof(Property.GUARANTEE, guarantee.id, found)


def broken(guarantee: Guarantee, conclusion: Conclusion) -> Formula:
    """Whether a guarantee applies and its promise is not kept."""
    answers = conclusion.answers
    concerned, met = answers.of(guarantee.population).must, answers.truth(guarantee.if_).must
    return all_of((concerned, met, none_of(_kept(guarantee.then, conclusion))))


def _kept(promise: Promise, conclusion: Conclusion) -> Formula:
    wanted: list[Formula] = [conclusion.due(id) for id in promise.actions]
    if promise.level is not None:
        wanted.append(conclusion.reaches(promise.level))
    if promise.urgency is not None:
        wanted.append(conclusion.is_urgent(promise.urgency))
    if promise.classification is not None:
        wanted.append(conclusion.is_exactly(promise.classification))
    if promise.orientation is not None:
        wanted.append(conclusion.oriented(promise.orientation))
    return all_of(wanted)


def _is_broken(guarantee: Guarantee, screenings: tuple[Screening, ...]) -> bool:
    return not is_kept(guarantee, screenings[0])


def is_kept(guarantee: Guarantee, screening: Screening) -> bool:
    """Whether the evaluator keeps a guarantee on one screening."""
    outcome = evaluate(screening)
    return not applies(guarantee, outcome.facts) or keeps(guarantee.then, outcome)
