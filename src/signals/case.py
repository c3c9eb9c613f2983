"""Short cases, each told in one sentence: what some answers give, as a jurist would say it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from signals.checklist import Checklist
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome, evaluate
from signals.scenario import Difference, Mismatch
from signals.screening import Screening, Stated


@frozen
class Given:
    """What a case gives: each orientation with its urgency, and no other.

    ``classification`` is not looked at when it is ``None``; ``rules`` hold and ``actions`` are
    due, others may.
    """

    signalement: Urgency | None = None
    information_preoccupante: Urgency | None = None
    referral: Urgency | None = None
    vigilance: Urgency | None = None
    classification: str | None = None
    rules: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    @property
    def orientations(self) -> dict[Orientation, Urgency]:
        """The urgency of each orientation that is given, the highest first."""
        given = ((each, getattr(self, each.value, None)) for each in reversed(Orientation))
        return {orientation: urgency for orientation, urgency in given if urgency is not None}


@frozen
class Case:
    """Some answers, what they give, and the sentence that says it.

    ``each`` are further answers, tried one after the other: each is enough for what is given.
    """

    id: str
    says: str
    answers: Stated
    expect: Given
    each: tuple[Stated, ...] = ()


@frozen
class CaseBook:
    """The cases of a checklist, at one date."""

    date: dt.date
    cases: tuple[Case, ...]


def outcomes(case: Case, checklist: Checklist, on: dt.date) -> Iterator[Outcome]:
    """The outcome of a case; of each of its further answers in turn, where it has some.

    Raises ``InvalidAnswer`` when an answer does not fit the checklist.
    """
    for further in case.each or ((),):
        screening = Screening(checklist, on)
        for item, statements in (*case.answers, *further):
            screening = screening.stating(item, statements)
        yield evaluate(screening)


def case_mismatches(book: CaseBook, checklist: Checklist) -> Iterator[Mismatch]:
    """Every difference between what some cases say and what the checklist gives."""
    for case in book.cases:
        for place, outcome in enumerate(outcomes(case, checklist, book.date), start=1):
            for difference in differences(case.expect, outcome):
                yield Mismatch(case.id, place if case.each else None, *difference)


def differences(given: Given, outcome: Outcome) -> Iterator[Difference]:
    """How an outcome differs from what a case gives."""
    found = {each.orientation: each.urgency for each in outcome.orientations}
    if found != given.orientations:
        yield "orientations", _text(given.orientations), _text(found)
    classification = outcome.established.classification
    if given.classification not in (None, classification):
        yield "classification", str(given.classification), str(classification)
    held = {rule.id for rule, is_held in outcome.rules.items() if is_held}
    due = {action.id for action in outcome.actions}
    for what, wanted, got in (("rules", given.rules, held), ("actions", given.actions, due)):
        for missing in (each for each in wanted if each not in got):
            yield what, missing, ", ".join(sorted(got)) or "—"


def _text(orientations: dict[Orientation, Urgency]) -> str:
    ranked = sorted(orientations.items(), reverse=True, key=lambda each: each[0].rank)
    return ", ".join(f"{each.value} {urgency.value}" for each, urgency in ranked) or "—"
