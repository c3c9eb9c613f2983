"""What a group answered, counted in sentences: nobody is named, ranked or marked."""

from __future__ import annotations

from collections.abc import Iterator

from signals.attempt import Agreement
from signals.checklist import Checklist
from signals.group import SMALLEST_GROUP, AnswerTally, StepTally
from signals.item import Item
from signals.screening import as_value
from signals.wording.attempt import values_text
from signals.wording.labels import value_text
from signals.wording.outcome import finding_text
from signals.wording.typography import spaced

GROUP_TITLE = "Feuille de résultats d'un groupe"
NO_NAMES = spaced(
    "Cette feuille ne nomme personne et ne classe personne. Elle compte des réponses à une "
    "situation inventée, pour en parler ensemble ; « ne sait pas » n'est jamais une erreur."
)
TOO_SMALL = spaced(
    f"Il faut au moins {SMALLEST_GROUP} résultats : en dessous, la feuille dirait ce qu'une "
    "personne a répondu."
)


ABOUT_RESULT = spaced(
    "Pour la feuille d'un groupe, seuls comptent le niveau atteint à chaque étape et les réponses "
    "à choix : ni nom, ni note, ni texte. Rien ne part d'ici sans vous."
)
COUNTED = "Vos réponses sont comptées dans la feuille du groupe, sur ce poste."
FURTHEST_FIRST = spaced("Réponses, les plus éloignées de l'histoire d'abord :")


def people_text(number: int) -> str:
    """A number of people."""
    return f"{number}\u00a0personne" + ("s" if number > 1 else "")


def reached_lines(step: StepTally, checklist: Checklist) -> Iterator[str]:
    """How many reached each finding at a step, the highest first."""
    for finding, number in step.established:
        yield spaced(f"{finding_text(finding, checklist)} : {people_text(number)}.")


def answers_line(tally: AnswerTally) -> str:
    """One question: what the story tells, and what the group answered."""
    return spaced(
        f"« {tally.item.label} », dans l'histoire {told_text(tally)}. Dans le groupe : "
        f"{given_text(tally)}."
    )


def told_text(tally: AnswerTally) -> str:
    """What the story tells for a question."""
    return values_text(tally.item, tally.told)


def given_text(tally: AnswerTally) -> str:
    """How many gave each answer to a question, and how many did not ask."""
    words = [f"{_word(tally.item, word)} : {number}" for word, number in tally.given]
    left = tally.count(Agreement.NOT_ASKED)
    words += [f"non demandé : {left}"] if left else []
    return spaced(" ; ".join(words))


def _word(item: Item, word: str) -> str:
    return value_text(item, as_value(word))
