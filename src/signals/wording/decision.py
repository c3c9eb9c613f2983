"""A decision in French words: how it stands towards the proposal, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from signals.checklist import Checklist
from signals.decision import Decision
from signals.orientation import Orientation, Urgency
from signals.outcome import Outcome
from signals.stance import Stance, is_outdated
from signals.wording.labels import URGENCIES, level_label
from signals.wording.outcome import HUMAN_DECIDES
from signals.wording.typography import spaced

DECISION_TITLE = "Ma décision"
STANCES = {
    Stance.FOLLOWS: "Je suis cette orientation",
    Stance.RAISES: "Je vais plus haut",
    Stance.LOWERS: "Je reste en dessous",
}
ABOUT_STANCES = {
    Stance.FOLLOWS: "C'est ce que les réponses données établissent.",
    Stance.RAISES: "Vous êtes libre de le faire, sans avoir à le justifier.",
    Stance.LOWERS: "Il faut en écrire la raison, et demander une seconde lecture.",
}
_UNASSESSED = {
    Stance.FOLLOWS: spaced("Rien n'est encore évalué : il n'y a pas d'orientation à suivre."),
    Stance.LOWERS: spaced("Rien n'est encore évalué : il n'y a rien en dessous de quoi rester."),
}
ABOUT_DECISION = spaced(
    f"{HUMAN_DECIDES} La proposition reste écrite à côté de votre décision, dans les documents de "
    "service."
)
_AWAITING = spaced(
    "Elle est en dessous de la proposition : une seconde lecture est attendue. Rien ne vous bloque "
    "en attendant ; dites-le à la personne qui relira."
)


def about_stance(stance: Stance, outcome: Outcome) -> str:
    """What a stance means, or why it cannot be taken: nothing is assessed yet."""
    unassessed = outcome.established.level is Orientation.NOT_ASSESSED
    return (unassessed and _UNASSESSED.get(stance)) or ABOUT_STANCES[stance]


def decided_labels(decision: Decision, checklist: Checklist) -> tuple[str, ...]:
    """The orientations decided by their names; where there is none, the level that is left."""
    unassessed = not decision.proposed and decision.proposed_urgency is None
    left = Orientation.NOT_ASSESSED if unassessed else Orientation.VIGILANCE
    return tuple(level_label(each, checklist) for each in decision.orientations or (left,))


def decided_urgency(decision: Decision) -> str:
    """The urgency decided; nothing where there is nothing to do sooner or later."""
    urgency = decision.urgency or Urgency.ORDINARY
    told = decision.orientations or urgency > Urgency.ORDINARY
    return URGENCIES[urgency] if told and decision.urgency else ""


def orientations_text(decision: Decision, checklist: Checklist) -> str:
    """What is decided, in a few words: never that there is nothing."""
    return _told(decided_labels(decision, checklist), decided_urgency(decision))


def _told(labels: tuple[str, ...], urgency: str) -> str:
    return spaced(" ; ".join(labels) + (f", {urgency}" if urgency else ""))


def outdated_text(decision: Decision, outcome: Outcome) -> str | None:
    """That the answers have changed since a decision, and beside what it was taken, where so."""
    if not is_outdated(decision, outcome):
        return None
    # What was proposed is told as if it had been decided: the same words for the same thing.
    proposal = evolve(decision, orientations=decision.proposed, urgency=decision.proposed_urgency)
    return spaced(
        "Les réponses ont changé depuis cette décision : elle a été prise à côté d'une autre "
        f"proposition ({orientations_text(proposal, outcome.checklist)})."
    )


def decision_text(decision: Decision, checklist: Checklist) -> str:
    """What is decided, in one sentence."""
    return spaced(f"Votre décision est notée : {orientations_text(decision, checklist)}.")


def decision_notices(decision: Decision, outcome: Outcome) -> Iterator[str]:
    """What must be said beside a decision, most important first."""
    outdated = outdated_text(decision, outcome)
    if outdated is not None:
        yield outdated
    if decision.awaits_second_reader:
        yield _AWAITING
    count = len(decision.left_open)
    if count == 1:
        yield spaced("Elle laisse une question ouverte, qui peut encore élever l'orientation.")
    elif count:
        yield spaced(
            f"Elle laisse {count} questions ouvertes, qui peuvent encore élever l'orientation."
        )
