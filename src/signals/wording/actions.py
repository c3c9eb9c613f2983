"""How an action is told to its reader: the one place that decides it, for every display."""

from __future__ import annotations

from attrs import frozen

from signals.orientation import Action
from signals.wording.contacts import contacts_lines
from signals.wording.guide import Guide
from signals.wording.references import law_text
from signals.wording.typography import spaced

FOR_YOU = "Pour vous"


@frozen
class ToldAction:
    """An action in words: what, by whom, to whom, how, before when, and on what legal basis.

    ``for_you`` is how the reader's own profile does it, where it has something to say.
    """

    id: str
    do: str
    by: str
    to: tuple[str, ...]
    how: str
    for_you: str | None
    before: str
    legal_basis: tuple[str, ...]


def told_action(action: Action, guide: Guide) -> ToldAction:
    """An action as the guide's reader is told it; the action itself stays what the rules ask."""
    step = guide.step(action)
    how = None if step is None or step.how is None else step.how
    return ToldAction(
        action.id,
        spaced(action.do),
        spaced(action.by if step is None else step.by),
        contacts_lines(action.to, guide),
        spaced(action.how),
        None if how is None else spaced(how),
        spaced(action.before),
        laws_lines(action_basis(action, guide), guide),
    )


def action_basis(action: Action, guide: Guide) -> tuple[str, ...]:
    """The laws on which an action is due by the guide's reader."""
    if guide.profile is None:
        return action.legal_basis
    return guide.profile.basis(action.legal_basis, guide.step(action))


def circuit_basis(laws: tuple[str, ...], guide: Guide) -> tuple[str, ...]:
    """The laws of an orientation, without those that do not apply to the guide's reader."""
    return laws if guide.profile is None else guide.profile.basis(laws)


def laws_lines(ids: tuple[str, ...], guide: Guide) -> tuple[str, ...]:
    """Legal texts, each with its standing."""
    return tuple(law_text(guide.references.law(id), guide.date) for id in ids)
