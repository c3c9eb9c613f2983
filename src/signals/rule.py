"""Rules, the guarantees they keep, and the book that holds them with their actions."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from signals.condition import Condition
from signals.instrument import Score, Table
from signals.orientation import (
    Action,
    Circuits,
    Classification,
    DueAction,
    Orientation,
    Population,
    Urgency,
)
from signals.source import Citation, Grade


@frozen(cache_hash=True)
class Rule:
    """When its condition holds, an orientation with its urgency, its actions and its reason.

    All rules that hold apply and add up. ``evidence`` is A for a text of law or an official text,
    B for a finding of a cited report, C for a design decision or professional expertise.
    """

    id: str
    when: Condition
    orientation: Orientation
    urgency: Urgency
    actions: tuple[str, ...]
    reason: str
    rationale: str
    evidence: Grade
    sources: tuple[Citation, ...]
    population: Population = Population.MINORS
    classification: str | None = None


@frozen
class Promise:
    """What a guarantee promises: levels and urgencies are read « at least », actions are due."""

    level: Orientation | None = None
    urgency: Urgency | None = None
    classification: str | None = None
    orientation: Orientation | None = None
    actions: tuple[str, ...] = ()


@frozen
class Guarantee:
    """A property of a checklist that holds for all answers, in words and as conditions."""

    id: str
    says: str
    if_: Condition
    then: Promise
    population: Population = Population.MINORS


@frozen
class Contest:
    """How a classification is contested: the action that carries it to whoever settles it.

    ``telling`` are sentences to say to the person who contests it.
    """

    action: str
    telling: tuple[str, ...]


@frozen
class RuleBook:
    """Everything a checklist concludes with: circuits, actions, floor, rules and guarantees."""

    orientations: Circuits
    actions: tuple[Action, ...]
    floor: tuple[DueAction, ...]
    rules: tuple[Rule, ...]
    guarantees: tuple[Guarantee, ...]
    classifications: tuple[Classification, ...] = ()
    scores: tuple[Score, ...] = ()
    tables: tuple[Table, ...] = ()
    contest: Contest | None = None

    @cached_property
    def laws(self) -> frozenset[str]:
        """The ids of the legal texts that its circuits and its actions rest on."""
        circuits = (id for each in self.orientations.all for id in each.legal_basis)
        actions = (id for each in self.actions for id in each.legal_basis)
        return frozenset((*circuits, *actions))

    @cached_property
    def contacts(self) -> frozenset[str]:
        """The ids of the contacts that its circuits and its actions send to."""
        recipients = (id for each in self.orientations.all for id in each.recipients)
        copies = (id for each in self.orientations.all for id in each.copies_to)
        actions = (id for each in self.actions for id in each.to)
        return frozenset((*recipients, *copies, *actions))
