"""A decision in French words: how it stands towards the proposal, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterator

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
    Stance.LOWERS: "Il faut en écrire la raison, et une seconde lecture.",
}
ABOUT_DECISION = spaced(
    f"{HUMAN_DECIDES} La proposition reste écrite à côté de votre décision, dans les documents de "
    "service."
)
_NO_ORIENTATION = "aucune orientation"
_OUTDATED = spaced(
    "Vos réponses ont changé depuis : la proposition n'est plus celle sur laquelle vous avez "
    "décidé."
)
_AWAITING = spaced(
    "Elle est en dessous de la proposition : une seconde lecture est attendue. Rien ne vous bloque "
    "en attendant ; dites-le à la personne qui relira."
)


def orientations_text(
    orientations: tuple[Orientation, ...], urgency: Urgency | None, checklist: Checklist
) -> str:
    """Orientations and their urgency in a few words."""
    told = " ; ".join(level_label(each, checklist) for each in orientations) or _NO_ORIENTATION
    if urgency is not None and orientations:
        told += f", {URGENCIES[urgency]}"
    return spaced(told)


def decision_text(decision: Decision, checklist: Checklist) -> str:
    """What is decided, in one sentence."""
    told = orientations_text(decision.orientations, decision.urgency, checklist)
    return spaced(f"Votre décision est notée : {told}.")


def decision_notices(decision: Decision, outcome: Outcome) -> Iterator[str]:
    """What must be said beside a decision, most important first."""
    if is_outdated(decision, outcome):
        yield _OUTDATED
    if decision.awaits_second_reader:
        yield _AWAITING
    count = len(decision.left_open)
    if count == 1:
        yield spaced("Elle laisse une question ouverte, qui peut encore élever l'orientation.")
    elif count:
        yield spaced(
            f"Elle laisse {count} questions ouvertes, qui peuvent encore élever l'orientation."
        )
