"""How a professional stands towards what is established: follows it, goes above, stays below."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen

from signals.decision import Decision, decide
from signals.errors import InvalidDecision, Problem
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome


class Stance(Enum):
    """What a decision does with the proposal."""

    FOLLOWS = "follows"
    RAISES = "raises"
    LOWERS = "lowers"


@frozen
class Choice:
    """What a professional says of a proposal, whole or not yet: nothing is chosen beforehand.

    ``orientations`` are those added where it raises, those kept where it lowers. ``urgency`` is the
    one that it asks for; none leaves the established one where it raises. The reason and the second
    reader only count where it lowers: elsewhere they are kept, and are no part of a decision.
    """

    stance: Stance | None = None
    orientations: tuple[Orientation, ...] = ()
    urgency: Urgency | None = None
    reason: str | None = field(default=None, repr=False)
    second_reader: str | None = field(default=None, repr=False)


def decided(choice: Choice, outcome: Outcome, on: dt.date) -> Decision | None:
    """The decision that a choice makes beside an outcome, on a day; none while nothing is said.

    Raises ``InvalidDecision`` when the choice is not whole: nothing added where it raises, nothing
    given up where it lowers, or no reason; and, where nothing is assessed, when it would follow or
    stay below what is not there.
    """
    established = outcome.established
    match choice.stance:
        case None:
            return None
        case Stance.FOLLOWS:
            _refuse_unassessed(outcome, "il n'y a donc pas d'orientation à suivre")
            return decide(outcome, established.orientations, established.urgency, on)
        case Stance.RAISES:
            return _raised(choice, outcome, on)
        case Stance.LOWERS:
            _refuse_unassessed(outcome, "il n'y a donc rien en dessous de quoi rester")
            return _lowered(choice, outcome, on)


def _refuse_unassessed(outcome: Outcome, consequence: str) -> None:
    if outcome.established.level is Orientation.NOT_ASSESSED:
        what = f"rien n'est encore évalué, {consequence}"
        remedy = "répondez par oui ou par non à un signe au moins, ou allez plus haut"
        raise InvalidDecision([Problem(("stance",), what, remedy)])


def _raised(choice: Choice, outcome: Outcome, on: dt.date) -> Decision:
    established = outcome.established
    orientations = tuple({*established.orientations, *_counted(choice, outcome)})
    asked = [each for each in (choice.urgency, established.urgency) if each is not None]
    urgency = max(asked, default=Urgency.ORDINARY)
    if not orientations and choice.urgency is not None:
        what = "l'urgence seule ne dit pas à qui vous vous adressez"
        raise InvalidDecision(
            [Problem(("orientations",), what, "choisissez aussi une orientation")]
        )
    higher = urgency > (established.urgency or Urgency.ORDINARY)
    if set(orientations) == set(established.orientations) and not higher:
        what = "rien n'est encore ajouté à la proposition"
        raise InvalidDecision([Problem(("orientations",), what, _what_can_be_added(outcome))])
    return decide(outcome, orientations, urgency, on)


def _counted(choice: Choice, outcome: Outcome) -> tuple[Orientation, ...]:
    """The orientations of a choice that lead to somebody: vigilance alone is none of them."""
    return tuple(
        each
        for each in choice.orientations
        if each > Orientation.VIGILANCE or each in outcome.established.orientations
    )


def _what_can_be_added(outcome: Outcome) -> str:
    """An urgency is only worth choosing beside an orientation, and below the highest."""
    established = outcome.established
    if not established.orientations:
        return "choisissez une orientation"
    if established.urgency is max(Urgency):
        return "choisissez une orientation de plus ; l'urgence est déjà la plus haute"
    return "choisissez une orientation de plus, ou une urgence plus haute"


def _lowered(choice: Choice, outcome: Outcome, on: dt.date) -> Decision:
    kept = _counted(choice, outcome)
    if kept and choice.urgency is None:
        what = "l'urgence que vous retenez n'est pas dite"
        raise InvalidDecision([Problem(("urgency",), what, "choisissez-la")])
    decision = decide(
        outcome,
        kept,
        choice.urgency if kept else None,
        on,
        reason=choice.reason,
        second_reader=choice.second_reader,
    )
    if not decision.below:
        what = "cette décision n'est pas en dessous de la proposition"
        remedy = "retirez une orientation ou baissez l'urgence, ou dites que vous la suivez"
        raise InvalidDecision([Problem(("orientations",), what, remedy)])
    return decision


def choice_of(decision: Decision) -> Choice:
    """The choice that a decision was made by, to show it again or to change it."""
    if decision.below:
        stance, orientations = Stance.LOWERS, decision.orientations
    else:
        added = tuple(each for each in decision.orientations if each not in decision.proposed)
        higher = (decision.urgency or Urgency.ORDINARY) > (
            decision.proposed_urgency or Urgency.ORDINARY
        )
        stance = Stance.RAISES if added or higher else Stance.FOLLOWS
        orientations = added
    urgency = None if stance is Stance.FOLLOWS else decision.urgency
    return Choice(stance, orientations, urgency, decision.reason, decision.second_reader)


def is_outdated(decision: Decision, outcome: Outcome) -> bool:
    """Whether what is established is no longer what the decision was taken beside."""
    proposed = (decision.proposed, decision.proposed_urgency)
    return proposed != (outcome.established.orientations, outcome.established.urgency)
