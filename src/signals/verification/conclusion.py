"""What any answers lead to, part by part: what is established and what is possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from attrs import frozen

from signals.checklist import Checklist
from signals.orientation import Orientation, Population, Urgency
from signals.rule import Rule
from signals.verification.answers import Answers
from signals.verification.formula import Formula, Truths, all_of, any_of, implied, none_of

Part = tuple[str, str]
"""One thing that a result holds: a kind (level, urgency…) and the id of what is reached."""

LEVELS = tuple(each for each in Orientation if each is not Orientation.NOT_ASSESSED)

ASSESSED: frozenset[Part] = frozenset((("level", "vigilance"), ("urgency", "ordinary")))
"""What any answers give as soon as they assess something: it tells no result from another."""


@frozen(eq=False, slots=False)
class Conclusion:
    """What is concluded from any answers, when rules hold as ``held`` says.

    ``parts`` holds, of what is concluded, each level, urgency and classification that is reached,
    each orientation and each action due, as formulas.
    """

    answers: Answers
    held: tuple[tuple[Rule, Formula], ...]
    open_: tuple[tuple[Rule, Formula], ...] = ()
    is_possible: bool = False

    @classmethod
    def established(cls, answers: Answers, rules: Iterable[Rule] | None = None) -> Conclusion:
        """What the answers settle; ``rules`` are the checklist's unless others are given."""
        truths = _truths(answers, rules)
        return cls(
            answers,
            tuple((rule, truth.must) for rule, truth in truths),
            tuple((rule, all_of((truth.may, none_of(truth.must)))) for rule, truth in truths),
        )

    @classmethod
    def possible(cls, answers: Answers, rules: Iterable[Rule] | None = None) -> Conclusion:
        """What they give if everything that is not known turns out for the worst."""
        truths = _truths(answers, rules)
        held = tuple((rule, truth.may) for rule, truth in truths)
        return cls(answers, held, is_possible=True)

    @cached_property
    def parts(self) -> dict[Part, Formula]:
        """Every part that can be concluded, with where it is."""
        return {**self.finding, **{("action", id): due for id, due in self.actions.items()}}

    @cached_property
    def finding(self) -> dict[Part, Formula]:
        """The levels, urgencies and classifications reached, and the orientations."""
        return {
            **{("level", level.value): self.reaches(level) for level in LEVELS},
            **{("urgency", each.value): self.is_urgent(each) for each in Urgency},
            **{("orientation", each.value): self.oriented(each) for each in LEVELS},
            **{("classification", id): self.classified(id) for id in self._ranks},
        }

    def part(self, part: Part) -> Formula:
        """Whether one part is concluded; an action counts where the floor or a rule wants it."""
        kind, id = part
        match kind:
            case "level":
                return self.reaches(Orientation(id))
            case "urgency":
                return self.is_urgent(Urgency(id))
            case "orientation":
                return self.oriented(Orientation(id))
            case "classification":
                return self.classified(id)
            case _:
                return self.actions.get(id, False)

    def oriented(self, orientation: Orientation) -> Formula:
        """Whether an orientation is given."""
        return any_of(held for rule, held in self.held if rule.orientation is orientation)

    def reaches(self, level: Orientation) -> Formula:
        """Whether the level is at least an orientation."""
        given = any_of(
            held for rule, held in self.held if rule.orientation >= max(level, Orientation.REFERRAL)
        )
        if level > Orientation.VIGILANCE:
            return given
        return True if self.is_possible else any_of((given, self.answers.assessed))

    def is_urgent(self, urgency: Urgency) -> Formula:
        """Whether the urgency is at least so much; where nothing is assessed there is none."""
        given = any_of(held for rule, held in self.held if rule.urgency >= urgency)
        if urgency > Urgency.ORDINARY:
            return given
        return any_of((given, self.reaches(Orientation.VIGILANCE)))

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {id: rank for rank, id in enumerate(self.answers.checklist.classifications)}

    def classified(self, id: str) -> Formula:
        """Whether the classification is at least one of them, for a minor."""
        return all_of((self.answers.minor.may, self._reached(self.held, self._ranks[id])))

    def _reached(self, held: tuple[tuple[Rule, Formula], ...], rank: int) -> Formula:
        if rank == 0:
            return True
        ranks = self._ranks
        return any_of(
            holds for rule, holds in held if ranks.get(rule.classification or "", 0) >= rank
        )

    @cached_property
    def undetermined(self) -> Formula:
        """Whether a higher classification stays open, for a minor."""
        above = (
            all_of((self._reached(self.open_, rank), none_of(self._reached(self.held, rank))))
            for rank in self._ranks.values()
            if rank > 0
        )
        return all_of((self.answers.minor.may, any_of(above)))

    def is_exactly(self, id: str) -> Formula:
        """Whether the classification is settled as one of them."""
        above = [each for each, rank in self._ranks.items() if rank > self._ranks[id]]
        higher = any_of(map(self.classified, above))
        return all_of((self.classified(id), none_of(higher), none_of(self.undetermined)))

    @cached_property
    def floor(self) -> dict[str, Formula]:
        """The actions due whatever the answers, each with where its population makes it due."""
        found: dict[str, list[Formula]] = {}
        for due in self.answers.checklist.rulebook.floor:
            found.setdefault(due.action, []).append(self._of(due.population))
        return {id: any_of(where) for id, where in found.items()}

    def _of(self, population: Population) -> Formula:
        truth = self.answers.of(population)
        return truth.may if self.is_possible else truth.must

    @cached_property
    def actions(self) -> dict[str, Formula]:
        """Every action with where it is due: of the floor, or of a rule that holds."""
        found = {id: [where] for id, where in self.floor.items()}
        for rule, held in self.held:
            for id in rule.actions:
                found.setdefault(id, []).append(held)
        return {id: any_of(where) for id, where in found.items()}

    def due(self, id: str) -> Formula:
        """Whether an action is due, by the classification too."""
        classes = self.answers.checklist.classifications.values()
        brought = (self.is_exactly(each.id) for each in classes if id in each.actions)
        return any_of((self.actions.get(id, False), *brought))


def rules_giving(part: Part, checklist: Checklist) -> tuple[Rule, ...]:
    """The rules that give a part of a result when they hold."""
    kind, id = part
    ranks = {each: rank for rank, each in enumerate(checklist.classifications)}
    given: dict[str, Callable[[Rule], bool]] = {
        "level": lambda rule: rule.orientation >= Orientation(id),
        "urgency": lambda rule: rule.urgency >= Urgency(id),
        "orientation": lambda rule: rule.orientation is Orientation(id),
        "classification": lambda rule: ranks.get(rule.classification or "", 0) >= ranks[id],
        "action": lambda rule: id in rule.actions,
    }
    return tuple(rule for rule in checklist.rulebook.rules if given[kind](rule))


def _truths(answers: Answers, rules: Iterable[Rule] | None) -> list[tuple[Rule, Truths]]:
    book = answers.checklist.rulebook.rules if rules is None else rules
    return [(rule, answers.holds(rule)) for rule in book]


def less(one: dict[Part, Formula], other: dict[Part, Formula]) -> Formula:
    """Whether one of the parts that are concluded is not among others."""
    return any_of(all_of((held, none_of(other.get(part, False)))) for part, held in one.items())


def same(one: dict[Part, Formula], other: dict[Part, Formula]) -> Formula:
    """Whether the same parts are concluded."""
    return none_of(any_of((less(one, other), less(other, one))))


def both(one: Formula, other: Formula) -> Formula:
    """Whether two formulas hold or fail together."""
    return all_of((implied(one, other), implied(other, one)))
