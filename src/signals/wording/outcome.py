"""The sentences that tell an outcome, the same in every front end and document."""

from __future__ import annotations

from collections.abc import Iterator

from signals.answer import Answer, Value
from signals.checklist import Checklist
from signals.episodes import overlapping
from signals.finding import UNDETERMINED, Finding
from signals.inquiry import Raising
from signals.item import Item
from signals.kind import Kind
from signals.orientation import Orientation
from signals.outcome import Outcome
from signals.span import days_before
from signals.wording.labels import URGENCIES, classification_label, level_label, value_text
from signals.wording.standing import unrecognised_text
from signals.wording.typography import spaced

_RECENT = 183
"""How far back « ces derniers mois » goes, in days: about six months."""

STILL_DANGER = spaced(
    "Ces réponses n'écartent pas un danger : gardez le lien et regardez de nouveau à la date fixée."
)
NO_SIGN = spaced(
    "Ne pas avoir trouvé de signe ne veut pas dire qu'il n'y a pas de danger : gardez le lien et "
    "regardez de nouveau à la date fixée."
)
BESIDE_HIGHER = spaced(
    "À faire aussi : ces points s'ajoutent à l'orientation plus haute et ne l'abaissent pas."
)
HUMAN_DECIDES = spaced("La grille ordonne des faits ; c'est vous qui décidez.")


def finding_text(finding: Finding, checklist: Checklist) -> str:
    """A finding in one sentence: level, urgency and classification."""
    parts = [level_label(finding.level, checklist)]
    if finding.urgency is not None and finding.orientations:
        parts.append(URGENCIES[finding.urgency])
    told = ", ".join(parts)
    if finding.classification is not None:
        told += f" ; classification : {classification_label(checklist, finding.classification)}"
    return spaced(told)


def circuit_says(orientation: Orientation, outcome: Outcome) -> str:
    """What an orientation says; vigilance beside a higher one says nothing of what is to be sent.

    Its own sentence is written for where no rule sends anything.
    """
    higher = outcome.established.level > Orientation.VIGILANCE
    if orientation is Orientation.VIGILANCE and higher:
        return BESIDE_HIGHER
    return spaced(outcome.checklist.rulebook.orientations.of(orientation).says)


def established_text(outcome: Outcome) -> str:
    """What is established, in one sentence."""
    if outcome.established.level is Orientation.NOT_ASSESSED:
        if not outcome.screening.anything_stated:
            return spaced("Non évalué : aucune réponse n'est donnée.")
        due = " ; des actions sont déjà dues" if outcome.established.orientations else ""
        return spaced(f"Non évalué : aucun signe n'est encore renseigné par oui ou par non{due}.")
    return spaced("Établi : ") + finding_text(outcome.established, outcome.checklist) + "."


def possible_text(outcome: Outcome) -> str:
    """What is possible if what is not known turns out for the worst, in one sentence."""
    count = len(outcome.deciding)
    if not count and outcome.possible == outcome.established:
        return spaced("Aucune question restée ouverte ne peut l'élever.")
    open_ = "une question ouverte" if count == 1 else f"{count} questions ouvertes"
    why = open_ if count else "des réponses se contredisent ou restent imprécises"
    possible = finding_text(outcome.possible, outcome.checklist)
    return spaced(f"Encore possible : {possible} ({why}).")


def ceiling_text(outcome: Outcome) -> str:
    """How high it can still go, in one sentence, without looking for the questions that decide."""
    if outcome.possible == outcome.established:
        return "Les questions restées ouvertes ne peuvent pas l'élever."
    reached = finding_text(outcome.possible, outcome.checklist)
    return spaced(f"Encore possible, si ce qui n'est pas su se révélait au pire : {reached}.")


def notices(outcome: Outcome) -> Iterator[str]:
    """What must be said beside an outcome, most important first."""
    yield from cautions(outcome)
    yield from standing_notices(outcome.checklist)


def standing_notices(checklist: Checklist) -> Iterator[str]:
    """What must be said beside every outcome of a checklist."""
    yield spaced(f"{checklist.validation}. {HUMAN_DECIDES}")
    unrecognised = unrecognised_text(checklist)
    if unrecognised is not None:
        yield unrecognised


def cautions(outcome: Outcome) -> Iterator[str]:
    """What must be said beside this very outcome, most important first."""
    checklist = outcome.checklist
    if outcome.adult:
        yield spaced(
            "La personne est majeure : cette grille parle des mineurs ; le circuit et les "
            "destinataires changent. En danger immédiat, l'appel aux secours reste dû."
        )
        yield from _open_doubts(outcome)
    elif outcome.presumed_minor:
        yield spaced("Âge non renseigné ou mis en doute : la personne est présumée mineure.")
    for item in outcome.contradictions:
        yield spaced(f"Réponses contradictoires : « {item.label} ».")
    for item in checklist.items.values():
        if overlapping(outcome.facts.episodes(item) or ()):
            yield spaced(
                f"« {item.label} » : deux dates se recouvrent. Vérifiez qu'un même épisode n'est "
                "pas compté deux fois."
            )
    if outcome.established.classification == UNDETERMINED:
        yield spaced(
            "La classification n'est pas déterminée : des réponses manquent, se contredisent ou "
            "restent imprécises."
        )
    for item in old_signs(outcome):
        yield spaced(f"Daté de plus de six mois : « {item.label} ». Est-ce encore actuel ?")
    if outcome.established.level <= Orientation.REFERRAL:
        yield STILL_DANGER if any(outcome.facts.presence(id) for id in checklist.signs) else NO_SIGN


def _open_doubts(outcome: Outcome) -> Iterator[str]:
    """What would put an adult's age in doubt and is not known: another circuit, perhaps higher."""
    checklist = outcome.checklist
    open_ = [id for id in checklist.age_doubt if outcome.facts.presence(id) is None]
    if open_:
        told = ", ".join(f"« {checklist.items[id].label} »" for id in open_)
        yield spaced(
            f"Sans réponse à {told}, un doute sur l'âge reste possible : il ferait reprendre la "
            "grille comme pour un mineur, et le résultat pourrait être plus haut."
        )


def old_signs(outcome: Outcome) -> Iterator[Item]:
    """The warning signs that are only told of more than six months before the screening."""
    since = days_before(outcome.date, _RECENT)
    for id, statements in outcome.screening.stated:
        item = outcome.checklist.items[id]
        dates = [each.date for each in statements if each.value is Answer.YES]
        old = bool(dates) and all(each is not None and each < since for each in dates)
        if old and item.kind is Kind.WARNING_SIGN:
            yield item


def raising_text(raising: Raising, checklist: Checklist) -> str:
    """What would change an outcome: the answers that would raise it, and how far."""
    items = checklist.items
    answers = " et ".join(quoted(items[id], value) for id, value in raising.answers)
    return spaced(f"{answers} → {finding_text(raising.reaches, checklist)}")


def quoted(item: Item, *values: Value) -> str:
    """A question's answer between quotes; what several people said of it, side by side."""
    said = " / ".join(dict.fromkeys(value_text(item, value) for value in values))
    return f"« {item.label} : {said} »"
