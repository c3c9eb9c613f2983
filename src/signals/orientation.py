"""Where a situation is taken: orientations, their urgency, and the actions due."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering

from attrs import frozen

from signals.source import Citation


@total_ordering
class _Ordered(Enum):
    """An enumeration whose members stand in the order in which they are written."""

    rank: int

    def __init__(self, _value: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.rank < other.rank


class Orientation(_Ordered):
    """The level of an outcome, lowest first; a screening with nothing known is not assessed.

    Information préoccupante and signalement are two circuits: the order only says « never lower ».
    """

    NOT_ASSESSED = "not_assessed"
    VIGILANCE = "vigilance"
    REFERRAL = "referral"
    INFORMATION_PREOCCUPANTE = "information_preoccupante"
    SIGNALEMENT = "signalement"


class Urgency(_Ordered):
    """How soon an orientation is acted on, least urgent first."""

    ORDINARY = "ordinary"
    SAME_DAY = "same_day"
    IMMEDIATE = "immediate"


class Population(Enum):
    """Whom a rule or an action is for; an age not given is presumed a minor's."""

    MINORS = "minors"
    ADULTS = "adults"
    EVERYONE = "everyone"


class Step(Enum):
    """What an action is in a professional's circuit: who does it depends on the role."""

    WRITE = "write"
    TRANSMIT_IP = "transmit_ip"
    TRANSMIT_SIGNALEMENT = "transmit_signalement"
    COPY = "copy"
    INFORM_PARENTS = "inform_parents"
    INFORM_HIERARCHY = "inform_hierarchy"
    SHARE = "share"
    TELL_MINOR = "tell_minor"
    SHELTER = "shelter"
    CARE = "care"


@frozen
class Action:
    """One thing to do: what, by whom, to whom (contacts), how, before when, on what legal basis.

    ``step`` is what a role's profile words in its own way.
    """

    id: str
    do: str
    by: str
    to: tuple[str, ...]
    how: str
    before: str
    legal_basis: tuple[str, ...]
    sources: tuple[Citation, ...] = ()
    step: Step | None = None


@frozen
class DueAction:
    """An action of the legal floor, due whatever the answers, for a population."""

    action: str
    population: Population = Population.EVERYONE


@frozen
class Circuit:
    """To whom an orientation goes, on what legal basis, and the sentence that tells it.

    ``label`` is the sector's own name for it, where the words of institutions are not theirs.
    """

    recipients: tuple[str, ...]
    legal_basis: tuple[str, ...]
    says: str
    copies_to: tuple[str, ...] = ()
    label: str | None = None


@frozen
class Circuits:
    """The circuit of each orientation of a sector."""

    vigilance: Circuit
    referral: Circuit
    information_preoccupante: Circuit
    signalement: Circuit

    def of(self, orientation: Orientation) -> Circuit:
        """The circuit of an orientation; « not assessed » has none and raises ``KeyError``."""
        if orientation is Orientation.NOT_ASSESSED:
            raise KeyError(orientation.value)
        circuit: Circuit = getattr(self, orientation.value)
        return circuit

    @property
    def all(self) -> tuple[Circuit, ...]:
        """The four circuits, the lowest first."""
        return self.vigilance, self.referral, self.information_preoccupante, self.signalement


@frozen
class Classification:
    """A qualification of a sector (fugue classique, inquiétante) and the actions it brings."""

    id: str
    label: str
    actions: tuple[str, ...]
