"""The sentences that tell an outcome, the same in every front end and document."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.finding import UNDETERMINED, Finding
from signals.inquiry import Raising
from signals.orientation import Orientation
from signals.outcome import Outcome
from signals.wording.labels import LEVELS, URGENCIES, classification_label, value_text
from signals.wording.typography import spaced

NO_SIGN = spaced(
    "Ne pas avoir trouvé de signe ne veut pas dire qu'il n'y a pas de danger : gardez le lien et "
    "regardez de nouveau à la date fixée."
)
HUMAN_DECIDES = spaced("La grille ordonne des faits ; c'est vous qui décidez.")


def finding_text(finding: Finding, checklist: Checklist) -> str:
    """A finding in one sentence: level, urgency and classification."""
    parts = [LEVELS[finding.level]]
    if finding.urgency is not None and finding.orientations:
        parts.append(URGENCIES[finding.urgency])
    told = ", ".join(parts)
    if finding.classification is not None:
        told += f" ; classification : {classification_label(checklist, finding.classification)}"
    return spaced(told)


def established_text(outcome: Outcome) -> str:
    """What is established, in one sentence."""
    if (
        outcome.established.level is Orientation.NOT_ASSESSED
        and not outcome.established.orientations
    ):
        started = outcome.screening.anything_stated
        return (
            spaced("Non évalué : aucun signe n'est encore renseigné par oui ou par non.")
            if started
            else spaced("Non évalué : aucune réponse n'est donnée.")
        )
    return spaced("Établi : ") + finding_text(outcome.established, outcome.checklist) + "."


def possible_text(outcome: Outcome) -> str:
    """What is possible if what is not known turns out for the worst, in one sentence."""
    if not outcome.deciding:
        return spaced("Aucune question restée ouverte ne peut l'élever.")
    count = len(outcome.deciding)
    open_ = "une question ouverte" if count == 1 else f"{count} questions ouvertes"
    possible = finding_text(outcome.possible, outcome.checklist)
    return spaced(f"Encore possible : {possible} ({open_}).")


def ceiling_text(outcome: Outcome) -> str:
    """How high it can still go, in one sentence, without looking for the questions that decide."""
    if outcome.possible == outcome.established:
        return "Les questions restées ouvertes ne peuvent pas l'élever."
    reached = finding_text(outcome.possible, outcome.checklist)
    return spaced(f"Encore possible, si ce qui n'est pas su se révélait au pire : {reached}.")


def notices(outcome: Outcome) -> Iterator[str]:
    """What must be said beside an outcome, most important first."""
    checklist = outcome.checklist
    if outcome.adult:
        yield spaced(
            "La personne est majeure : cette grille parle des mineurs ; le circuit et les "
            "destinataires changent. En danger immédiat, l'appel aux secours reste dû."
        )
    elif outcome.presumed_minor:
        yield spaced("Âge non renseigné : la personne est présumée mineure.")
    for item in outcome.contradictions:
        yield spaced(f"Réponses contradictoires : « {item.label} ».")
    if outcome.established.classification == UNDETERMINED:
        yield spaced(
            "La classification n'est pas déterminée tant que des questions restent ouvertes."
        )
    if outcome.established.level <= Orientation.REFERRAL:
        yield NO_SIGN
    yield spaced(f"{checklist.validation}. {HUMAN_DECIDES}")
    if not checklist.released:
        yield spaced(
            f"Grille {checklist.name} non publiée ou modifiée : son empreinte n'est pas reconnue."
        )


def raising_text(raising: Raising, checklist: Checklist) -> str:
    """What would change an outcome: the answers that would raise it, and how far."""
    answers = " et ".join(
        f"« {checklist.items[id].label} : {value_text(checklist.items[id], value)} »"
        for id, value in raising.answers
    )
    return spaced(f"{answers} → {finding_text(raising.reaches, checklist)}")
