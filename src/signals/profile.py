"""Professional profiles: what a role's law changes in who does what, and never in the outcome."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from signals.orientation import Action, Step
from signals.source import Citation


class Role(Enum):
    """What a professional is; « other » for what has no word of its own here."""

    NURSE = "nurse"
    DOCTOR = "doctor"
    MIDWIFE = "midwife"
    SOCIAL_WORKER = "social_worker"
    EDUCATOR = "educator"
    STREET_WORKER = "street_worker"
    HEAD = "head"
    OFFICER = "officer"
    HOST = "host"
    VOLUNTEER = "volunteer"
    RELATIVE = "relative"
    OTHER = "other"


class Employer(Enum):
    """Whose agent a professional is: some duties bind public agents alone."""

    PUBLIC = "public"
    PRIVATE = "private"
    NONE = "none"


@frozen
class Position:
    """What the law says to a profile on one matter, in our words, and on what it rests."""

    says: str
    legal_basis: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()


@frozen
class ProfileStep:
    """A step as a profile does it: by whom, how, and on what legal basis besides the action's."""

    step: Step
    by: str
    how: str | None = None
    legal_basis: tuple[str, ...] = ()


@frozen
class Profile:
    """A role under an employer: what binds it, allows it and does not apply to it.

    ``checklists`` are the ids of the grids it uses; ``binds``, ``allows`` and ``excludes`` are ids
    of laws. A profile is chosen by the reader, is kept nowhere and changes no outcome.
    """

    id: str
    role: Role
    employer: Employer
    name: str
    checklists: tuple[str, ...]
    duty: Position
    secrecy: Position
    parents: Position
    steps: tuple[ProfileStep, ...]
    binds: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    @property
    def laws(self) -> frozenset[str]:
        """The ids of the laws that it is told of."""
        said = (id for each in (self.duty, self.secrecy, self.parents) for id in each.legal_basis)
        steps = (id for each in self.steps for id in each.legal_basis)
        return frozenset((*self.binds, *self.allows, *said, *steps))

    def step(self, action: Action) -> ProfileStep | None:
        """How this profile does an action, where its doer depends on the role."""
        return next((each for each in self.steps if each.step is action.step), None)

    def basis(self, laws: Iterable[str], step: ProfileStep | None = None) -> tuple[str, ...]:
        """The legal basis as it applies to this profile: without what does not, with the step's."""
        kept = (id for id in laws if id not in self.excludes)
        return tuple(dict.fromkeys((*kept, *(step.legal_basis if step is not None else ()))))


def using(profiles: Iterable[Profile], checklist: str) -> tuple[Profile, ...]:
    """The profiles that use a checklist, in the order of their file."""
    return tuple(each for each in profiles if checklist in each.checklists)
