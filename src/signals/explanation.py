"""Why an outcome is what it is, what it rests on, and what would raise it, in smallest sets.

What it rests on is told so that it can be looked at again; a sign is lowered by no doubt about it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cached_property

from attrs import field, frozen

from signals.change import Change, Listed, raising_changes
from signals.facts import Facts
from signals.finding import UNDETERMINED, Finding, established, rule_truth
from signals.minimal_sets import NONE, Families, TooManyError
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome
from signals.rule import Rule
from signals.support import Supports

FEW = 5
"""How many sets are given of each kind, unless more are asked for."""

_STEPS = 60_000
"""How many steps are taken before a family of sets is left uncounted."""

Answers = tuple[str, ...]
"""The ids of the items whose answers stand together, in the checklist's order."""


class Part(Enum):
    """What is explained of a finding, in this order."""

    LEVEL = "level"
    CLASSIFICATION = "classification"
    URGENCY = "urgency"


@frozen
class Lack:
    """Some answers without which a part of the finding is not reached, and what is then left.

    They are taken as not known. Told otherwise, they would leave as much or more.
    """

    answers: Answers
    leaves: Finding


@frozen
class Basis:
    """One or several parts of the finding that rest on the same answers.

    Each set of ``suffices`` reaches them by itself; each of ``rests_on`` is in the way of all.
    """

    parts: tuple[Part, ...]
    suffices: Listed[Answers]
    rests_on: Listed[Lack]


@frozen(eq=False)
class Explanation:
    """What explains an outcome, each part computed when it is asked for; ``most`` sets of each."""

    outcome: Outcome
    most: int = FEW
    _supports: Supports = field(init=False, repr=False)

    @_supports.default
    def _supported(self) -> Supports:
        return Supports(self.outcome.screening, self.outcome.facts, Families(_STEPS))

    @cached_property
    def held(self) -> Answers:
        """The answers that every set takes for granted: the age of an adult, the doubt about it."""
        return tuple(id for id in self.outcome.screening.statements if id in self._supports.held)

    @cached_property
    def why(self) -> tuple[Basis, ...]:
        """What the level, the classification and the urgency rest on, where a rule gives them.

        Nothing above the lowest level, classification and urgency is needed for these.
        """
        giving = {part: self._giving(part) for part in Part}
        rested: dict[int | Part, list[Part]] = {}
        for part, rules in giving.items():
            if rules:
                rested.setdefault(self._family(part, rules), []).append(part)
        return tuple(
            self._basis(family, tuple(parts), giving[parts[0]]) for family, parts in rested.items()
        )

    @cached_property
    def raising(self) -> Listed[Change]:
        """The smallest changes of answers that would raise what is established."""
        return raising_changes(self.outcome, self._supports.held, self.most)

    def _giving(self, part: Part) -> tuple[Rule, ...]:
        """The rules that hold and give a part of the finding; empty for the lowest."""
        now = self.outcome.established
        held = [rule for rule, is_held in self.outcome.rules.items() if is_held]
        match part:
            case Part.LEVEL if now.level > Orientation.VIGILANCE:
                return tuple(rule for rule in held if rule.orientation is now.level)
            case Part.URGENCY if now.urgency is not None and now.urgency > Urgency.ORDINARY:
                return tuple(rule for rule in held if rule.urgency is now.urgency)
            case Part.CLASSIFICATION if now.classification not in (None, UNDETERMINED):
                if now.classification == next(iter(self.outcome.checklist.classifications)):
                    return ()
                return tuple(rule for rule in held if rule.classification == now.classification)
        return ()

    def _family(self, part: Part, rules: tuple[Rule, ...]) -> int | Part:
        """The smallest sets under which one of the rules holds; the part, where they are too many.

        Two parts with the same family rest on the same answers.
        """
        found = NONE
        try:
            for rule in rules:
                found = self._supports.families.either(found, self._supports.of_rule(rule))
        except (TooManyError, RecursionError):
            return part
        return found

    def _basis(self, family: int | Part, parts: tuple[Part, ...], rules: tuple[Rule, ...]) -> Basis:
        def given(facts: Facts) -> bool:
            return any(rule_truth(rule, facts) for rule in rules)

        sufficient = lacking = None
        if not isinstance(family, Part):
            sufficient = self._listed(family)
            lacking = self._hitting(family)
        return Basis(
            parts,
            sufficient or self._one(lambda ids: given(self._supports.under(ids))),
            self._lacks(lacking or self._one(lambda ids: not given(self._without(ids)))),
        )

    def _hitting(self, family: int) -> Listed[Answers] | None:
        try:
            return self._listed(self._supports.families.hitting(family))
        except (TooManyError, RecursionError):
            return None

    def _listed(self, family: int) -> Listed[Answers]:
        families, named = self._supports.families, self._supports.named
        first = families.smallest(family, self.most)
        told = tuple(tuple(named[place] for place in places) for places in first)
        return Listed(told, sum(families.counts(family)))

    def _one(self, holds: Callable[[Answers], bool]) -> Listed[Answers]:
        """One set of answers of which something holds, and of none with one answer fewer."""
        left = self._supports.ground
        for id in reversed(left):
            fewer = tuple(each for each in left if each != id)
            if holds(fewer):
                left = fewer
        return Listed((left,), 1, counted=False)

    def _lacks(self, listed: Listed[Answers]) -> Listed[Lack]:
        lacks = tuple(Lack(ids, established(self._without(ids))) for ids in listed.first)
        return Listed(lacks, listed.count, listed.counted)

    def _without(self, ids: Answers) -> Facts:
        return self._supports.under(id for id in self._supports.ground if id not in ids)


def explain(outcome: Outcome, most: int = FEW) -> Explanation:
    """What explains an outcome, with at most so many sets of each kind."""
    return Explanation(outcome, most)
