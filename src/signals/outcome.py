"""The outcome of a screening: what is established, what is possible, why, and what is due."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from operator import attrgetter

from attrs import field, frozen

from signals.answer import Statement
from signals.checklist import Checklist
from signals.evaluation import facts_of, grounds, of_population
from signals.facts import Facts
from signals.finding import (
    Finding,
    Standing,
    established_by,
    is_presumed_minor,
    possible_by,
    standing,
)
from signals.inquiry import Inquiry, Raising, inquire
from signals.item import Item
from signals.kind import ItemType
from signals.kleene import Truth
from signals.orientation import Action, Orientation, Population
from signals.reason import Ground as Ground
from signals.reason import Oriented as Oriented
from signals.reason import Reasons
from signals.rule import Rule
from signals.screening import Screening
from signals.source import Citation


@frozen(eq=False, slots=False)
class Outcome:
    """What a screening leads to; each part is computed once, when it is asked for.

    Same answers, same date and same digest give the same outcome. No part is a verdict: it
    structures facts, and the professional decides.
    """

    screening: Screening
    facts: Facts = field(repr=False)

    @property
    def checklist(self) -> Checklist:
        """The checklist, with its version and digest."""
        return self.screening.checklist

    @property
    def date(self) -> dt.date:
        """The date of the screening."""
        return self.screening.date

    @cached_property
    def _standing(self) -> Standing:
        return standing(self.facts)

    @cached_property
    def held(self) -> tuple[Rule, ...]:
        """The rules that hold, in the order of the checklist."""
        return tuple([each.rule for each in self._standing.held])

    @cached_property
    def rules(self) -> dict[Rule, Truth]:
        """Each rule with whether it holds, does not, or is not settled (``None``)."""
        truths: dict[Rule, Truth] = dict.fromkeys(self.checklist.rulebook.rules, False)
        truths.update(dict.fromkeys(self.held, True))
        truths.update((each.rule, None) for each in self._standing.unsettled)
        return truths

    @cached_property
    def established(self) -> Finding:
        """What the answers settle, whatever the others turn out to be."""
        return established_by(self._standing, self.facts)

    @cached_property
    def possible(self) -> Finding:
        """What it comes to if everything that is not known turns out for the worst."""
        return possible_by(self._standing, self.facts)

    @cached_property
    def presumed_minor(self) -> bool:
        """Whether the person is taken for a minor because the age is not known."""
        return is_presumed_minor(self.facts)

    @cached_property
    def adult(self) -> bool:
        """Whether the person is established as 18 or over: another circuit."""
        return of_population(Population.ADULTS, self.facts) is True

    @cached_property
    def orientations(self) -> tuple[Oriented, ...]:
        """The orientations established, highest first; they add up, none hides another."""
        return tuple(self._oriented(each) for each in self.established.orientations)

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self.facts)

    def _oriented(self, orientation: Orientation) -> Oriented:
        because, facts = self._reasons.because, self.facts
        rules = [rule for rule in self.held if rule.orientation is orientation]
        return Oriented(
            orientation,
            max([rule.urgency for rule in rules], key=attrgetter("rank")),
            tuple([Ground(rule, because(grounds(rule.when, facts))) for rule in rules]),
            self._in_order({id for rule in rules for id in rule.actions}),
        )

    @cached_property
    def floor(self) -> tuple[Action, ...]:
        """The actions due whatever the answers, in the order in which they are done."""
        return self._in_order(
            {
                due.action
                for due in self.checklist.rulebook.floor
                if of_population(due.population, self.facts)
            }
        )

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Every action due: the floor's, the rules' that hold, and the classification's."""
        ids = {action.id for action in self.floor}
        ids.update(action.id for each in self.orientations for action in each.actions)
        classification = self.checklist.classifications.get(self.established.classification or "")
        if classification is not None:
            ids.update(classification.actions)
        return self._in_order(ids)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What it rests on: the sources of the rules that hold, then of the actions, once each."""
        rules = (ground.rule for each in self.orientations for ground in each.grounds)
        of_rules = (citation for rule in rules for citation in rule.sources)
        of_actions = (citation for action in self.actions for citation in action.sources)
        return tuple(dict.fromkeys((*of_rules, *of_actions)))

    def _in_order(self, ids: set[str]) -> tuple[Action, ...]:
        actions, order = self.checklist.actions, self.checklist.order_of_actions
        return tuple([actions[id] for id in sorted(ids, key=order.__getitem__)])

    @cached_property
    def _inquiry(self) -> Inquiry:
        return inquire(self.facts)

    @cached_property
    def pending(self) -> tuple[Item, ...]:
        """Every question, absent or unknown, whose answer can still change the outcome."""
        return tuple(self.checklist.items[id] for id in self._inquiry.pending)

    @cached_property
    def raisings(self) -> tuple[Raising, ...]:
        """What would change it: for each deciding question, a smallest set that raises."""
        return self._inquiry.raisings

    @cached_property
    def deciding(self) -> tuple[Item, ...]:
        """The pending questions that can raise the outcome, the most telling first."""
        return tuple(self.checklist.items[each.item] for each in self.raisings)

    @cached_property
    def to_ask(self) -> tuple[Item, ...]:
        """The deciding questions that may be asked about or looked for."""
        return tuple(item for item in self.deciding if not item.never_asked)

    @cached_property
    def not_to_ask(self) -> tuple[Item, ...]:
        """What is not known and is never asked: noted only if it is said."""
        return tuple(item for item in self.deciding if item.never_asked)

    @cached_property
    def next(self) -> Raising | None:
        """One smallest set of answers that raises the outcome."""
        return self._inquiry.smallest

    @cached_property
    def contradictions(self) -> tuple[Item, ...]:
        """The items whose statements contradict one another."""
        stated = ((self.checklist.items[id], said) for id, said in self.screening.stated)
        return tuple(item for item, said in stated if _contradict(item, said))


def _contradict(item: Item, statements: tuple[Statement, ...]) -> bool:
    known = [each.value for each in statements if each.known]
    if item.type is ItemType.TEXT:
        return False
    if item.type is ItemType.EPISODES:
        # Further episodes complete one another; « none » contradicts any.
        return len({bool(value) for value in known}) > 1
    return len(set(known)) > 1


def evaluate(screening: Screening) -> Outcome:
    """The outcome of a screening; what is not asked of it is not computed."""
    return Outcome(screening, facts_of(screening))
