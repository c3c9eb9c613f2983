"""The keys of trainer's mode, and the title that says at every screen that nothing is real."""

from __future__ import annotations

from rich.cells import cell_len

from signals.wording.exercise import EXERCISE
from signals_tui.desk import Desk
from signals_tui.interview_keys import takes
from signals_tui.view import View

_WORTH_CUTTING = 12
"""The columns without which a title says nothing."""
_DANGER = "[d] DANGER IMMÉDIAT  [q] quitter"
_TRAINING = ("[Entrée] choisir une situation inventée  [Échap] revenir", _DANGER)
_SITUATIONS = (
    "[0 à 9] ou [↑↓] [Entrée] jouer  [←→] autre cadre  [g] groupe  [Échap] revenir",
    _DANGER,
)
_STORY = (
    "[Entrée] répondre  [1] la suite  [2] intervalle attendu  [↑↓] lire",
    _DANGER,
)
_COMPARISON = (
    "[1] histoire  [2] compter  [3] écrire le résultat  [4] personne suivante",
    "[d] DANGER IMMÉDIAT  [q] quitter  [5] groupe  [Échap] réponses",
)
_GROUP = (
    "Écrire : [1] HTML  [2] PDF  [3] DOCX  [4] ODT  [5] lire les résultats",
    "[d] DANGER IMMÉDIAT  [q] quitter  [↑↓] lire  [Échap] revenir",
)
_FEW = ("[5] lire les résultats du dossier  [↑↓] lire  [Échap] revenir", _DANGER)
_LEAVING = (
    "[o] quitter  [x] autre situation  [g] vrai repérage  [n] rester",
    "[d] DANGER IMMÉDIAT",
)
_COUNTED = ("[o] quitter  [g] vrai repérage  [n] rester", "[d] DANGER IMMÉDIAT")


def exercise_title(desk: Desk, title: str, right: str, columns: int) -> tuple[str, str]:
    """The title and what stands at its right, the mark of an exercise before anything else."""
    if desk.exercise is None:
        return title, right
    mark = f" {EXERCISE}"
    left = columns - cell_len(mark)
    if left <= cell_len(right):
        return (mark if left > 0 else mark.strip()), ""
    return (f"{mark}.{title}" if left - cell_len(right) > _WORTH_CUTTING else mark), right


def training_keys(desk: Desk) -> tuple[str, str] | None:
    """The keys that matter now in trainer's mode; nothing where they are those of the rest."""
    match desk.view:
        case View.TRAINING:
            return _TRAINING
        case View.SITUATIONS:
            return _SITUATIONS
        case View.STORY:
            return _STORY
        case View.COMPARISON:
            return _COMPARISON
        case View.GROUP:
            sheet = desk.trainer.sheet
            return _GROUP if sheet is not None and sheet.large_enough else _FEW
        case View.LEAVING if desk.is_training:
            return _COUNTED if desk.exercise is None else _LEAVING
        case View.INTERVIEW:
            return _answering(desk)
        case _:
            return None


def _answering(desk: Desk) -> tuple[str, str] | None:
    interview, exercise = desk.interview, desk.exercise
    if interview is None or exercise is None or interview.typed is not None:
        return None
    attempt = exercise.attempt
    told = f"histoire, étape {attempt.number}/{len(attempt.scenario.steps)}"
    if takes(interview, "x"):
        # A letter begins what is typed there.
        return (
            f"[F12] {told}  [↑↓] aller  [F5] chercher  [F4] aide  [F1] touches",
            "[F2] DANGER IMMÉDIAT  [F12] histoire  [F3] suites à donner  [Ctrl+C] quitter",
        )
    return (
        f"[x] {told}  [↑↓] [g] aller  [u] annuler  [a] aide  [h] touches",
        "[d] DANGER IMMÉDIAT  [x] histoire  [s] suites  [r] documents  [q] quitter",
    )
