"""Whether each item of a checklist matters, shown by the smallest pair of answers."""

from __future__ import annotations

from collections.abc import Iterator

import z3
from attrs import frozen

from signals.answer import Answer, Value
from signals.checklist import Checklist
from signals.item import Item
from signals.kind import ItemType
from signals.outcome import evaluate
from signals.screening import Screening
from signals.verification.answers import Answers
from signals.verification.conclusion import ASSESSED, Conclusion, both, same
from signals.verification.concrete import Unbuilt, smallest_screenings
from signals.verification.coverage import RuleWitness
from signals.verification.formula import Formula, all_of, none_of
from signals.verification.replay import Disagreement, parts_established
from signals.verification.smallest import Search


@frozen
class ItemWitness:
    """Two screenings that differ by one item's answer, and by their result.

    Without them, it changes no result, or is ``undecided``: no answers could be written.
    """

    item: str
    pair: tuple[Screening, Screening] | None
    undecided: bool = False


def item_witnesses(
    checklist: Checklist, rules: tuple[RuleWitness, ...] = ()
) -> Iterator[ItemWitness]:
    """For each item, two screenings that differ by its answer alone, and by their result.

    The screenings of ``rules`` are tried first: most show it without the solver.
    """
    seen = [each.screening for each in rules if each.screening is not None]
    pairs = [*map(_Pairs, [Screening(checklist, checklist.law_as_of), *seen])]
    search: _ItemSearch | None = None
    for id in checklist.items:
        pair = next((found for each in pairs if (found := each.of(id)) is not None), None)
        if pair is None:
            search = search or _ItemSearch(checklist)
            yield search.witness(id)
        else:
            yield ItemWitness(id, pair)


@frozen
class _Pairs:
    """A screening, and those that differ from it by one answer."""

    told: Screening

    def of(self, id: str) -> tuple[Screening, Screening] | None:
        """Two screenings, otherwise answered alike, whose result an item changes."""
        values = _simple(self.told.checklist.items[id])
        tried = [self.told.answered(id, value) for value in values]
        first = tried[0] if tried else self.told
        return next(((first, each) for each in tried[1:] if differ(first, each)), None)


def _simple(item: Item) -> tuple[Value, ...]:
    """The plain answers to an item, the least first; none where there are too many."""
    if item.type is ItemType.YES_NO:
        return Answer.NO, Answer.YES
    return item.option_ids


class _ItemSearch:
    """A search for two screenings that one item tells apart, among all answers."""

    def __init__(self, checklist: Checklist) -> None:
        self._one = Answers.any(checklist, "one")
        free = Answers.any(checklist, "other", self._one.now)
        self._flags = {id: z3.Bool(f"differs.{id}") for id in checklist.items}
        self._other = self._one.with_readings(
            {
                id: free.readings[id].merged(flag, self._one.readings[id])
                for id, flag in self._flags.items()
            }
        )
        self._search = Search(self._one.rules, self._other.rules, self._one.now.timed)
        self._search.add(none_of(_alike(self._one, self._other)))

    def witness(self, id: str) -> ItemWitness:
        """The smallest two screenings that an item tells apart; raises ``Disagreement``."""
        try:
            return ItemWitness(id, self._pair(id))
        except Unbuilt:
            return ItemWitness(id, None, undecided=True)

    def _pair(self, id: str) -> tuple[Screening, Screening] | None:
        fixed = [none_of(each) for item, each in self._flags.items() if item != id]
        readings = self._one.readings[id], self._other.readings[id]
        found = smallest_screenings(
            self._search,
            self._flags[id],
            *fixed,
            answers=(self._one, self._other),
            date=self._one.checklist.law_as_of,
            liked=(all_of((readings[0].known, readings[1].known)),),
        )
        if found is not None and not differ(*found):
            raise Disagreement(found)
        return None if found is None else (found[0], found[1])


def _alike(one: Answers, other: Answers) -> Formula:
    first, second = Conclusion.established(one), Conclusion.established(other)
    parts = [
        {part: held for part, held in each.parts.items() if part not in ASSESSED}
        for each in (first, second)
    ]
    return all_of((same(*parts), both(first.undetermined, second.undetermined)))


def differ(one: Screening, other: Screening) -> bool:
    """Whether the evaluator establishes something else, beyond that a screening is assessed."""
    first, second = evaluate(one), evaluate(other)
    classes = {each.established.classification for each in (first, second)}
    parts = [parts_established(each) - ASSESSED for each in (first, second)]
    return parts[0] != parts[1] or len(classes) > 1
