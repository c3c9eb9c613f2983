"""What is said around a scenario that is played: what it is, what keeps people safe, its themes."""

from __future__ import annotations

from signals.checklist import Checklist
from signals.scenario import Expected, Scenario, Theme
from signals.wording.labels import URGENCIES, classification_label, level_label
from signals.wording.typography import spaced

EXERCISE = spaced("EXERCICE : situation inventée")
"""What stands above every step that is played."""
SAFETY = tuple(
    map(
        spaced,
        (
            "Une personne présente peut être concernée, ou l'avoir été. Dites-le avant de jouer.",
            "Chacun peut sortir à tout moment, sans s'expliquer, et revenir ou non.",
            "Personne ne joue l'enfant, ni l'agresseur.",
            "Un temps de parole suit toujours. Dites d'emblée combien de temps il dure, et avec "
            "qui parler ensuite : les numéros de « Danger immédiat » valent aussi pour vous.",
            "Personne n'est noté. « Ne sait pas » est une bonne réponse.",
        ),
    )
)
"""What is said before any scenario is played."""
INVENTED = spaced(
    "Tout est inventé. Si l'histoire fait penser à un enfant que vous connaissez, arrêtez "
    "l'exercice et commencez un vrai repérage : rien de l'un ne passe dans l'autre."
)
THEMES = {
    Theme.NO_SIGN: "aucun signe",
    Theme.ISOLATED: "un signe isolé",
    Theme.CLUSTER: "un faisceau de signes",
    Theme.DISCLOSURE: "une révélation",
    Theme.IMMEDIATE: "un danger immédiat",
    Theme.TRAP: "un piège",
}
PARTS = {
    "level": "niveau",
    "urgency": "urgence",
    "classification": "classification",
    "orientations": "orientations",
    "rules": "règle",
}
"""The parts of a finding that a scenario expects."""


def steps_text(scenario: Scenario) -> str:
    """How many steps a scenario is told in."""
    number = len(scenario.steps)
    return f"{number} étape" + ("s" if number > 1 else "")


def version_title(title: str, version: str, *, newest: bool) -> str:
    """The title of a checklist under the version that its scenarios are played with."""
    former = "" if newest else ", plus ancienne"
    return spaced(f"{title} (version {version}{former})")


def expected_text(expected: Expected, checklist: Checklist) -> str | None:
    """What is expected of an outcome, in one sentence; nothing where nothing is."""
    told = [] if expected.level is None else [level_label(expected.level, checklist)]
    if expected.urgency is not None:
        told.append(f"urgence : {URGENCIES[expected.urgency]}")
    if expected.classification is not None:
        label = classification_label(checklist, expected.classification)
        told.append(f"classification : {label}")
    if expected.orientations is not None:
        labels = [level_label(each, checklist) for each in expected.orientations]
        told.append(f"orientations : {', '.join(labels) or 'aucune'}")
    return spaced(" ; ".join(told)) or None
