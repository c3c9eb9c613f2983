"""A further yes on a sign never lowers; nor does a minor's denial or consent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import z3

from signals.checklist import Checklist
from signals.item import Item
from signals.outcome import evaluate
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import Conclusion, Part, less
from signals.verification.formula import Formula, all_of, any_of, implied, none_of
from signals.verification.properties.proof import Proof, Property, refuted
from signals.verification.readings.episodic import Episodic
from signals.verification.readings.reading import Reading
from signals.verification.readings.yes_no import YesNo
from signals.verification.replay import parts_established, parts_possible
from signals.verification.smallest import Search


def further_signs(checklist: Checklist) -> Iterator[Proof]:
    """Whether a further affirmative statement on any signs takes nothing away."""
    yield _further(checklist, Property.FURTHER_SIGN, lambda item: item.kind.is_sign)


def further_denial(checklist: Checklist) -> Iterator[Proof]:
    """Whether a denial or a consent, whatever is said of it, takes nothing away."""
    yield _further(checklist, Property.DENIAL, lambda item: item.never_lowers)


def _further(checklist: Checklist, proved: Property, is_raised: Callable[[Item], bool]) -> Proof:
    before = Answers.any(checklist, "before")
    raised = [id for id, item in checklist.items.items() if is_raised(item)]
    flags = {id: z3.Bool(f"raised.{id}") for id in raised}
    after, rules = _raised(before, flags)
    established = Conclusion.established(before), Conclusion.established(after)
    possible = Conclusion.possible(before), Conclusion.possible(after)
    # An unknown number told to be small, or a yes dated long ago, is a worst case less: a yes whose
    # day no rule reads is not.
    yes_no = [id for id in raised if _is_undated(before.readings[id])]
    others = none_of(any_of(flag for id, flag in flags.items() if id not in yes_no))
    lowered = any_of(
        (
            less(established[0].parts, established[1].parts),
            all_of((others, less(possible[0].finding, possible[1].finding))),
        )
    )
    # Papers that do not fit put an adult's age in doubt: another circuit, told apart.
    adult = none_of(before.minor.may), none_of(after.minor.may)
    search = Search(before.rules, after.rules, rules, implied(*adult))
    found = refuted(
        search, lowered, (before, after), checklist.law_as_of, _lowered, tuple(flags.values())
    )
    return Proof(proved, counter_example=found)


def _is_undated(reading: Reading) -> bool:
    """Whether an item is answered by yes or no, and no condition reads its days."""
    return isinstance(reading, YesNo) and reading.dated is False


def _raised(before: Answers, flags: dict[str, Formula]) -> tuple[Answers, Formula]:
    """The same answers with a further statement on the items that are raised."""
    readings: dict[str, Reading] = {}
    rules: list[Formula] = []
    for id, flag in flags.items():
        former = before.readings[id]
        more = former.further("after")
        if isinstance(former, Episodic) and isinstance(more, Episodic):
            rules.append(implied(flag, more.raised_from(former)))
        readings[id] = more.merged(flag, former)
    return before.with_readings(readings), all_of(rules)


def _lowered(screenings: tuple[Screening, ...]) -> frozenset[Part]:
    before, after = map(evaluate, screenings)
    lost = parts_established(before) - parts_established(after)
    return lost | (parts_possible(before) - parts_possible(after))
