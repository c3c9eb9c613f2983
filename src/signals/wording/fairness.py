"""What a checklist does with personal attributes, in the same words everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.fairness import Reading, readings
from signals.kind import Attribute
from signals.rule import Rule
from signals.wording.typography import spaced

FAIRNESS_TITLE = "Équité"
FAIRNESS = spaced(
    "Une réponse sur la personne ne change l'orientation que par les règles nommées ici. Ailleurs, "
    "fille ou garçon, placé ou non, d'ici ou d'ailleurs : mêmes réponses, même orientation."
)
ATTRIBUTES = {
    Attribute.SEX: "Sexe",
    Attribute.AGE: "Âge",
    Attribute.PLACEMENT: "Placement",
    Attribute.NATIONALITY: "Nationalité",
    Attribute.FAMILY: "Famille",
}


def fairness_lines(checklist: Checklist) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each attribute in one sentence, with the rules that read it and their reasons."""
    for reading in readings(checklist):
        yield _sentence(reading, checklist), tuple(_rules(reading))


def _sentence(reading: Reading, checklist: Checklist) -> str:
    name = ATTRIBUTES[reading.attribute]
    if not reading.items:
        said = _says_attributes(checklist)
        told = "ne le demande pas" if said else "ne dit pas si elle le demande"
        return spaced(f"{name} : cette grille {told}.")
    asked = ", ".join(f"« {checklist.items[id].label} »" for id in reading.items)
    told = f"{name} ({asked}) : {_read_by(reading)}."
    if reading.majority:
        told += " La majorité change le circuit et les destinataires."
    return spaced(told)


def _says_attributes(checklist: Checklist) -> bool:
    """Whether a version tells which questions are about the person; the first ones did not."""
    return any(item.attribute is not None for item in checklist.items.values())


def _read_by(reading: Reading) -> str:
    if reading.rules:
        count = len(reading.rules)
        return "une règle le lit" if count == 1 else f"{count} règles le lisent"
    if reading.adding:
        return "aucune règle ne le lit, sauf pour ajouter des actions"
    return "aucune règle ne le lit"


def _rules(reading: Reading) -> Iterator[str]:
    for rule in reading.rules:
        yield _told(rule, "")
    for rule in reading.adding:
        yield _told(rule, ", ajoute des actions seulement")


def _told(rule: Rule, how: str) -> str:
    return spaced(f"{rule.id}{how} : {rule.reason} {rule.rationale}")
