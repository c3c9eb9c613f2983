"""The lines of the keys where a draft is kept, opened, or hidden."""

from __future__ import annotations

from signals_tui.desk import Desk
from signals_tui.keeping.state import Step
from signals_tui.view import View

_CHOICE = ("[1 à 3] choisir  [↑↓] lire la suite  [Échap] revenir", "[d] DANGER IMMÉDIAT")
_WORDS = ("[o] copiés, garder  [↑↓] lire la suite  [Échap] revenir", "[d] DANGER IMMÉDIAT")
_TYPED = ("[Entrée] valider  [Retour arrière] effacer  [Échap] revenir", "[F2] DANGER IMMÉDIAT")
_OPENING = (
    "[Entrée] ouvrir  [Retour arrière] effacer  [Échap] revenir",
    "[F2] DANGER IMMÉDIAT  [Ctrl+C] quitter",
)
_AT_START = (
    "[Entrée] ouvrir  [Retour arrière] effacer  [Échap] quitter",
    "[F2] DANGER IMMÉDIAT",
)
_LOCKED = (
    "[Entrée] rouvrir  [Retour arrière] effacer  [Ctrl+N] un autre repérage",
    "[F2] DANGER IMMÉDIAT  [Ctrl+C] quitter",
)
_MASKED = ("Une touche pour revenir", "[d] DANGER IMMÉDIAT")
_LOCKING = ("Le repérage se verrouille…", "[d] DANGER IMMÉDIAT")
_READ = ("[Entrée] continuer", "[d] DANGER IMMÉDIAT  [q] quitter")


def draft_keys(desk: Desk) -> tuple[str, str]:
    """The keys that matter in the page of a draft, in two lines."""
    keeping = desk.keeping
    match desk.view:
        case View.KEEPING:
            if keeping.types:
                return _TYPED
            return _WORDS if keeping.step is Step.WORDS else _CHOICE
        case View.OPENING:
            if len(desk.views) > 1:
                return _OPENING
            return _LOCKED if keeping.locked else _AT_START
        case View.MASKED:
            asked = keeping.asked
            return _LOCKING if asked is not None and asked.in_memory else _MASKED
        case _:
            return _READ
