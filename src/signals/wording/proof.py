"""The French words for what is proved of a checklist, the same on the page and in the report."""

from __future__ import annotations

from attrs import frozen

from signals.checklist import Checklist
from signals.orientation import Orientation, Urgency
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.typography import spaced


@frozen
class Told:
    """A property in words: its name, what it means, and what the screenings that refute it are."""

    title: str
    means: str
    roles: tuple[str, ...] = ("Réponses",)


PROPERTIES = {
    "one_outcome": Told(
        "Un seul résultat pour les mêmes réponses",
        "Chaque somme tombe dans une bande et une seule, chaque couple de valeurs dans une case.",
        ("Réponses qui ne tombent pas dans une seule bande",),
    ),
    "further_sign": Told(
        "Un signe de plus n'abaisse jamais",
        "Une affirmation de plus sur des signes ne retire ni niveau, ni urgence, ni "
        "classification, ni orientation, ni action due.",
        ("Avant", "Après, avec une affirmation de plus"),
    ),
    "denial": Told(
        "Le déni ou le consentement d'un mineur n'abaisse jamais",
        "Les réponses aux questions sur le déni ou le consentement ne retirent rien.",
        ("Avant", "Après le déni ou le consentement"),
    ),
    "completion": Told(
        "Établi et possible encadrent la suite",
        "Quelle que soit la réponse à ce qui n'est pas su, le résultat reste entre ce qui est "
        "établi et ce qui est possible.",
        ("Réponses données", "Les mêmes, complétées"),
    ),
    "split": Told(
        "L'inconnu du contexte ne cache rien",
        "Ce que donnent toutes les réponses possibles à des faits du contexte (l'âge, le lieu) est "
        "établi même sans les connaître.",
        ("Réponses données", "Les mêmes, complétées"),
    ),
    "floor": Told(
        "Quelque chose est toujours dû",
        "Quelles que soient les réponses, une action est due.",
        ("Réponses pour lesquelles rien n'est dû",),
    ),
    "circuit": Told(
        "Chaque orientation et chaque action va à quelqu'un",
        "Chacune a un destinataire et un fondement légal.",
    ),
    "reached": Told(
        "Chaque règle peut tenir",
        "Pour chaque règle, il y a des réponses qui la font tenir.",
    ),
    "guarantee": Told(
        "Les garanties de la grille sont tenues",
        "Chaque garantie écrite dans la grille vaut pour toutes les réponses.",
        ("Réponses pour lesquelles la garantie n'est pas tenue",),
    ),
}
"""What each property is called and means, in the order in which it is told."""

QUANTIFIED = spaced(
    "« Toutes les réponses » comprend : chaque réponse, chaque nombre et chaque date que la "
    "question accepte, avec ou sans l'heure du repérage ; une question sans réponse, ou « ne sait "
    "pas » ; plusieurs déclarations qui se contredisent ; des épisodes dont le début ou la fin "
    "n'est pas connu."
)


def role_text(proved: str, place: int) -> str:
    """What one of the screenings that refute a property is, by its place among them."""
    roles = PROPERTIES[proved].roles
    return roles[min(place, len(roles) - 1)]


def about_text(proved: str, about: str, checklist: Checklist) -> str:
    """What a property is proved of, in the words of the checklist; nothing for the whole of it."""
    book = checklist.rulebook
    if proved == "guarantee":
        said = next(each.says for each in book.guarantees if each.id == about)
        return spaced(f"{about} : « {said} »")
    if proved == "reached":
        return spaced(f"{about} : « {checklist.rules[about].reason} »")
    if proved == "circuit" and about in checklist.actions:
        return spaced(f"{about} : « {checklist.actions[about].do} »")
    if proved == "circuit":
        return level_label(Orientation(about), checklist)
    if proved == "split" and about:
        kind, _, id = about.partition(".")
        return part_text((kind, id), checklist)
    return about


def part_text(part: tuple[str, str], checklist: Checklist) -> str:
    """One thing that a result holds: an orientation, an urgency, a classification, an action."""
    kind, id = part
    match kind:
        case "level":
            return spaced(f"niveau : {level_label(Orientation(id), checklist)}")
        case "orientation":
            return spaced(f"orientation : {level_label(Orientation(id), checklist)}")
        case "urgency":
            return spaced(f"urgence : {URGENCIES[Urgency(id)]}")
        case "classification":
            return spaced(f"classification : {classification_label(checklist, id)}")
    return spaced(f"action : {checklist.actions[id].do}")
