"""What is established is never more than what any completion gives, nor that than possible."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.outcome import evaluate
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import Conclusion, Part, less
from signals.verification.formula import Formula, all_of, any_of, implied, none_of
from signals.verification.properties.proof import Proof, Property, refuted
from signals.verification.readings.reading import Reading
from signals.verification.replay import parts_established, parts_possible
from signals.verification.smallest import Search


def completed(answers: Answers, tag: str) -> tuple[Answers, Formula]:
    """A definite answer to every item, and what makes it a completion of some answers."""
    readings: dict[str, Reading] = {}
    kept: list[Formula] = []
    for id, reading in answers.readings.items():
        readings[id], fits = reading.completed(tag)
        kept.append(fits)
    return answers.with_readings(readings), all_of(kept)


def completions(checklist: Checklist) -> Iterator[Proof]:
    """Whether every completion stays between what is established and what is possible."""
    part = Answers.any(checklist, "part")
    whole, fits = completed(part, "whole")
    established, possible = Conclusion.established(part), Conclusion.possible(part)
    final = Conclusion.established(whole)
    leaves = any_of((less(established.parts, final.parts), less(final.finding, possible.finding)))
    # Papers that do not fit put an adult's age in doubt: another circuit, told apart.
    adult = none_of(part.minor.may), none_of(whole.minor.may)
    found = refuted(
        Search(part.rules, whole.rules, fits, implied(*adult)),
        leaves,
        (part, whole),
        checklist.law_as_of,
        _outside,
    )
    yield Proof(Property.COMPLETION, counter_example=found)


def _outside(screenings: tuple[Screening, ...]) -> frozenset[Part]:
    part, whole = map(evaluate, screenings)
    final = parts_established(whole)
    above = {each for each in final if each[0] != "action"} - parts_possible(part)
    return (parts_established(part) - final) | above
