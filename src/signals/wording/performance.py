"""What a checklist and published instruments are worth, in the same words everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from signals.performance import Card, Instrument, Meaning, Performance
from signals.source import Grade, References
from signals.wording.labels import day_text
from signals.wording.references import citation_text
from signals.wording.typography import spaced

CARD_TITLE = "Ce que vaut cette grille"
NO_CARD = spaced("Cette version de la grille n'a pas de fiche de performance.")
INSTRUMENTS_TITLE = "Des instruments publiés, pour comparaison"
NOT_OURS = spaced(
    "Ces chiffres sont ceux d'instruments publiés, mesurés ailleurs et sur d'autres personnes : "
    "ils illustrent ce qu'un résultat veut dire. Ce ne sont pas ceux de cette grille, que personne "
    "n'a encore mesurée. Aucun chiffre ne se calcule pour un enfant."
)
BASE_RATE = spaced("Sur 100 jeunes que vous rencontrez, combien pourraient être concernés ?")
BASE_RATE_HELP = spaced(
    "Personne ne connaît ce nombre : essayez-en plusieurs. Plus le fait est rare, plus un résultat "
    "positif se trompe."
)

Part = tuple[str, tuple[str, ...]]
"""A title, and the paragraphs under it."""


def card_parts(card: Card, references: References) -> Iterator[Part]:
    """What a card says of its checklist, in titled paragraphs."""
    yield "Validation", (spaced(card.banner),)
    yield "Ce que veut dire une orientation", (spaced(card.positive),)
    yield "Ce que veut dire « aucun signe »", (spaced(card.negative),)
    yield "Sur qui, et qui manque", (spaced(card.population),)
    told = (
        spaced(
            f"{each.says} ({' ; '.join(citation_text(one, references) for one in each.sources)})"
        )
        for each in card.evidence
    )
    yield "Ce que l'on sait", tuple(told)
    yield "Version", (f"Fiche {card.version}, au {day_text(card.as_of)}.",)


def instrument_part(
    instrument: Instrument, references: References, base_rate: Fraction | None
) -> Part:
    """What is said of an instrument at a base rate, or at that of its own study."""
    told = [instrument.about, f"Sur qui : {instrument.population}"]
    meaning = instrument.meaning(base_rate)
    if instrument.performance is not None:
        told.append(measured_text(instrument.performance))
    if meaning is not None:
        where = "" if base_rate is not None else ", comme dans son étude"
        told += meaning_lines(meaning, where)
    told.append(f"Limites : {instrument.limits}")
    cited = " ; ".join(citation_text(each, references) for each in instrument.sources)
    doubt = "" if instrument.grade is Grade.A else " [à vérifier]"
    told.append(f"Source : {cited}{doubt}")
    return spaced(instrument.name), tuple(spaced(each) for each in told)


def measured_text(performance: Performance) -> str:
    """What a study measured, in one sentence."""
    return spaced(
        f"Il repère {percent_text(performance.sensitivity)} de ceux qui sont concernés, et laisse "
        f"de côté {percent_text(performance.specificity)} de ceux qui ne le sont pas."
    )


def meaning_lines(meaning: Meaning, where: str = "") -> Iterator[str]:
    """What results mean, in natural frequencies first."""
    yield spaced(f"Si {percent_text(meaning.base_rate)} des jeunes sont concernés{where} :")
    others = meaning.people - meaning.concerned
    yield spaced(
        f"sur {_people(meaning.people, 'jeune')}, {_people(meaning.concerned, 'concerné')} : "
        f"{_people(meaning.true_positives, 'repéré')}, "
        f"{_people(meaning.false_negatives, 'manqué')} ;"
    )
    yield spaced(
        f"et {_people(others, 'non concerné')} : "
        f"{_people(meaning.false_positives, 'repéré')} à tort, "
        f"{_people(meaning.true_negatives, 'laissé')} de côté."
    )
    positive = _chances(meaning.positive_value)
    negative = _chances(meaning.negative_value)
    yield spaced(
        f"Un résultat positif est juste {positive} ; un résultat négatif l'est {negative}, mais "
        "n'écarte rien pour un enfant."
    )


def percent_text(part: Fraction) -> str:
    """A part of one as a percentage: ``84,4 %``."""
    told = f"{float(part * 100):.4f}".rstrip("0").rstrip(".").replace(".", ",")
    return spaced(f"{told} %")


def _chances(value: Fraction | None) -> str:
    if value is None:
        return "on ne sait combien de fois"
    times = int(value * 100 + Fraction(1, 2))
    if times == 0:
        return "moins d'une fois sur 100"
    if times == 100 and value < 1:
        return "plus de 99 fois sur 100"
    return f"{times} fois sur 100"


def _people(count: int, word: str) -> str:
    """A count of people with its word, in the plural from two on: « 1 000 jeunes »."""
    plural = " ".join(f"{each}s" if count > 1 and each != "non" else each for each in word.split())
    return f"{count:,} {plural}".replace(",", "\u00a0")
