"""How a printed grid is filled and read by hand: the conventions that its rules are read with."""

from __future__ import annotations

from collections.abc import Iterator

from signals.checklist import Checklist
from signals.condition import Condition, EpisodeFact, Episodes, HoursSince, Within, walk
from signals.kind import ItemType, Kind
from signals.orientation import Orientation, Population
from signals.wording.labels import level_label
from signals.wording.printed_numbers import PrintedNumbers
from signals.wording.typography import spaced

POPULATIONS = {
    Population.MINORS: "",
    Population.ADULTS: "Majeur",
    Population.EVERYONE: "À tout âge",
}


def filling_lines(checklist: Checklist, numbers: PrintedNumbers) -> tuple[str, ...]:
    """The conventions of a grid, sentence by sentence, in the order in which they serve."""
    return tuple(spaced(line) for line in _lines(checklist, numbers))


def _lines(checklist: Checklist, numbers: PrintedNumbers) -> Iterator[str]:
    items = checklist.items.values()
    yield (
        "Cochez ce qui est su. Une case vide et « ne sait pas » se lisent de même : on ne sait "
        "pas. Ce n'est jamais un « non »."
    )
    others = {item.type for item in items} - {ItemType.YES_NO}
    if others:
        yield f"Vaut « oui » : {' ; '.join(_worth_yes(others))}."
    yield _ages(checklist, numbers)
    if checklist.conditional:
        yield (
            "Une question « seulement si » dont la condition n'est pas remplie ne compte pas : "
            "rien de ce qui se lit sur elle n'est rempli. Si on ne le sait pas, c'est seulement "
            "encore possible."
        )
    yield (
        "Une règle est atteinte si ce qui est su la remplit. Elle est encore possible si ce qui "
        "n'est pas su pouvait la remplir. ET : tout est rempli ; OU : un seul suffit ; on lit "
        "d'abord ce qui est entre crochets. Une liste (L1, L2…) se compte avant les règles."
    )
    if numbers.conditions:
        yield (
            "Une condition (C1, C2…) se coche comme une règle, avant elles. Là où son nom est "
            "écrit, on lit ce qu'elle est : remplie, encore possible, ou ni l'un ni l'autre."
        )
    yield (
        "Toutes les règles atteintes s'appliquent et s'ajoutent ; aucune n'en efface une autre. "
        "L'urgence est la plus forte des règles atteintes ; sans règle, la plus faible."
    )
    context = [item.id for item in items if item.kind is Kind.CONTEXT]
    lowest = level_label(Orientation.VIGILANCE, checklist)
    yield (
        f"Questions de contexte : {numbers.named(context)}. Tant qu'aucune autre question n'a de "
        f"réponse sue et que rien n'est atteint au-dessus de « {lowest} », la situation est « non "
        "évaluée »."
    )
    yield _contradictions([item.id for item in items if not item.monotone], numbers)
    if others & {ItemType.DATETIME, ItemType.EPISODES, ItemType.DATE}:
        yield (
            "Une date sans heure peut être à toute heure de ce jour. Une durée est atteinte si "
            "elle l'est à coup sûr ; une fin inconnue peut aller jusqu'à maintenant. Deux durées "
            "écrites en jours se comparent en jours."
        )
    if any(_looks_back(part) for rule in numbers.rules for _, part, _ in walk(rule.when)):
        yield (
            "Les jours et les heures se comptent en arrière depuis le jour et l'heure du repérage. "
            "Le premier jour compte : les 90 derniers jours commencent au jour d'il y a 90 jours. "
            "Un « oui » à dater qui ne l'est pas est seulement encore possible."
        )
    if checklist.classifications:
        labels = " puis ".join(f"« {each.label} »" for each in checklist.classifications.values())
        yield (
            f"Classification d'un mineur : {labels}, de la plus basse à la plus haute. La plus "
            "haute des règles atteintes ; sans règle, la plus basse ; « non déterminée » tant "
            "qu'une règle encore possible en donne une plus haute."
        )


def _looks_back(part: Condition) -> bool:
    """Whether a condition counts from the day of the screening."""
    if isinstance(part, Episodes):
        return part.days is not None or part.fact is EpisodeFact.HOURS_SINCE
    return isinstance(part, (Within, HoursSince))


def _worth_yes(types: set[ItemType]) -> Iterator[str]:
    if ItemType.NUMBER in types:
        yield "un nombre d'au moins 1"
    if ItemType.CHOICE in types:
        yield "une réponse après la première de la liste"
    if ItemType.EPISODES in types:
        yield "au moins une ligne « du… au… »"
    if types & {ItemType.DATE, ItemType.DATETIME, ItemType.TEXT}:
        yield "une date ou un texte écrit"


def _ages(checklist: Checklist, numbers: PrintedNumbers) -> str:
    age = numbers.of(checklist.age)
    doubts = numbers.named(checklist.age_doubt)
    doubted = f" Oui à {doubts} : mineur, quel que soit l'âge écrit." if doubts else ""
    return (
        f"Sans mention, une règle vaut pour un mineur : âge ({age}) de moins de 18 ans, ou "
        "inconnu. Inconnu, ou de 18 ans et plus selon les uns et pas selon les autres, il se lit "
        f"de 0 à 17 ans.{doubted} « Majeur » : 18 ans ou plus, sans aucun doute."
    )


def _contradictions(plain: list[str], numbers: PrintedNumbers) -> str:
    return (
        f"Réponses contraires : pour {numbers.named(plain)}, une règle n'est atteinte que si "
        "chacune la remplit ; elle est encore possible si l'une d'elles, ou une valeur entre "
        "elles, la remplit. Pour les autres questions la plus grave compte : oui, le nombre le "
        "plus haut, la dernière de la liste ; « ne sait pas » à côté d'un « non » se lit « ne sait "
        "pas »."
    )
